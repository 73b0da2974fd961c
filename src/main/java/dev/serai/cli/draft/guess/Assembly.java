package dev.serai.cli.draft.guess;

import dev.serai.function.SemanticTypes;
import dev.serai.mapping.CanonicalEntity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Puts the columns of one field together: parts are joined, alternatives tried in order, the rest is mentioned. */
final class Assembly {

    private static final Set<String> SEVERAL = Set.of("phone", "email");
    private static final Set<String> NUMBER_FIRST = Set.of("US", "GB", "AU", "FR", "CA", "IE", "NZ");

    private final CanonicalEntity entity;
    private final FieldDetails details;
    private final String region;
    private final List<Match> matches;
    private final Set<String> used = new HashSet<>();

    Assembly(CanonicalEntity entity, SemanticTypes types, String region, List<Match> matches) {
        this.entity = entity;
        this.details = new FieldDetails(entity, types, region);
        this.region = region;
        this.matches = matches;
    }

    Draft draft(Draft.Guess where, Draft.Key key, Optional<Draft.Clock> version) {
        Map<Integer, List<Match>> byTarget = new TreeMap<>();
        matches.stream().filter(Match::fillsSomething).forEach(match -> byTarget.computeIfAbsent(
                        match.target(), any -> new ArrayList<>())
                .add(match));
        List<FieldDraft> fields = new ArrayList<>();
        byTarget.forEach((target, found) -> fields.add(field(target, found)));
        List<Draft.Rest> rest = matches.stream()
                .filter(match -> !used.contains(match.name()))
                .map(this::rest)
                .toList();
        return new Draft(entity.entity(), where, key, version, fields, rest);
    }

    private Draft.Rest rest(Match match) {
        boolean near = match.target() >= 0 && match.score() >= 0.25;
        return new Draft.Rest(match.name(), near ? path(match.target()) : "", match.score());
    }

    private String path(int target) {
        return entity.schema().field(target).path().text();
    }

    private FieldDraft field(int target, List<Match> found) {
        List<Match> wholes = found.stream()
                .filter(match -> !match.concept().isPart())
                .sorted(Comparator.comparing(
                                (Match match) -> !match.concept().name().equals("phone.mobile"))
                        .thenComparing(match -> -match.score()))
                .toList();
        List<Match> parts = found.stream()
                .filter(match -> match.concept().isPart())
                .sorted(Comparator.comparingInt(this::order))
                .toList();
        FieldDraft draft;
        if (wholes.isEmpty()) {
            draft = joined(target, onePerPart(parts));
        } else if (!parts.isEmpty() && neverTogether(wholes.get(0), parts)) {
            List<Match> all = new ArrayList<>(List.of(wholes.get(0)));
            all.addAll(onePerPart(parts));
            draft = joined(target, all);
        } else if (isBetterInParts(wholes, parts)) {
            draft = joined(target, onePerPart(parts));
        } else {
            draft = first(target, wholes);
        }
        used.addAll(draft.columns());
        return details.complete(target, draft, columns(found, draft));
    }

    private static List<ColumnFacts> columns(List<Match> found, FieldDraft draft) {
        return draft.columns().stream()
                .flatMap(name -> found.stream().filter(match -> match.name().equals(name)))
                .map(Match::column)
                .toList();
    }

    private int order(Match match) {
        int part = match.concept().part();
        boolean numberFirst = match.concept().name().equals("address.number") && NUMBER_FIRST.contains(region);
        boolean familyFirst =
                match.concept().name().equals("name.family") && match.column().han() > 0.5;
        return numberFirst || familyFirst ? 0 : part * 10;
    }

    private static List<Match> onePerPart(List<Match> parts) {
        Set<String> seen = new HashSet<>();
        List<Match> one = new ArrayList<>();
        parts.stream()
                .sorted(Comparator.comparingDouble(match -> -match.score()))
                .forEach(match -> {
                    boolean again = !seen.add(match.concept().name());
                    if (!again || match.concept().name().equals("address.extra")) {
                        one.add(match);
                    }
                });
        return parts.stream().filter(one::contains).toList();
    }

    /** A whole that is empty where its parts are there, and the other way round: joined, they are always right. */
    private static boolean neverTogether(Match whole, List<Match> parts) {
        List<String> wholes = whole.column().column().values();
        boolean whereParts = false;
        for (int row = 0; row < wholes.size(); row++) {
            int at = row;
            boolean inParts = parts.stream()
                    .anyMatch(part -> !part.column().column().values().get(at).isBlank());
            if (inParts && !wholes.get(row).isBlank()) {
                return false;
            }
            whereParts |= inParts;
        }
        return whereParts;
    }

    private static boolean isBetterInParts(List<Match> wholes, List<Match> parts) {
        double whole = wholes.stream().mapToDouble(Match::score).max().orElse(0);
        double part = parts.stream().mapToDouble(Match::score).max().orElse(0);
        return parts.size() > 1 && part >= whole - 0.05;
    }

    private FieldDraft joined(int target, List<Match> parts) {
        double score = parts.stream().mapToDouble(Match::score).average().orElse(0);
        List<String> columns = parts.stream().map(Match::name).toList();
        FieldDraft draft = FieldDraft.of(path(target), columns, score);
        boolean han = parts.stream().allMatch(part -> part.column().han() > 0.5);
        return columns.size() < 2 ? draft : draft.joined(han ? "" : " ");
    }

    private FieldDraft first(int target, List<Match> wholes) {
        boolean several = SEVERAL.contains(entity.type(target).name());
        List<String> columns =
                wholes.stream().limit(several ? 4 : 1).map(Match::name).toList();
        return FieldDraft.of(path(target), columns, wholes.get(0).score());
    }
}

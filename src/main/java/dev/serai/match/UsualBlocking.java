package dev.serai.match;

import dev.serai.comparator.FieldComparator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The blocking that is usual for what is compared: each rule looks at other parts, so that no single error hides a pair from
 * all of them.
 */
final class UsualBlocking {

    /** Parts by kind of comparison; a rule is used as often as there are comparisons of its kinds. */
    private static final List<String> RULES = List.of(
            "identifier",
            "email",
            "phone",
            "organisation-name",
            "person-name.whole",
            "person-name.first:3 person-name.last:4",
            "person-name.last date",
            "person-name.first date",
            "person-name.first:1 date",
            "person-name.any date.year",
            "person-name.sound date.year",
            "person-name.first:2 person-name.last:2 date.year",
            "email.local",
            "phone.local",
            "street",
            "postcode person-name.first",
            "postcode person-name.last",
            "postcode date",
            "postcode street.word",
            "postcode organisation-name:4",
            "city person-name.last",
            "city person-name.first date.year",
            "city date",
            "city organisation-name:4",
            "street.number date",
            "street.word person-name.any",
            "organisation-name:6",
            "organisation-name.word street.word",
            "person-name.sound person-name.first:1",
            "person-name.any person-name.first:2",
            "person-name.first city",
            "date<50",
            "person-name.last<50");

    /** Behind a rule, how many records may share a key of it, where fewer than usual. */
    private static final char FEWER = '<';

    private static final Map<String, String> NARROWER = narrower();

    private final List<Comparison> comparisons;
    private final int largest;

    UsualBlocking(List<Comparison> comparisons, int largest) {
        this.largest = largest;
        this.comparisons = List.copyOf(comparisons);
    }

    private static Map<String, String> narrower() {
        Map<String, String> narrower = new LinkedHashMap<>();
        narrower.put("date", "year");
        narrower.put("city", "");
        narrower.put("postcode", "");
        narrower.put("person-name", "first");
        return narrower;
    }

    List<BlockRule> rules() {
        List<BlockRule> rules = new ArrayList<>();
        for (String text : RULES) {
            int fewer = text.indexOf(FEWER);
            List<BlockRule> expanded = new ArrayList<>();
            expand(List.of((fewer < 0 ? text : text.substring(0, fewer)).split(" ", -1)), List.of(), expanded);
            expanded.forEach(rule -> rules.add(
                    fewer < 0 ? rule : rule.limited(Math.min(largest, Integer.parseInt(text.substring(fewer + 1))))));
        }
        if (rules.isEmpty()) {
            // Nothing of a known kind: each compared value alone.
            for (int c = 0; c < comparisons.size(); c++) {
                rules.add(rule(List.of(new BlockPart(c, "", 0)), comparisons));
            }
        }
        return rules;
    }

    private void expand(List<String> kinds, List<BlockPart> before, List<BlockRule> rules) {
        if (before.size() == kinds.size()) {
            rules.add(rule(before, comparisons));
            return;
        }
        String kind = kinds.get(before.size());
        int colon = kind.indexOf(':');
        int prefix = colon < 0 ? 0 : Integer.parseInt(kind.substring(colon + 1));
        String path = colon < 0 ? kind : kind.substring(0, colon);
        int dot = path.indexOf('.');
        String comparator = dot < 0 ? path : path.substring(0, dot);
        for (int c = 0; c < comparisons.size(); c++) {
            if (comparisons.get(c).comparator().name().equals(comparator)) {
                List<BlockPart> parts = new ArrayList<>(before);
                parts.add(new BlockPart(c, dot < 0 ? "" : path.substring(dot + 1), prefix));
                expand(kinds, parts, rules);
            }
        }
    }

    /** A rule with the parts that may be added to make it stricter: those of what is compared. */
    BlockRule rule(List<BlockPart> parts, List<Comparison> observed) {
        List<BlockPart> narrower = new ArrayList<>();
        for (int c = 0; c < comparisons.size(); c++) {
            int comparison = c;
            FieldComparator comparator = observed.get(c).comparator();
            String part = NARROWER.get(comparator.name());
            if (part != null && parts.stream().noneMatch(used -> used.observed() == comparison)) {
                narrower.add(new BlockPart(c, part, 0));
            }
        }
        String text = parts.stream().map(part -> part.describe(observed)).collect(Collectors.joining(" + "));
        return new BlockRule(text, parts, narrower, largest);
    }
}

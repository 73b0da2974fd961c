package dev.serai.cli.draft;

import dev.serai.cli.draft.guess.Draft;
import dev.serai.cli.draft.guess.FieldDraft;
import dev.serai.cli.draft.guess.ListDraft;
import dev.serai.cli.draft.sample.Sample;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes a mapping as an engineer would, and what is not sure beside it. */
final class MappingText {

    private static final int WIDEST = 120;
    private static final int COMMENT_AT = 60;

    private final String name;
    private final FeedGuess guess;
    private final Sample sample;
    private final Remarks remarks;
    private final StringBuilder out = new StringBuilder();
    private String indent = "";

    private MappingText(String name, FeedGuess guess, Remarks remarks) {
        this.name = name;
        this.guess = guess;
        this.sample = guess.sample();
        this.remarks = remarks;
    }

    /**
     * What comments say.
     *
     * @param values whether they may show values of the sample
     * @param leftOut how many values of a field are not valid, by the number of the record and the field, as 0:email
     */
    record Remarks(boolean values, Map<String, Integer> leftOut) {}

    static String of(String name, FeedGuess guess, Remarks remarks) {
        return new MappingText(name, guess, remarks).text();
    }

    private String text() {
        out.append("# Drafted by 'serai new' from ")
                .append(YamlText.comment(sample.name()))
                .append(", ")
                .append(sample.rows())
                .append(" rows. Look at each line that is marked as unsure; then take the comments away.\n");
        if (!remarks.values()) {
            out.append(
                    "# Values are shown by their shape only: A and a are letters, 9 is a digit, 汉 a Chinese character.\n");
        }
        out.append("mapping: ").append(name).append('\n');
        Draft main = guess.main();
        SourceText source = new SourceText(sample, main.region());
        if (guess.lists().isEmpty()) {
            out.append("entity: ").append(main.entity()).append('\n');
            line("source: { " + source.keys() + " }", source.doubts());
            key(main);
            clock(main);
            fields(0);
            return out.toString();
        }
        line("source: { " + source.keys() + " }", source.doubts());
        clock(main);
        out.append(
                "# One row becomes several records; what 'version' says counts for each that says nothing itself.\n");
        out.append("records:\n");
        out.append("  - entity: ").append(main.entity()).append('\n');
        indent = "    ";
        key(main);
        fields(0);
        for (int number = 1; number <= guess.lists().size(); number++) {
            list(guess.lists().get(number - 1), number);
        }
        return out.toString();
    }

    private void list(ListDraft list, int number) {
        Draft draft = list.draft();
        out.append("  - entity: ").append(draft.entity()).append('\n');
        String doubt = list.score() < Draft.SURE ? "is each item a record of " + draft.entity() + "?" : "";
        line(
                indent + "each: " + YamlText.block(list.list().each()),
                unsure(list.score(), doubt) + list.list().items().rows() + " items");
        key(draft);
        draft.version().ifPresent(this::version);
        fields(number);
    }

    private void key(Draft draft) {
        Draft.Key key = draft.key();
        String columns =
                key.columns().size() == 1 ? YamlText.block(key.columns().get(0)) : YamlText.list(key.columns());
        line(indent + "key: " + columns, unsure(key.score(), key.doubt()) + facts(key.columns()));
    }

    private void clock(Draft draft) {
        draft.version()
                .ifPresentOrElse(
                        this::version,
                        () -> out.append("# version: no column says when a record was changed, so the order of arrival"
                                + " counts\n"));
    }

    private void fields(int number) {
        Draft draft = guess.drafts().get(number);
        out.append(indent).append("fields:\n");
        groups(draft).forEach((group, fields) -> group(group, fields, number));
        rest(draft);
    }

    private void version(Draft.Clock clock) {
        String column = clock.as().isEmpty()
                ? YamlText.block(clock.column())
                : "{ from: " + YamlText.flow(clock.column()) + ", as: \"" + clock.as() + "\" }";
        line(indent + "version: " + column, unsure(clock.score(), clock.doubt()) + facts(List.of(clock.column())));
    }

    private static Map<String, List<FieldDraft>> groups(Draft draft) {
        Map<String, List<FieldDraft>> groups = new LinkedHashMap<>();
        for (FieldDraft field : draft.fields()) {
            int dot = field.path().indexOf('.');
            groups.computeIfAbsent(dot < 0 ? field.path() : field.path().substring(0, dot), any -> new ArrayList<>())
                    .add(field);
        }
        return groups;
    }

    private void group(String group, List<FieldDraft> fields, int number) {
        if (!fields.get(0).path().contains(".")) {
            field(indent + "  " + padded(group + ":", 14), fields.get(0), number);
            return;
        }
        out.append(indent).append("  ").append(group).append(":\n");
        for (FieldDraft field : fields) {
            String part = field.path().substring(group.length() + 1);
            field(indent + "    " + padded(part + ":", 12), field, number);
        }
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(1, width - text.length()));
    }

    private void field(String start, FieldDraft field, int number) {
        String doubts = unsure(field.score(), String.join("; ", field.doubts()));
        Integer invalid = remarks.leftOut().get(number + ":" + field.path());
        String leftOut = invalid == null ? "" : "; " + invalid + " not valid, left out";
        line(start + rule(field), doubts + facts(field.columns()) + leftOut);
    }

    private static String rule(FieldDraft field) {
        Map<String, String> parts = new LinkedHashMap<>();
        if (field.join()) {
            parts.put("join", YamlText.list(field.columns()));
            if (!field.separator().equals(" ")) {
                parts.put("separator", "\"" + field.separator() + "\"");
            }
        } else {
            boolean one = field.columns().size() == 1;
            parts.put("from", one ? YamlText.flow(field.columns().get(0)) : YamlText.list(field.columns()));
        }
        if (!field.as().isEmpty()) {
            boolean one = field.as().size() == 1;
            parts.put("as", one ? YamlText.flow(field.as().get(0)) : YamlText.list(field.as()));
        }
        field.settings().forEach((key, value) -> parts.put(key, YamlText.flow(value)));
        if (!field.lookup().isEmpty()) {
            parts.put(
                    "lookup",
                    field.lookup().entrySet().stream()
                            .map(entry -> YamlText.flow(entry.getKey()) + ": " + YamlText.flow(entry.getValue()))
                            .collect(Collectors.joining(", ", "{ ", " }")));
        }
        if (field.drop()) {
            parts.put("invalid", "drop");
        }
        String from = parts.get("from");
        if (parts.size() == 1 && from != null) {
            return field.columns().size() == 1 ? YamlText.block(field.columns().get(0)) : from;
        }
        return parts.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .collect(Collectors.joining(", ", "{ ", " }"));
    }

    static String unsure(double score, String doubt) {
        if (score >= Draft.SURE && doubt.isEmpty()) {
            return "";
        }
        String mark = "unsure" + (score < Draft.SURE ? String.format(Locale.ROOT, " (%.2f)", score) : "");
        return doubt.isEmpty() ? mark + "; " : mark + ": " + doubt + "; ";
    }

    private String facts(List<String> columns) {
        return columns.stream()
                .map(column -> {
                    String facts = ValueShape.facts(sample.column(column), remarks.values());
                    return columns.size() == 1 ? facts : column + " " + facts;
                })
                .collect(Collectors.joining("; "));
    }

    /** A line with its comment beside it, or above it where the two are too long. */
    private void line(String text, String comment) {
        String said = YamlText.comment(comment).replaceFirst("; $", "").replaceFirst(";$", "");
        if (said.isEmpty()) {
            out.append(text).append('\n');
            return;
        }
        String gap = " ".repeat(Math.max(2, COMMENT_AT - text.length()));
        if (text.length() + gap.length() + said.length() + 2 <= WIDEST) {
            out.append(text).append(gap).append("# ").append(said).append('\n');
            return;
        }
        String indent = text.substring(0, text.length() - text.stripLeading().length());
        out.append(indent).append("# ").append(said).append('\n').append(text).append('\n');
    }

    private void rest(Draft draft) {
        if (draft.rest().isEmpty()) {
            return;
        }
        out.append(indent).append("# Not mapped:\n");
        for (Draft.Rest rest : draft.rest()) {
            String perhaps = rest.perhaps().isEmpty()
                    ? ""
                    : String.format(Locale.ROOT, "; perhaps %s (%.2f)", rest.perhaps(), rest.score());
            out.append(indent)
                    .append("#   ")
                    .append(padded(YamlText.comment(rest.column()), 20))
                    .append(YamlText.comment(ValueShape.facts(sample.column(rest.column()), remarks.values())))
                    .append(perhaps)
                    .append('\n');
        }
    }
}

package dev.serai.cli.draft;

import dev.serai.cli.draft.guess.Draft;
import dev.serai.cli.draft.guess.FieldDraft;
import dev.serai.cli.draft.sample.Sample;
import dev.serai.cli.draft.sample.SampleFormat;
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
    private final Draft draft;
    private final Sample sample;
    private final Remarks remarks;
    private final StringBuilder out = new StringBuilder();

    private MappingText(String name, Draft draft, Sample sample, Remarks remarks) {
        this.name = name;
        this.draft = draft;
        this.sample = sample;
        this.remarks = remarks;
    }

    /**
     * What comments say.
     *
     * @param values whether they may show values of the sample
     * @param leftOut how many values of a field are not valid
     */
    record Remarks(boolean values, Map<String, Integer> leftOut) {}

    static String of(String name, Draft draft, Sample sample, Remarks remarks) {
        return new MappingText(name, draft, sample, remarks).text();
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
        out.append("entity: ").append(draft.entity()).append('\n');
        line("source: { " + source() + " }", sourceDoubts());
        Draft.Key key = draft.key();
        String columns =
                key.columns().size() == 1 ? YamlText.block(key.columns().get(0)) : YamlText.list(key.columns());
        line("key: " + columns, unsure(key.score(), key.doubt()) + facts(key.columns()));
        draft.version()
                .ifPresentOrElse(
                        this::version,
                        () -> out.append("# version: no column says when a record was changed, so the order of arrival"
                                + " counts\n"));
        out.append("fields:\n");
        groups().forEach(this::group);
        rest();
        return out.toString();
    }

    private String source() {
        SampleFormat format = sample.format();
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("format", format.kind());
        if (format.kind().equals("csv")) {
            parts.put("delimiter", format.delimiter() == '\t' ? "tab" : "\"" + format.delimiter() + "\"");
            if (format.quote() != '"') {
                parts.put("quote", "\"" + format.quote() + "\"");
            }
        }
        if (format.skip() > 0) {
            parts.put("skip", Integer.toString(format.skip()));
        }
        if (format.comment() != null) {
            parts.put("comment", "\"" + format.comment() + "\"");
        }
        if (!format.charset().charset().name().equals("UTF-8") && !format.kind().equals("xml")) {
            parts.put("charset", format.charset().charset().name());
        }
        if (format.records() != null) {
            parts.put("records", YamlText.flow(format.records()));
        }
        if (!draft.region().text().isEmpty()) {
            parts.put("region", YamlText.flow(draft.region().text()));
        }
        if (!format.header()) {
            parts.put(
                    "header",
                    YamlText.list(sample.columns().stream()
                            .map(column -> column.name())
                            .toList()));
        }
        format.sorted().forEach((key, value) -> parts.put(key, YamlText.tree(value)));
        return parts.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    private String sourceDoubts() {
        List<String> doubts = new ArrayList<>();
        if (sample.format().charset().score() < Draft.SURE) {
            doubts.add(unsure(sample.format().charset().score(), "the charset"));
        }
        if (!draft.region().text().isEmpty() && draft.region().score() < Draft.SURE) {
            doubts.add(unsure(draft.region().score(), "the region"));
        }
        if (!sample.format().doubts().isEmpty()) {
            doubts.add("unsure: " + String.join(", ", sample.format().doubts()));
        }
        return String.join("; ", doubts);
    }

    private void version(Draft.Clock clock) {
        String column = clock.as().isEmpty()
                ? YamlText.block(clock.column())
                : "{ from: " + YamlText.flow(clock.column()) + ", as: \"" + clock.as() + "\" }";
        line("version: " + column, unsure(clock.score(), clock.doubt()) + facts(List.of(clock.column())));
    }

    private Map<String, List<FieldDraft>> groups() {
        Map<String, List<FieldDraft>> groups = new LinkedHashMap<>();
        for (FieldDraft field : draft.fields()) {
            int dot = field.path().indexOf('.');
            groups.computeIfAbsent(dot < 0 ? field.path() : field.path().substring(0, dot), any -> new ArrayList<>())
                    .add(field);
        }
        return groups;
    }

    private void group(String group, List<FieldDraft> fields) {
        if (!fields.get(0).path().contains(".")) {
            field("  " + padded(group + ":", 14), fields.get(0));
            return;
        }
        out.append("  ").append(group).append(":\n");
        for (FieldDraft field : fields) {
            field("    " + padded(field.path().substring(group.length() + 1) + ":", 12), field);
        }
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(1, width - text.length()));
    }

    private void field(String start, FieldDraft field) {
        String doubts = unsure(field.score(), String.join("; ", field.doubts()));
        Integer invalid = remarks.leftOut().get(field.path());
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

    private static String unsure(double score, String doubt) {
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

    private void rest() {
        if (draft.rest().isEmpty()) {
            return;
        }
        out.append("# Not mapped:\n");
        for (Draft.Rest rest : draft.rest()) {
            String perhaps = rest.perhaps().isEmpty()
                    ? ""
                    : String.format(Locale.ROOT, "; perhaps %s (%.2f)", rest.perhaps(), rest.score());
            out.append("#   ")
                    .append(padded(YamlText.comment(rest.column()), 20))
                    .append(YamlText.comment(ValueShape.facts(sample.column(rest.column()), remarks.values())))
                    .append(perhaps)
                    .append('\n');
        }
    }
}

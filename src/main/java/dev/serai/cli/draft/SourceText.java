package dev.serai.cli.draft;

import dev.serai.cli.draft.guess.Draft;
import dev.serai.cli.draft.sample.Sample;
import dev.serai.cli.draft.sample.SampleFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes how a partner writes, and what is not sure of it. */
record SourceText(Sample sample, Draft.Guess region) {

    /** The keys of {@code source}, as YAML writes them in one line. */
    String keys() {
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
        if (!region.text().isEmpty()) {
            parts.put("region", YamlText.flow(region.text()));
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

    /** What is not sure of it. */
    String doubts() {
        List<String> doubts = new ArrayList<>();
        if (sample.format().charset().score() < Draft.SURE) {
            doubts.add(MappingText.unsure(sample.format().charset().score(), "the charset"));
        }
        if (!region.text().isEmpty() && region.score() < Draft.SURE) {
            doubts.add(MappingText.unsure(region.score(), "the region"));
        }
        if (!sample.format().doubts().isEmpty()) {
            doubts.add("unsure: " + String.join(", ", sample.format().doubts()));
        }
        return String.join("; ", doubts);
    }
}

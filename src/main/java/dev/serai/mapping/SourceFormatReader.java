package dev.serai.mapping;

import dev.serai.definition.DefinitionNode;
import dev.serai.definition.Problems;
import dev.serai.definition.Suggestion;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the {@code source} of a mapping. */
final class SourceFormatReader {

    private static final Pattern REGION = Pattern.compile("[A-Z]{2}");

    private final DefinitionNode.Mapping node;
    private final Problems problems;

    SourceFormatReader(DefinitionNode.Mapping node, Problems problems) {
        this.node = node;
        this.problems = problems;
    }

    Optional<SourceFormat> read() {
        Optional<String> format = node.requiredText("format", problems);
        if (format.isEmpty()) {
            return Optional.empty();
        }
        if (!MappingKeys.formats().contains(format.get())) {
            error(
                    "format",
                    "'format' is one of " + String.join(", ", MappingKeys.formats())
                            + Suggestion.didYouMean(format.get(), MappingKeys.formats()));
            return Optional.empty();
        }
        node.allowOnly(MappingKeys.names(MappingKeys.source(format.get()), "format"), problems);
        return Optional.of(read(SourceFormat.Kind.valueOf(format.get().toUpperCase(Locale.ROOT))));
    }

    private SourceFormat read(SourceFormat.Kind kind) {
        Charset charset = charset().orElse(kind == SourceFormat.Kind.XML ? null : StandardCharsets.UTF_8);
        boolean fixed = kind == SourceFormat.Kind.FIXED && charset != null;
        return new SourceFormat(
                kind,
                charset,
                PackingReader.read(node, Packing.Kind.DETECTED, problems),
                fixed ? CsvDialect.PLAIN : new CsvDialectReader(node, problems).read(),
                fixed ? new FixedLayoutReader(node, problems).read(charset) : null,
                records(kind),
                node.mapping("trailer", problems)
                        .map(trailer -> new TrailerReader(trailer, fixed, problems).read())
                        .orElse(null),
                region());
    }

    private void error(String key, String message) {
        problems.error(node.get(key).map(DefinitionNode::at).orElse(node.at()), message);
    }

    private Optional<Charset> charset() {
        return node.text("charset", problems).flatMap(name -> {
            try {
                return Optional.of(Charset.forName(name));
            } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
                error(
                        "charset",
                        "there is no charset '" + name + "'"
                                + Suggestion.didYouMean(
                                        name,
                                        List.of(
                                                "UTF-8",
                                                "UTF-16",
                                                "GB18030",
                                                "GBK",
                                                "Big5",
                                                "windows-1252",
                                                "ISO-8859-1")));
                return Optional.empty();
            }
        });
    }

    private List<String> records(SourceFormat.Kind kind) {
        Optional<String> text = node.text("records", problems);
        if (kind == SourceFormat.Kind.XML && text.isEmpty()) {
            problems.error(
                    node.at(), "'records' is missing: the way to the repeated element, such as customers/customer");
        }
        List<String> names = text.map(path -> List.of(path.split("[./]", -1))).orElse(List.of());
        if (names.stream().anyMatch(String::isBlank)) {
            error("records", "'records' is the way to the records, such as data.customers or customers/customer");
        }
        return names;
    }

    private @Nullable String region() {
        Optional<String> region = node.text("region", problems);
        if (region.isPresent() && !REGION.matcher(region.get()).matches()) {
            error("region", "'region' is a country code of two capital letters such as DE");
        }
        return region.orElse(null);
    }
}

package dev.serai.mapping;

import dev.serai.definition.DefinitionNode;
import dev.serai.definition.Problems;
import dev.serai.definition.Suggestion;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the {@code source} of a mapping. */
final class SourceFormatReader {

    private static final Pattern PREFIX = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,40}");
    private static final String NO_WAY =
            "'records' is the way to the records, such as data.customers, data[0].customers,"
                    + " regions[*].customers or customers/customer";
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
        Optional<Charset> declared = charset();
        Charset charset = declared.orElse(StandardCharsets.UTF_8);
        XmlNames names = names();
        boolean fixed = kind == SourceFormat.Kind.FIXED;
        return new SourceFormat(
                kind,
                kind == SourceFormat.Kind.XML ? declared.orElse(null) : charset,
                PackingReader.read(node, problems),
                fixed ? CsvDialect.PLAIN : new CsvDialectReader(node, problems).read(),
                fixed ? new FixedLayoutReader(node, problems).read(charset) : null,
                records(kind, names),
                names,
                node.mapping("trailer", problems)
                        .map(trailer -> new TrailerReader(trailer, fixed, problems).read())
                        .orElse(null),
                node.text("sheet", problems).orElse(null),
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

    private List<SourcePath.Step> records(SourceFormat.Kind kind, XmlNames names) {
        Optional<String> text = node.text("records", problems);
        boolean xml = kind == SourceFormat.Kind.XML;
        if (xml && text.isEmpty()) {
            problems.error(
                    node.at(), "'records' is missing: the way to the repeated element, such as customers/customer");
        }
        if (text.isEmpty()) {
            return List.of();
        }
        SourcePath path = SourcePath.ofDocument(text.get()).orElse(null);
        if (path == null) {
            error("records", NO_WAY);
            return List.of();
        }
        Optional<String> wrong = wrongWay(path, xml).or(() -> xml ? names.wrong(path) : Optional.empty());
        wrong.ifPresent(problem -> error("records", problem));
        return wrong.isPresent() ? List.of() : (xml ? names.resolved(path) : path).steps();
    }

    /** The way may lead through lists, but to objects, not to an attribute. */
    private static Optional<String> wrongWay(SourcePath path, boolean xml) {
        List<SourcePath.Step> steps = path.steps();
        if (xml && steps.stream().anyMatch(SourcePath.Step::isIndex)) {
            return Optional.of("'records' of XML names elements, and means each that is called so: regions/customer");
        }
        if (steps.stream().anyMatch(SourcePath.Step::isThis)) {
            return Optional.of("'records' leads through each item of a list with [*]: regions[*].customers");
        }
        if (steps.get(steps.size() - 1).isEvery()) {
            return Optional.of("each item of the last list is a record: leave out its [*]");
        }
        return steps.stream().anyMatch(step -> step.name().startsWith("@")) ? Optional.of(NO_WAY) : Optional.empty();
    }

    private XmlNames names() {
        Map<String, String> byPrefix = new LinkedHashMap<>();
        node.mapping("namespaces", problems).ifPresent(found -> found.keys().forEach(prefix -> {
            if (!PREFIX.matcher(prefix).matches()) {
                problems.error(found.keyAt(prefix), "a prefix is a short name such as c, not '" + prefix + "'");
            }
            found.text(prefix, problems).ifPresent(space -> byPrefix.put(prefix, space));
        }));
        return new XmlNames(byPrefix);
    }

    private @Nullable String region() {
        Optional<String> region = node.text("region", problems);
        if (region.isPresent() && !REGION.matcher(region.get()).matches()) {
            error("region", "'region' is a country code of two capital letters such as DE");
        }
        return region.orElse(null);
    }
}

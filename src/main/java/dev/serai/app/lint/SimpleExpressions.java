package dev.serai.app.lint;

import dev.serai.definition.DefinitionNode;
import dev.serai.definition.Problems;
import dev.serai.definition.SourceLocation;
import java.util.regex.Pattern;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.language.simple.types.SimpleIllegalSyntaxException;
import org.apache.camel.language.simple.types.SimpleParserException;
import org.apache.camel.spi.Language;

/** Parses each Simple expression by itself, since Camel names neither file nor line of one inside a template. */
final class SimpleExpressions implements AutoCloseable {

    private static final Pattern PARAMETER = Pattern.compile("\\{\\{[^}]*}}");

    private final CamelContext camel = new DefaultCamelContext(false);
    private final Language simple;

    SimpleExpressions() {
        camel.build();
        simple = camel.resolveLanguage("simple");
    }

    void check(RouteFile file, Problems problems) {
        file.items().forEach(item -> search(item, problems));
    }

    private void search(DefinitionNode node, Problems problems) {
        if (node instanceof DefinitionNode.Sequence list) {
            list.items().forEach(item -> search(item, problems));
        } else if (node instanceof DefinitionNode.Mapping mapping) {
            for (String key : mapping.keys()) {
                DefinitionNode value = mapping.get(key).orElse(mapping);
                if (key.equals("simple")) {
                    expression(value, problems);
                } else {
                    search(value, problems);
                }
            }
        }
    }

    private void expression(DefinitionNode node, Problems problems) {
        DefinitionNode text = node instanceof DefinitionNode.Mapping mapping
                ? mapping.get("expression").orElse(node)
                : node;
        if (text instanceof DefinitionNode.Scalar scalar) {
            try {
                simple.createExpression(PARAMETER.matcher(scalar.text()).replaceAll("x"));
            } catch (SimpleIllegalSyntaxException e) {
                problems.error(place(scalar, e.getIndex()), "not a Simple expression: " + plain(e.getShortMessage()));
            } catch (SimpleParserException e) {
                problems.error(scalar.at(), "not a Simple expression: " + plain(String.valueOf(e.getMessage())));
            }
        }
    }

    /** Exact only where the text stands in the file as it is. */
    private static SourceLocation place(DefinitionNode.Scalar scalar, int index) {
        SourceLocation at = scalar.at();
        boolean moved =
                index < 0 || scalar.text().contains("\n") || scalar.text().contains("{{");
        return moved ? at : new SourceLocation(at.file(), at.line(), at.column() + index + (scalar.quoted() ? 1 : 0));
    }

    private static String plain(String message) {
        if (message.contains("functionEnd")) {
            return "a function that begins with ${ is not closed by }";
        }
        return message.lines().findFirst().orElse("").replaceFirst(" at location .*", "");
    }

    @Override
    public void close() {
        camel.stop();
    }
}

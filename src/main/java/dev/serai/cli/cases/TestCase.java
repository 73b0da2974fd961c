package dev.serai.cli.cases;

import dev.serai.definition.DefinitionNode;
import dev.serai.definition.SourceLocation;
import java.nio.file.Path;

/**
 * One case as it is written.
 *
 * @param folder of its file, from which it names other files
 * @param subject the mapping or subscription that it is about, such as {@code acme/customers.in}
 */
record TestCase(Path folder, String subject, boolean inbound, String name, DefinitionNode.Mapping node) {

    SourceLocation at() {
        return node.at();
    }

    DefinitionNode.Mapping expect() {
        return (DefinitionNode.Mapping) node.get("expect").orElseThrow();
    }

    /** The route that it goes through, or an empty text. */
    String route() {
        return node.get("through").orElse(null) instanceof DefinitionNode.Scalar scalar ? scalar.text() : "";
    }
}

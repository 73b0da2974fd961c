package dev.serai.cli.cases;

import dev.serai.definition.DefinitionNode;
import dev.serai.definition.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Holds what a route did against what its case expects. */
final class RouteCheck {

    private final TestCase test;
    private final RouteOutcome outcome;
    private final Problems problems;
    private final List<Difference> differences = new ArrayList<>();

    RouteCheck(TestCase test, RouteOutcome outcome, Problems problems) {
        this.test = test;
        this.outcome = outcome;
        this.problems = problems;
    }

    List<Difference> differences() {
        DefinitionNode.Mapping expect = test.expect();
        expect.get("inbox")
                .ifPresent(node -> compare(
                        node,
                        "inbox",
                        Integer.toString(outcome.mapped().records().size())));
        expect.get("quarantine")
                .ifPresent(node -> compare(
                        node,
                        "quarantine",
                        Integer.toString(outcome.mapped().rejects().size())));
        expect.mapping("answer", problems).ifPresent(this::answer);
        expect.get("subscribers").ifPresent(this::subscribers);
        return differences;
    }

    private void compare(DefinitionNode node, String what, String received) {
        String expected = InboundCheck.text(node);
        if (!expected.equals(received)) {
            differences.add(new Difference(node.at(), what, expected, received));
        }
    }

    private void answer(DefinitionNode.Mapping expected) {
        for (String field : expected.keys()) {
            expected.get(field)
                    .ifPresent(node ->
                            compare(node, "answer, " + field, outcome.answer().getOrDefault(field, "nothing")));
        }
    }

    private void subscribers(DefinitionNode node) {
        Set<String> expected = new TreeSet<>();
        if (node instanceof DefinitionNode.Mapping contents) {
            expected.addAll(contents.keys());
            for (String subscription : contents.keys()) {
                DefinitionNode content = contents.get(subscription).orElse(node);
                String received = new TreeMap<>(outcome.sent()).getOrDefault(subscription, "");
                if (!InboundCheck.text(content).equals(received.replace("\r\n", "\n"))) {
                    differences.add(new Difference(
                            content.at(),
                            subscription,
                            Visible.of(InboundCheck.text(content)),
                            received.isEmpty() ? "nothing" : Visible.of(received)));
                }
            }
        } else {
            node.asItems("'subscribers'", problems)
                    .forEach(item -> item.asText("a subscription", problems).ifPresent(expected::add));
        }
        Set<String> received = new TreeSet<>(outcome.sent().keySet());
        if (!expected.equals(received)) {
            differences.add(new Difference(node.at(), "subscribers", shown(expected), shown(received)));
        }
    }

    private static String shown(Set<String> names) {
        return names.isEmpty() ? "nobody" : String.join(", ", names);
    }
}

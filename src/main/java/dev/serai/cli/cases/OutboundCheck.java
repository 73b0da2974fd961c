package dev.serai.cli.cases;

import dev.serai.definition.DefinitionNode;
import dev.serai.exchange.DeliveryFormat;
import dev.serai.exchange.SubscriptionDefinition;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Holds what a subscription sends against what its case expects, byte for byte. */
final class OutboundCheck {

    private final TestCase test;
    private final SubscriptionDefinition definition;
    private final List<Difference> differences = new ArrayList<>();

    OutboundCheck(TestCase test, SubscriptionDefinition definition) {
        this.test = test;
        this.definition = definition;
    }

    List<Difference> differences(Outbound.Sent sent) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        sent.deliveries().forEach(delivery -> all.writeBytes(delivery.payload()));
        long items = sent.deliveries().stream()
                .mapToLong(delivery -> delivery.items())
                .sum();
        DefinitionNode.Mapping expect = test.expect();
        expect.get("nothing").ifPresent(node -> {
            boolean nothing = InboundCheck.text(node).equals("true");
            if (nothing != sent.deliveries().isEmpty()) {
                add(node, "sent", nothing ? "nothing" : "something", items + " customers");
            }
        });
        expect.get("items").ifPresent(node -> {
            if (!InboundCheck.text(node).equals(Long.toString(items))) {
                add(node, "items", InboundCheck.text(node), Long.toString(items));
            }
        });
        expect.get("content")
                .ifPresent(node -> compare(node, InboundCheck.text(node).getBytes(charset()), all.toByteArray(), true));
        expect.get("content_file")
                .ifPresent(
                        node -> compare(node, InputFile.read(test, InboundCheck.text(node)), all.toByteArray(), false));
        return differences;
    }

    Charset charset() {
        return definition.format() instanceof DeliveryFormat.Csv csv ? csv.charset() : StandardCharsets.UTF_8;
    }

    private void add(DefinitionNode at, String what, String expected, String received) {
        differences.add(new Difference(at.at(), what, expected, received));
    }

    /** YAML knows one line end only, so a text with {@code \n} also stands for the line ends that the format writes. */
    private void compare(DefinitionNode node, byte[] expected, byte[] received, boolean written) {
        if (Arrays.equals(expected, received)) {
            return;
        }
        String wanted = new String(expected, charset());
        String got = new String(received, charset());
        if (written && !wanted.contains("\r") && wanted.equals(got.replace("\r\n", "\n"))) {
            return;
        }
        List<String> wantedLines = wanted.lines().toList();
        List<String> gotLines = got.lines().toList();
        int line = 0;
        while (line < wantedLines.size()
                && line < gotLines.size()
                && wantedLines.get(line).equals(gotLines.get(line))) {
            line++;
        }
        boolean sameLines = line == wantedLines.size() && line == gotLines.size();
        add(
                node,
                sameLines ? "line ends" : "content, line " + (line + 1),
                sameLines ? Visible.of(wanted) : shown(wantedLines, line),
                sameLines ? Visible.of(got) : shown(gotLines, line));
    }

    private static String shown(List<String> lines, int line) {
        return line < lines.size() ? Visible.of(lines.get(line)) : "nothing, it ends here";
    }
}

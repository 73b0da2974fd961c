package dev.serai.cli.demo;

import dev.serai.cli.TextTable;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The end of the demonstration: what became of everything, and where to look. */
final class DemoReport {

    private final DemoCount count;

    DemoReport(DemoCount count) {
        this.count = count;
    }

    void print(PrintWriter out, Path home, int port) {
        out.println();
        feeds().print(out);
        out.println();
        out.println("golden customers: " + count.golden());
        out.println();
        subscriptions().print(out);
        out.println();
        TextTable places = new TextTable(List.of("to see", "look at"));
        places.add(List.of("files that acme got", home.resolve("sftp/acme/out").toString()));
        places.add(List.of(
                "receipts that acme got", home.resolve("sftp/acme/receipts").toString()));
        places.add(
                List.of("files that globex got", home.resolve("sftp/globex/out").toString()));
        places.add(List.of(
                "messages that initech got", home.resolve("received-over-amqp").toString()));
        places.add(List.of("the routes, live", "http://127.0.0.1:" + port + "/actuator/hawtio"));
        places.add(List.of("its login", "operator, password in " + home.resolve("operator.password")));
        places.print(out);
        out.println();
        out.flush();
    }

    private TextTable feeds() {
        TextTable table = new TextTable(List.of("feed", "accepted", "rejected", "for"));
        count.feeds()
                .forEach((name, feed) -> table.add(
                        List.of(name, Long.toString(feed.accepted()), Long.toString(feed.rejected()), reasons(feed))));
        return table;
    }

    private TextTable subscriptions() {
        TextTable table = new TextTable(List.of("subscription", "customers sent", "behind", "dead letters"));
        count.subscriptions()
                .forEach((name, state) -> table.add(List.of(
                        name,
                        Long.toString(state.delivered()),
                        Long.toString(state.lag()),
                        Long.toString(state.dead()))));
        return table;
    }

    private static String reasons(DemoCount.Feed feed) {
        return feed.rejectedByCode().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(code -> code.getKey() + " " + code.getValue())
                .collect(Collectors.joining(", "));
    }
}

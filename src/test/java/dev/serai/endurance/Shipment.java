package dev.serai.endurance;

import java.util.List;
import java.util.stream.Collectors;

/** What a partner sends at a time, under a name of its own: a file or a call. */
record Shipment(String partner, String name, List<Row> rows) {

    Shipment {
        rows = List.copyOf(rows);
    }

    String feed() {
        return partner + "/customers.in";
    }

    String body() {
        String all = rows.stream().map(Row::text).collect(Collectors.joining(partner.equals("initech") ? ",\n" : "\n"));
        return switch (partner) {
            case "acme" -> "number;name;mail;kind;changed\n" + all + "\n";
            case "globex" -> all + "\n";
            default -> "[" + all + "]";
        };
    }
}

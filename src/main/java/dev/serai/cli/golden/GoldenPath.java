package dev.serai.cli.golden;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** A golden id as it is typed, such as customer-42, and where the hub knows it. */
record GoldenPath(String entity, String number) {

    private static final Pattern ID = Pattern.compile("([a-z][a-z0-9_]*)-(\\d{1,18})");

    /** Throws ParameterException when it is none. */
    static GoldenPath of(String id, CommandLine line) {
        Matcher golden = ID.matcher(id);
        if (!golden.matches()) {
            throw new ParameterException(line, "A golden id is an entity and a number, such as customer-42.");
        }
        return new GoldenPath(golden.group(1), golden.group(2));
    }

    String path() {
        return "/api/golden/" + entity + "/" + number;
    }
}

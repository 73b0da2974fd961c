package dev.serai.cli.trial;

/** Colours for a terminal that has them, nothing for a file. */
enum Ink {
    RED("31"),
    GREEN("32"),
    YELLOW("33"),
    BOLD("1"),
    DIM("2");

    private final String code;

    Ink(String code) {
        this.code = code;
    }

    String on(String text, boolean coloured) {
        return coloured && !text.isBlank() ? "\u001B[" + code + "m" + text + "\u001B[0m" : text;
    }
}

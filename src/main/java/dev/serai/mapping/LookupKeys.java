package dev.serai.mapping;

import dev.serai.definition.Argument;
import dev.serai.definition.Shape;
import java.util.List;

/** The keys of look-up tables, described. */
final class LookupKeys {

    private static final Argument KEY =
            Argument.optional("key", Shape.TEXT, "The column of what the partner writes. Without it, the first.");
    private static final Argument VALUE = Argument.optional(
            "value", Shape.TEXT, "The column of what it stands for. Without it, the first that is not the key.");
    private static final Argument FOLD = Argument.optional(
                    "fold", Shape.TRUTH, "Whether words are found in any case and width, as in ＡＢ for ab.")
            .usually("false");

    private LookupKeys() {}

    /** Of a table under {@code tables} of a mapping. */
    static List<Argument> table() {
        return List.of(
                Argument.optional(
                        "file", Shape.TEXT, "The file below mappings/tables. Without it, as the table is called."),
                Argument.optional("entries", Shape.ANY, "The table itself, where it is no file: word and value."),
                KEY,
                VALUE,
                FOLD);
    }

    /** Of {@code lookup}, where it names a table. */
    static List<Argument> lookup() {
        return List.of(
                Argument.required("table", Shape.TEXT, "The table: a file of mappings/tables, or one under 'tables'."),
                KEY,
                VALUE,
                FOLD,
                Argument.optional(
                                "otherwise",
                                Shape.TEXT,
                                "What becomes of a word that the table lacks: its row is rejected, the value is left"
                                        + " out, or the word is taken as it is.")
                        .usually("reject")
                        .of("reject", "drop", "keep"),
                Argument.optional("default", Shape.TEXT, "What a word stands for that the table lacks."));
    }
}

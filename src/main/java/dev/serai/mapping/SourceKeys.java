package dev.serai.mapping;

import dev.serai.definition.Argument;
import dev.serai.definition.Shape;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Every key of {@code source}, described, by the format to which it belongs. */
final class SourceKeys {

    private static final Argument CHARSET = Argument.optional(
                    "charset",
                    Shape.TEXT,
                    "How characters are written, such as GB18030; a byte order mark decides over it.")
            .usually("UTF-8");
    private static final Argument REGION = Argument.optional(
            "region", Shape.TEXT, "The country, such as CN, in which rows are read that do not say theirs.");
    private static final Argument COMPRESSION = Argument.optional(
                    "compression",
                    Shape.TEXT,
                    "How the file is packed. Where nothing is said, its first bytes tell: gzip and zip are unpacked.")
            .of("none", "gzip", "zip");
    private static final Argument FILE = Argument.optional(
            "file",
            Shape.TEXT,
            "Which file of a zip is read, such as customers*.csv. Without it, a zip holds one file.");
    private static final Argument SKIP = Argument.optional(
                    "skip", Shape.NUMBER, "How many lines stand before the header or the first row.")
            .usually("0");
    private static final Argument COMMENT =
            Argument.optional("comment", Shape.TEXT, "The character with which a line begins that is no row.");
    private static final Argument TRAILER = Argument.optional(
            "trailer",
            Shape.ANY,
            "The last lines that are no rows, by how they begin or how many they are, and where they say how many rows"
                    + " there are.");

    static final Map<String, List<Argument>> BY_FORMAT = new TreeMap<>(Map.of(
            "csv",
            csv(),
            "fixed",
            fixed(),
            "json",
            List.of(
                    Argument.optional(
                            "records",
                            Shape.TEXT,
                            "The way to the list of records, such as data.customers or data[0].customers; regions[*].customers"
                                    + " are those of each region."),
                    CHARSET,
                    COMPRESSION,
                    FILE,
                    REGION),
            "ndjson",
            List.of(CHARSET, COMPRESSION, FILE, REGION),
            "xlsx",
            xlsx(),
            "xml",
            List.of(
                    Argument.required(
                            "records",
                            Shape.TEXT,
                            "The way to each element that is a record, such as customers/customer or"
                                    + " regions/region/customer."),
                    Argument.optional(
                            "namespaces",
                            Shape.ANY,
                            "Short names of name spaces, to be used in paths as c:name. A name without one stands for that"
                                    + " name in any name space."),
                    Argument.optional("charset", Shape.TEXT, "How characters are written, when the file does not say."),
                    COMPRESSION,
                    FILE,
                    REGION)));

    private SourceKeys() {}

    private static List<Argument> csv() {
        return List.of(
                Argument.optional("delimiter", Shape.TEXT, "What stands between columns: one character, or tab.")
                        .usually(","),
                Argument.optional(
                                "quote",
                                Shape.TEXT,
                                "What stands around a column that holds the delimiter, or none. Doubled it is a quote.")
                        .usually("\""),
                Argument.optional(
                        "escape",
                        Shape.TEXT,
                        "The character, such as \\, behind which a quote, delimiter or line break is text. A column of"
                                + " this character and N alone has no value."),
                Argument.optional(
                                "quotes",
                                Shape.TEXT,
                                "Whether a quote within a quoted column spoils its row, or is text when no delimiter"
                                        + " follows.")
                        .usually("strict")
                        .of("strict", "lazy"),
                CHARSET,
                Argument.optional(
                                "header",
                                Shape.LIST,
                                "True when the first line names the columns, false when they go by position (1 is the"
                                        + " first), or else their names in order.")
                        .usually("true"),
                Argument.optional(
                        "columns",
                        Shape.NUMBER,
                        "How many columns a row has, where they go by position. Without it, as many as the first row."),
                SKIP,
                COMMENT,
                TRAILER,
                COMPRESSION,
                FILE,
                REGION);
    }

    private static List<Argument> xlsx() {
        return List.of(
                Argument.optional(
                                "sheet",
                                Shape.TEXT,
                                "Which sheet is read, by its name or its place among those that are not hidden.")
                        .usually("1"),
                Argument.optional(
                                "header",
                                Shape.LIST,
                                "True when the first row names the columns, false when they go by position (1 is column"
                                        + " A), or else their names in order.")
                        .usually("true"),
                Argument.optional(
                                "skip",
                                Shape.NUMBER,
                                "How many rows of the sheet stand before the header or first row.")
                        .usually("0"),
                TRAILER,
                REGION);
    }

    private static List<Argument> fixed() {
        return List.of(
                Argument.required(
                        "columns",
                        Shape.ANY,
                        "Each column with its width, which lets it begin where the one before it ends, or with 'from',"
                                + " counted from 1, and 'width'."),
                Argument.optional(
                                "unit",
                                Shape.TEXT,
                                "What places are counted in; files of GB18030 and of mainframes count bytes.")
                        .usually("characters")
                        .of("characters", "bytes"),
                Argument.optional("length", Shape.NUMBER, "How long each line is, so that any other is rejected."),
                Argument.optional("breaks", Shape.TEXT, "What ends a row: a line break, or nothing but its 'length'.")
                        .usually("line")
                        .of("line", "none"),
                Argument.optional(
                                "short",
                                Shape.TEXT,
                                "What a line gets that ends before its last column: it is rejected, or goes on with"
                                        + " blanks.")
                        .usually("reject")
                        .of("reject", "pad"),
                CHARSET,
                SKIP,
                COMMENT,
                TRAILER,
                COMPRESSION,
                FILE,
                REGION);
    }

    /** Of a place in a line of fixed width. */
    static List<Argument> place() {
        return List.of(
                Argument.required("from", Shape.NUMBER, "Where it begins, counted from 1."),
                Argument.required("width", Shape.NUMBER, "How wide it is."));
    }

    /** Of {@code trailer}. */
    static List<Argument> trailer() {
        return List.of(
                Argument.optional("begins", Shape.TEXT, "How a line begins that is no row, such as TRL."),
                Argument.optional("lines", Shape.NUMBER, "How many lines at the end are no rows."),
                Argument.optional(
                        "count",
                        Shape.ANY,
                        "Where the trailer says how many rows there are: a column, counted from 1, or 'from' and"
                                + " 'width' where columns are fixed. A file with fewer rows is cut and refused."));
    }
}

package dev.serai.mapping;

import dev.serai.definition.Argument;
import dev.serai.definition.Shape;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Every key of a mapping and of a canonical entity, described: what the readers allow, the schemas offer and the pages show. */
public final class MappingKeys {

    private static final Argument INVALID = Argument.optional(
                    "invalid",
                    Shape.TEXT,
                    "What an invalid value gets: its row is rejected, the value is left out, or it is kept as it came and marked.")
            .usually("reject")
            .of("reject", "drop", "keep");

    private static final Argument ENTITY =
            Argument.required("entity", Shape.TEXT, "The canonical entity that a row becomes, such as customer.");
    private static final Argument KEY = Argument.required(
            "key", Shape.LIST, "The source field that is the partner's own key, or several together.");
    private static final Argument VERSION = Argument.optional(
                    "version", Shape.ANY, "The source field that is the partner's clock: the newest wins.")
            .usually("the order in which rows came");
    private static final Argument FIELDS =
            Argument.required("fields", Shape.ANY, "How each field of the entity is filled.");
    private static final Argument DELETE = Argument.optional(
            "delete",
            Shape.ANY,
            "Which rows say that their record was deleted: a condition over source fields, or 'from' a column"
                    + " with these 'words'.");
    private static final Argument REQUIRED =
            Argument.optional("required", Shape.LIST, "Fields without which a row is rejected.");
    private static final Argument REJECT =
            Argument.optional("reject", Shape.ANY, "Conditions under which a row is rejected.");

    private MappingKeys() {}

    /** Of an inbound mapping. */
    public static List<Argument> mapping() {
        return List.of(
                Argument.required("mapping", Shape.TEXT, "The name, as the file is called: partner/feed.in."),
                ENTITY,
                Argument.required("source", Shape.ANY, "How the partner writes: 'format' and what belongs to it."),
                KEY,
                VERSION,
                Argument.optional(
                        "tables",
                        Shape.ANY,
                        "Look-up tables of this mapping, and how it reads those of mappings/tables."),
                FIELDS,
                DELETE,
                INVALID,
                REQUIRED,
                REJECT,
                Argument.optional(
                        "records",
                        Shape.ANY,
                        "The records that a row becomes, where it becomes several: each with entity, key and fields of its"
                                + " own, in place of those of the file."));
    }

    /** Of one of the {@code records} of an inbound mapping. */
    public static List<Argument> record() {
        return List.of(
                ENTITY,
                Argument.optional(
                        "each",
                        Shape.TEXT,
                        "The list of which each item makes such a record, as the way from the row to it: orders[]."),
                Argument.optional(
                        "when",
                        Shape.TRUTH,
                        "Whether there is such a record, by what the source holds, as in has(source.order_no)."),
                KEY,
                VERSION,
                FIELDS,
                DELETE,
                INVALID,
                REQUIRED,
                REJECT);
    }

    /** The formats that {@code source: { format: … }} knows, in order. */
    public static Collection<String> formats() {
        return SourceKeys.BY_FORMAT.keySet();
    }

    /** Of {@code source}, beside {@code format}; empty for a format that is not known. */
    public static List<Argument> source(String format) {
        return SourceKeys.BY_FORMAT.getOrDefault(format, List.of());
    }

    /** Of a field of a mapping, beside the arguments of its semantic type. */
    public static List<Argument> field() {
        return List.of(
                Argument.optional(
                        "from", Shape.LIST, "The source field, or several of which the first valid one counts."),
                Argument.optional(
                                "take",
                                Shape.TEXT,
                                "Which value counts where a source field of 'from' holds several: there may be only one, or"
                                        + " the first that is valid.")
                        .usually("only")
                        .of("only", "first"),
                Argument.optional(
                        "join",
                        Shape.LIST,
                        "Source fields that are put together, all values of each, empty ones left out."),
                Argument.optional("separator", Shape.TEXT, "What 'join' puts between them.")
                        .usually(" "),
                Argument.optional("value", Shape.TEXT, "A fixed value."),
                Argument.optional(
                        "compute",
                        Shape.TEXT,
                        "An expression over source fields, as in source.price, and fields of the entity, as in email."),
                Argument.optional(
                        "lookup", Shape.ANY, "What the partner's words stand for: word and value, or a table."),
                Argument.optional("default", Shape.TEXT, "The value when the source has none."),
                Argument.optional("rate", Shape.NUMBER, "What a number is multiplied with, such as an exchange rate."),
                INVALID);
    }

    /** Of {@code version}. */
    public static List<Argument> version() {
        return List.of(
                Argument.required("from", Shape.TEXT, "The source field."),
                Argument.optional("as", Shape.TEXT, "How the time is written, such as dd.MM.yyyy HH:mm:ss."),
                Argument.optional("zone", Shape.TEXT, "The time zone of times that name none, such as Asia/Shanghai.")
                        .usually("UTC"));
    }

    /** Of {@code delete}, where it names a column. */
    public static List<Argument> delete() {
        return List.of(
                Argument.required("from", Shape.TEXT, "The source field."),
                Argument.required("words", Shape.LIST, "What stands there when the record was deleted, such as D."));
    }

    /** Of one rule of {@code reject}. */
    public static List<Argument> reject() {
        return List.of(
                Argument.required("when", Shape.TRUTH, "The condition, over fields of the entity and of the source."),
                Argument.required("code", Shape.TEXT, "A stable word for machines, such as unreachable."),
                Argument.required("reason", Shape.TEXT, "One plain sentence for the partner, without values."));
    }

    /** Of a field of a canonical entity, beside the arguments of its semantic type. */
    public static List<Argument> canonicalField() {
        return List.of(
                Argument.required("type", Shape.TEXT, "The semantic type."),
                Argument.optional("personal", Shape.TEXT, "How much it says about a person.")
                        .usually("none")
                        .of("none", "contact", "sensitive"));
    }

    static List<String> names(List<Argument> arguments, String... more) {
        return Stream.concat(Stream.of(more), arguments.stream().map(Argument::name))
                .toList();
    }
}

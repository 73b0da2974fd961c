package dev.serai.match;

import dev.serai.comparator.FieldComparator;
import dev.serai.definition.Form;
import dev.serai.definition.Key;
import dev.serai.definition.Keys;
import java.util.LinkedHashMap;
import java.util.Map;

/** The keys of a match definition, described: {@code canonical/<entity>.match.yaml}. */
public final class MatchKeys {

    private static final Form FIELD = Form.text("a canonical field");
    private static final Form FIELDS = Form.listOf(FIELD);
    private static final Form PART = Form.text("a field, a part of it, or its first characters, such as name.last:3");
    private static final Form RECORD = Form.text("a record as partner/key, such as acme/17");
    private static final Form DIFFERENCE = Form.text("what differs, such as 'name.suffix differs'");

    static final Keys COMPARISON = Keys.of(
            "comparison",
            Key.optional("field", FIELD, "The field that is compared."),
            Key.optional("fields", FIELDS, "Fields that are compared together, such as given name and surname."),
            Key.optional(
                    "as",
                    Form.word(comparators()),
                    "The comparator; where nothing is said, the usual one of the type."),
            Key.optional(
                    "frequency",
                    Form.flag(),
                    "Whether a rare value says more than a common one; true where nothing is said."));

    static final Keys THRESHOLDS = Keys.of(
            "thresholds",
            Key.optional(
                    "automatic",
                    Form.number(),
                    "The weight in bits from which two records are one customer beyond doubt."),
            Key.optional("edge", Form.number(), "The weight in bits from which two records may be one customer."),
            Key.optional(
                    "cluster", Form.number(), "The mean weight in bits between two groups from which they become one."),
            Key.optional("store", Form.number(), "The weight in bits from which a pair is remembered."),
            Key.optional(
                    "largest_block", Form.number(), "How many records may share a block before it is passed over."),
            Key.optional(
                    "largest_component",
                    Form.number(),
                    "How many records may hang together before the edge is raised."));

    public static final Keys FILE = Keys.of(
            "match definition",
            Key.required("entity", Form.text("an entity"), "The canonical entity, as in the file's name.")
                    .example("customer"),
            Key.optional(
                            "compare",
                            Form.listOf(Form.anyOf(FIELD, Form.block(COMPARISON))),
                            "The fields that tell customers apart; each type knows how it is compared.")
                    .example("[name, birth_date, email, phone, address]"),
            Key.optional(
                            "block",
                            Form.listOf(Form.listOf(PART)),
                            "Records that are equal in all parts of one of these rules are compared; where nothing is"
                                    + " said, usual ones.")
                    .example("[[email], [name.last, birth_date]]"),
            Key.optional("exclusive", FIELDS, "Fields of which a customer has only one value, such as a tax number."),
            Key.optional("stable", FIELDS, "Fields that do not change in a life, such as the birth date."),
            Key.optional(
                            "same_when",
                            Form.listOf(Form.listOf(FIELD)),
                            "Two records are the same customer when they share all fields of one of these keys.")
                    .example("[[email], [phone, birth_date]]"),
            Key.optional(
                            "must_link",
                            Form.listOf(Form.listOf(RECORD)),
                            "Pairs of records that are one customer, whatever they weigh; a decision in the hub about the same"
                                    + " pair holds instead.")
                    .example("[[acme/17, globex/G-3]]"),
            Key.optional(
                            "cannot_link",
                            Form.listOf(Form.listOf(RECORD)),
                            "Pairs of records that are two customers, whatever they weigh.")
                    .example("[[acme/17, initech/9]]"),
            Key.optional(
                            "never_when",
                            Form.listOf(Form.anyOf(DIFFERENCE, Form.listOf(DIFFERENCE))),
                            "Two records are never the same customer when this holds.")
                    .example("[name.suffix differs]"),
            Key.optional(
                    "free_of_duplicates",
                    Form.listOf(Form.text("a partner")),
                    "Partners that never send a customer twice."),
            Key.optional(
                    "thresholds", Form.block(THRESHOLDS), "Where the lines are drawn; the usual ones need no line."),
            Key.optional("model", Form.text("a file"), "The learned model, as `serai learn` writes it.")
                    .example("customer.match.model.yaml"));

    private MatchKeys() {}

    private static Map<String, String> comparators() {
        Map<String, String> meanings = new LinkedHashMap<>();
        for (FieldComparator comparator : ComparisonReader.ALL.all()) {
            meanings.put(comparator.name(), comparator.summary());
        }
        return meanings;
    }
}

package dev.serai.cli.cases;

import dev.serai.definition.Form;
import dev.serai.definition.Key;
import dev.serai.definition.Keys;
import java.util.regex.Pattern;

/** The keys of the files with cases, described: {@code <feed>.in.tests.yaml} and {@code <name>.out.tests.yaml}. */
public final class CaseKeys {

    static final Pattern COUNT = Pattern.compile("\\d{1,9}");

    private static final Form COUNTED = Form.text("a number of records", COUNT);
    private static final Form VALUE = Form.anyOf(Form.text("a value"), Form.listOf(Form.text("a value")));
    private static final Form PARTS = Form.named("a part", Form.anything());
    private static final Form RECORD = Form.named("a canonical field", Form.anyOf(VALUE, PARTS, Form.anything()));
    private static final Form KEPT = Form.named("a canonical field", Form.anything());
    private static final Form KEY = Form.text("a partner's key");
    private static final Form ROW = Form.named("a source field", Form.anything());

    private static final Key NAME = Key.required("name", Form.text("a sentence"), "What the case shows, as one claim.")
            .example("an office number stands in for a missing mobile");

    static final Keys REJECT = Keys.of(
            "expected rejection",
            Key.required("code", Form.text("a code"), "The code of the rejection.")
                    .example("unreachable"),
            Key.optional("field", Form.text("a source field"), "The source field at fault."),
            Key.optional("reason", Form.text("a text"), "A part of the reason."),
            Key.optional("row", COUNTED, "The row, counted from 1."));

    private static final Form REJECTION = Form.anyOf(Form.text("a code"), Form.block(REJECT));

    static final Keys EXPECT = Keys.of(
            "expected of a mapping",
            Key.optional(
                            "record",
                            RECORD,
                            "The fields that the one record must have; an empty value says that a field must be"
                                    + " absent. Fields that are not named are not looked at.")
                    .example("{ name: Ada Lee, phone: \"\" }"),
            Key.optional(
                            "records",
                            Form.anyOf(Form.listOf(RECORD), Form.named("an entity", Form.anything())),
                            "The same for several records, in the order of the rows. Where the mapping makes records of several"
                                    + " entities, one record or a list of them for each entity that is looked at.")
                    .example("{ customer: { name: Ada Lee }, transaction: [{ amount: 12.50 }, { amount: 8 }] }"),
            Key.optional("key", Form.text("a text"), "The partner's key of the one record."),
            Key.optional("reject", REJECTION, "The code with which the one row is rejected.")
                    .example("unreachable"),
            Key.optional("rejects", Form.listOf(REJECTION), "The same for several rows, in their order."),
            Key.optional(
                            "dropped",
                            Form.listOf(Form.text("a canonical field")),
                            "Fields that must be absent although the source has something there: an invalid value that"
                                    + " is dropped.")
                    .example("[phone]"),
            Key.optional(
                            "kept",
                            Form.anyOf(
                                    Form.listOf(KEPT), Form.named("a canonical field or an entity", Form.anything())),
                            "The values that are kept as they came although they are not valid, as text, and no others; of several"
                                    + " records a list, for several entities with a key for each.")
                    .example("{ email: not a mail }"),
            Key.optional(
                            "deleted",
                            Form.anyOf(KEY, Form.listOf(KEY), Form.named("an entity", Form.anything())),
                            "The partner's keys of the records that the rows delete, in the order of the rows, and no"
                                    + " others; for several entities with a key for each.")
                    .example("[17, 18]"),
            Key.optional("accepted", COUNTED, "How many rows become records."),
            Key.optional("rejected", COUNTED, "How many rows are rejected."),
            Key.optional(
                    "broken",
                    Form.text("a part of the sentence"),
                    "The input cannot be read to its end; a part of the sentence that says why."),
            Key.optional("inbox", COUNTED, "Through a route: how many records reach the inbox."),
            Key.optional("quarantine", COUNTED, "Through a route: how many rows reach the quarantine."),
            Key.optional(
                            "answer",
                            Form.named("a header or field of the receipt", Form.anything()),
                            "Through a route: what the partner is told, such as the receipt's fields or the HTTP"
                                    + " status.")
                    .example("{ status: 200, accepted: 1 }"),
            Key.optional(
                            "subscribers",
                            Form.anyOf(
                                    Form.listOf(Form.text("a subscription")),
                                    Form.named("a subscription", Form.text("exactly what is sent"))),
                            "Through a route: the subscriptions whose channel is sent something, as if each record"
                                    + " were a customer of its own; all others are sent nothing.")
                    .example("[globex/golden]"));

    public static final Keys INBOUND = Keys.of(
            "case of a mapping",
            NAME,
            Key.optional(
                            "through",
                            Form.text("a route id"),
                            "The route that the input goes through, with its channels replaced; without it the mapping"
                                    + " alone is run.")
                    .example("acme-customers-in"),
            Key.optional(
                            "input",
                            Form.anyOf(ROW, Form.listOf(ROW), Form.text("a text")),
                            "One row as source fields with values, a list of rows, or a text exactly as the partner"
                                    + " sends it.")
                    .example("{ cust_no: A17, full_name: Ada Lee }"),
            Key.optional("input_file", Form.text("a file"), "The file with the input, beside this one."),
            Key.required("expect", Form.block(EXPECT), "What must come of it."));

    static final Keys GOLDEN = Keys.of(
            "golden record",
            Key.optional("id", COUNTED, "The golden number; 1, 2, 3 … where nothing is said."),
            Key.optional("version", COUNTED, "The golden version; 1 where nothing is said."),
            Key.optional("record", RECORD, "The golden values. Without them the customer has gone."),
            Key.optional(
                    "merged_into", COUNTED, "The golden number of the customer that a gone one turned out to be."));

    static final Keys DELIVERED = Keys.of(
            "expected of a subscription",
            Key.optional("content", Form.text("a text"), "Exactly what is sent, character for character."),
            Key.optional(
                    "content_file",
                    Form.text("a file"),
                    "The file, beside this one, with exactly the bytes that are sent."),
            Key.optional("nothing", Form.flag(), "true: nothing is sent."),
            Key.optional("items", COUNTED, "How many customers are sent."));

    public static final Keys OUTBOUND = Keys.of(
            "case of a subscription",
            NAME,
            Key.required(
                            "golden",
                            Form.anyOf(Form.block(GOLDEN), Form.listOf(Form.block(GOLDEN))),
                            "The golden record, or records in their order in the change log.")
                    .example("{ id: 7, record: { name: Ada Lee } }"),
            Key.required("expect", Form.block(DELIVERED), "What must be sent."));

    private CaseKeys() {}
}

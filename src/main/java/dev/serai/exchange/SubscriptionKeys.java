package dev.serai.exchange;

import dev.serai.definition.Form;
import dev.serai.definition.Key;
import dev.serai.definition.Keys;
import java.util.regex.Pattern;

/** The keys of a subscription, described: {@code <partner>/<name>.out.yaml}. */
public final class SubscriptionKeys {

    public static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,62}/[a-z][a-z0-9_-]{0,62}");
    static final Pattern DURATION = Pattern.compile("(\\d{1,9})(ms|s|m|h|d)");

    private static final Form TIME = Form.text("a time such as 500ms, 10s, 5m, 1h or 2d", DURATION);

    static final Keys OUT_FIELD = Keys.of(
            "delivered field",
            Key.optional(
                    "from",
                    Form.text("a golden field"),
                    "The golden field; where nothing is said, the one of the same name."),
            Key.optional("mask", Form.word(Mask.words()), "Lets out a part of the value only.")
                    .example("keep-domain"));

    static final Keys CSV = Keys.of(
            "delivered CSV",
            Key.optional(
                    "delimiter",
                    Form.text(
                            "one character that is no letter, digit, quote or blank, or tab",
                            Pattern.compile("[^A-Za-z0-9\"'\\r\\n ]|tab")),
                    "What stands between two columns; a comma where nothing is said."),
            Key.optional(
                    "charset",
                    Form.text("the name of a charset"),
                    "The encoding of the text; UTF-8 where nothing is said."),
            Key.optional(
                    "header", Form.flag(), "Whether the first line names the columns; true where nothing is said."));

    private static final Keys NOTHING = Keys.of("no settings");

    static final Keys FORMAT = Keys.of(
            "delivery format",
            Key.optional("csv", Form.block(CSV), "Comma-separated values, or separated by another character."),
            Key.optional("json", Form.block(NOTHING), "One list of objects."),
            Key.optional("ndjson", Form.block(NOTHING), "One object a line."));

    static final Keys RETRY = Keys.of(
            "retry",
            Key.optional(
                    "attempts",
                    Form.wholeNumber(),
                    "How often a delivery is tried before it lies among the dead letters."),
            Key.optional("first", TIME, "The wait after the first failure; it doubles each time.")
                    .example("10s"),
            Key.optional("most", TIME, "The longest wait.").example("1h"));

    public static final Keys FILE = Keys.of(
            "subscription",
            Key.required(
                            "subscription",
                            Form.text("partner/name in lower case", NAME),
                            "The subscription's name, as its file is called.")
                    .example("globex/golden"),
            Key.required("entity", Form.text("an entity"), "What it delivers.").example("customer"),
            Key.required("purpose", Form.text("a word"), "What the partner uses it for; its agreement must name it.")
                    .example("service"),
            Key.optional(
                            "where",
                            Form.text("a condition"),
                            "The condition that a golden record meets to be delivered; all where nothing is said.")
                    .example("\"segment == 'business'\""),
            Key.required(
                            "fields",
                            Form.named(
                                    "the receiver's name of a field",
                                    Form.anyOf(
                                            Form.text("a golden field, golden_id, version, change or merged_into"),
                                            Form.block(OUT_FIELD))),
                            "What the receiver gets, under the receiver's own names. One field must be golden_id. In JSON a name with"
                                    + " dots is a field within an object: contact.mail is { contact: { mail: … } }.")
                    .example("{ id: golden_id, mail: { from: email, mask: keep-domain } }"),
            Key.required(
                            "format",
                            Form.anyOf(Form.word(FORMAT.names()), Form.block(FORMAT)),
                            "How a delivery is written.")
                    .example("{ csv: { delimiter: \";\" } }"),
            Key.optional("batch", Form.wholeNumber(), "The most customers in one delivery."),
            Key.optional(
                    "echo",
                    Form.flag(),
                    "Whether the partner also hears what it said itself; false where nothing is said."),
            Key.optional("retry", Form.block(RETRY), "How often and how soon a failed delivery is tried again."));

    private SubscriptionKeys() {}
}

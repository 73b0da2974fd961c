package dev.serai.exchange;

import dev.serai.definition.Form;
import dev.serai.definition.Key;
import dev.serai.definition.Keys;
import java.util.regex.Pattern;

/** The keys of a partner's definition, described: {@code <partner>/partner.yaml}. */
public final class PartnerKeys {

    static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,62}");
    static final Pattern FEED = Pattern.compile("[a-z][a-z0-9_-]*\\.in");

    private static final Form HASH = Form.text("sha256: and 64 hex digits", Pattern.compile("sha256:[0-9a-f]{64}"));

    static final Keys ACCESS = Keys.of(
            "access",
            Key.optional(
                    "api_key",
                    Form.anyOf(HASH, Form.listOf(HASH)),
                    "The hash of its API key, as 'serai key' prints it; two while the key is being changed."),
            Key.optional("amqp_user", Form.text("a name"), "The broker user whose messages are this partner's."));

    static final Keys AGREEMENT = Keys.of(
            "agreement",
            Key.required("entity", Form.text("an entity"), "What it is about.").example("customer"),
            Key.required("purpose", Form.text("a word"), "What the partner may use it for.")
                    .example("service"),
            Key.required(
                            "fields",
                            Form.listOf(Form.text("a canonical field")),
                            "Every field that may leave for this purpose; one that is not listed does not leave.")
                    .example("[name, phone]"),
            Key.optional(
                            "until",
                            Form.text("a day", Pattern.compile("\\d{4}-\\d{2}-\\d{2}")),
                            "The last day on which the agreement holds.")
                    .example("\"2030-12-31\""));

    public static final Keys FILE = Keys.of(
            "partner",
            Key.required(
                            "partner",
                            Form.text("lower-case letters, digits and hyphens", NAME),
                            "The partner's short name, as its folder is called.")
                    .example("acme"),
            Key.required("name", Form.text("a name"), "The partner's name for people.")
                    .example("Acme Ltd."),
            Key.optional(
                            "weight",
                            Form.text("a number from 0 to 1000000", Pattern.compile("[0-9.eE+-]+")),
                            "How much its word counts where partners disagree; 1 where nothing is said.")
                    .example("5"),
            Key.optional("access", Form.block(ACCESS), "How the hub recognises the partner."),
            Key.optional(
                            "shares",
                            Form.listOf(Form.text("a feed such as customers.in", FEED)),
                            "The feeds that it may send.")
                    .example("[customers.in]"),
            Key.optional(
                    "receives", Form.listOf(Form.block(AGREEMENT)), "What it may receive, and for which purpose."));

    private PartnerKeys() {}
}

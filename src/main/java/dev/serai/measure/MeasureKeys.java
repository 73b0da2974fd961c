package dev.serai.measure;

import dev.serai.definition.Form;
import dev.serai.definition.Key;
import dev.serai.definition.Keys;
import dev.serai.measure.MeasureDefinition.Quality;
import java.util.Arrays;
import java.util.regex.Pattern;

/** The keys of the measures, described: {@code canonical/measures.yaml}. */
public final class MeasureKeys {

    static final Pattern NUMBER = Pattern.compile("\\d{1,9}(\\.\\d{1,9})?");
    static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    private static final Form AMOUNT = Form.text("a number that is zero or more", NUMBER);

    static final Keys PRICE = Keys.of(
            "price",
            Key.optional(
                    "each", AMOUNT, "What one of them costs, however much is in it; nothing where nothing is said."),
            Key.optional("record", AMOUNT, "What each record in it costs; nothing where nothing is said."),
            Key.optional("weight", AMOUNT, "The weight of the channel in the exchange cost; 1 where nothing is said."));

    static final Keys CHANNELS = Keys.of(
            "channels",
            Channel.words().stream()
                    .map(word -> Key.optional(word, Form.block(PRICE), "What exchange by " + word + " costs."))
                    .toList());

    static final Keys RESOURCE = Keys.of(
            "weights of quality",
            Arrays.stream(Quality.values())
                    .map(quality -> Key.optional(
                            quality.word(), AMOUNT, "The weight of " + quality.word() + " in the resource effect."))
                    .toList());

    public static final Keys FILE = Keys.of(
            "measures",
            Key.required("currency", Form.text("three letters", CURRENCY), "The currency of the prices.")
                    .example("EUR"),
            Key.optional("channels", Form.block(CHANNELS), "The price list: what each way of exchange costs."),
            Key.optional(
                            "worth",
                            Form.named("an entity", Form.named("a canonical field", AMOUNT)),
                            "The weight of a value that reaches a subscriber; 1 where nothing is said.")
                    .example("{ customer: { phone: 3, email: 2 } }"),
            Key.optional(
                    "resource", Form.block(RESOURCE), "The weights of the kinds of quality in the resource effect."));

    private MeasureKeys() {}
}

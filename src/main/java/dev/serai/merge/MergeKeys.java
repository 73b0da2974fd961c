package dev.serai.merge;

import dev.serai.definition.Form;
import dev.serai.definition.Key;
import dev.serai.definition.Keys;
import dev.serai.strategy.Strategies;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The keys of a merge definition, described: {@code canonical/<entity>.merge.yaml}. */
public final class MergeKeys {

    static final Pattern WEIGHT = Pattern.compile("\\d{1,9}(\\.\\d{1,9})?");
    static final Pattern AGE = Pattern.compile("([1-9]\\d{0,5}) (hour|day|week|year)s?");

    private static final Key WEIGHTS = Key.optional(
                    "weights",
                    Form.named("a partner", Form.text("a number that is zero or more", WEIGHT)),
                    "How much each partner's word counts; where nothing is said, the weight in its partner.yaml.")
            .example("{ acme: 5, globex: 3 }");

    static final Keys FIELD = Keys.of(
            "merged field",
            Key.optional("choose", Form.word(strategies(false)), "Takes one of the values that the partners sent.")
                    .example("weighted-vote"),
            Key.optional("combine", Form.word(strategies(true)), "Makes one value out of all that the partners sent.")
                    .example("weighted-mean"),
            WEIGHTS,
            Key.optional(
                            "half_life",
                            Form.text("an age such as 180 days", AGE),
                            "The age at which a value counts half.")
                    .example("180 days"),
            Key.optional(
                    "together", Form.flag(), "Whether the parts of a group, such as an address, come from one record."),
            Key.optional(
                    "order",
                    Form.listOf(Form.text("a partner")),
                    "Partners, the most preferred first, for strategies that use an order."));

    public static final Keys FILE = Keys.of(
            "merge definition",
            Key.required("entity", Form.text("an entity"), "The canonical entity, as in the file's name.")
                    .example("customer"),
            WEIGHTS,
            Key.optional(
                    "fields",
                    Form.named("a canonical field", Form.block(FIELD)),
                    "What holds for single fields; a field that is not named is chosen by weighted vote, a list is united."));

    private MergeKeys() {}

    private static Map<String, String> strategies(boolean combine) {
        Map<String, String> meanings = new LinkedHashMap<>();
        Strategies.load().all().stream()
                .filter(strategy -> strategy.combines() == combine)
                .forEach(strategy -> meanings.put(strategy.name(), strategy.summary()));
        return meanings;
    }
}

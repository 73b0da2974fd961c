package dev.serai.merge;

import dev.serai.definition.Form;
import dev.serai.definition.Key;
import dev.serai.definition.Keys;
import dev.serai.strategy.Dependent;
import dev.serai.strategy.MergeStrategy.Argument;
import dev.serai.strategy.Strategies;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The keys of a merge definition, described: {@code canonical/<entity>.merge.yaml}. */
public final class MergeKeys {

    static final Pattern WEIGHT = Pattern.compile("\\d{1,9}(\\.\\d{1,9})?");
    static final Pattern AGE = Pattern.compile("([1-9]\\d{0,5}) (hour|day|week|month|year)s?");
    static final Pattern FACTOR = Pattern.compile("[01](\\.\\d{1,9})?");
    static final Pattern COUNT = Pattern.compile("[2-9]|[1-9]\\d");
    static final Pattern LIKENESS = Pattern.compile("0?\\.\\d{1,9}|1(\\.0{1,9})?");

    private static final Form PERIOD = Form.text("a number of hours, days, weeks, months or years", AGE);
    private static final Form PART = Form.text("a factor from 0 to 1", FACTOR);

    static final String COUNTS = "counts";
    static final Map<String, String> MATCH = new TreeMap<>(Map.of(
            COUNTS,
            "A record of which matching is not sure weighs less: its weight is multiplied by how probable it is that it"
                    + " belongs to the customer.",
            "ignored",
            "A record weighs the same however sure matching is of it."));

    private static final Key BY_MATCH = Key.optional(
            "match",
            Form.word(MATCH),
            "Whether a weight falls with the doubts of matching; ignored where nothing is said.");

    private static final Key WEIGHTS = Key.optional(
                    "weights",
                    Form.named("a partner", Form.text("a number that is zero or more", WEIGHT)),
                    "How much each partner's word counts; where nothing is said, the weight in its partner.yaml.")
            .example("{ acme: 5, globex: 3 }");

    static final Keys DECAY = Keys.of(
            "decay",
            Key.required(
                    "curve",
                    Form.word(Stream.of(Curve.values()).map(Curve::word).toList()),
                    "How the weight of a value falls as it grows old."),
            Key.required("over", PERIOD, "The time that the curve takes.").example("2 years"),
            Key.optional("to", PART, "What age leaves of the weight at last; 0.1 where nothing is said."));

    static final Keys CONFIRM = Keys.of(
            "confirmation",
            Key.required(
                    "by", Form.text("a number of partners, 2 or more", COUNT), "How many partners must say the same."),
            Key.optional(
                    "else", PART, "What a value that fewer say has left of its weight; a half where nothing is said."));

    static final Keys FIELD = Keys.of(
                    "merged field",
                    Key.optional(
                                    "choose",
                                    Form.word(strategies(false)),
                                    "Takes one of the values that the partners sent.")
                            .example("weighted-vote"),
                    Key.optional(
                                    "combine",
                                    Form.word(strategies(true)),
                                    "Makes one value out of all that the partners sent.")
                            .example("weighted-mean"),
                    WEIGHTS,
                    Key.optional("half_life", PERIOD, "The age at which a value counts half.")
                            .example("180 days"),
                    Key.optional(
                            "decay",
                            Form.block(DECAY),
                            "How else age takes weight from a value; not beside half_life."),
                    Key.optional(
                            "doubtful",
                            PART,
                            "What a value that is not valid and was kept ('invalid: keep' of a mapping) has left of its weight; 0"
                                    + " where nothing is said, which bars it."),
                    Key.optional(
                            "confirm",
                            Form.block(CONFIRM),
                            "That a value counts in full only when several partners say it."),
                    BY_MATCH,
                    Key.optional(
                            "together",
                            Form.flag(),
                            "Whether the parts of a group, such as an address, come from one record; true where"
                                    + " nothing is said."),
                    argument(Argument.ORDER, Form.listOf(Form.text("a partner"))),
                    argument(Argument.NEAR, Form.text("a likeness above 0 and up to 1", LIKENESS)),
                    argument(Argument.NORMALISED, Form.flag()),
                    argument(Argument.ON, Form.text("a canonical field")))
            .dependingOn("choose", Map.of(new Dependent().name(), List.of(needed(Argument.ON))));

    private static final Keys CONFLICT = Keys.of(
            "conflict",
            Key.optional("below", PART, "A golden value with less confidence is put to the vote of partners.")
                    .example("0.6"),
            Key.optional(
                    "ask",
                    Form.anyOf(Form.listOf(Form.text("a partner")), Form.word("concerned")),
                    "Who is asked; where nothing is said, the partners whose records it is about."));

    public static final Keys FILE = Keys.of(
            "merge definition",
            Key.required("entity", Form.text("an entity"), "The canonical entity, as in the file's name.")
                    .example("customer"),
            WEIGHTS,
            Key.optional(
                    "age_from",
                    Form.text("a day", Pattern.compile("\\d{4}-\\d{2}-\\d{2}")),
                    "The day from which age is counted; where nothing is said, the newest record of the customer."),
            BY_MATCH,
            Key.optional(
                    "fields",
                    Form.named("a canonical field", Form.block(FIELD)),
                    "What holds for single fields; a field that is not named is chosen by weighted vote, a list is"
                            + " united."),
            Key.optional(
                    "conflict",
                    Form.block(CONFLICT),
                    "What partners decide together; canonical/<entity>.decide.yaml says how."));

    private MergeKeys() {}

    /** The strategies describe what they read beside their name. */
    private static Key argument(Argument argument, Form form) {
        String summary = argument.summary();
        return Key.optional(
                argument.name(), form, Character.toUpperCase(summary.charAt(0)) + summary.substring(1) + ".");
    }

    private static Key needed(Argument argument) {
        Key key = argument(argument, Form.text("a canonical field"));
        return Key.required(key.name(), key.form(), key.summary());
    }

    private static Map<String, String> strategies(boolean combine) {
        Map<String, String> meanings = new LinkedHashMap<>();
        Strategies.load().all().stream()
                .filter(strategy -> strategy.combines() == combine)
                .forEach(strategy -> meanings.put(strategy.name(), strategy.summary()));
        return meanings;
    }
}

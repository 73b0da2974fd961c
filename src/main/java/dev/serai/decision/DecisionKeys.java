package dev.serai.decision;

import dev.serai.definition.Form;
import dev.serai.definition.Key;
import dev.serai.definition.Keys;

/** The keys of what is said about decisions, described: {@code canonical/<entity>.decide.yaml}. */
public final class DecisionKeys {

    private static final Form FIELD = Form.text("a canonical field");
    private static final Form PART = Form.text("a number from 0 to 1", SettingValues.PART);
    private static final Form TIME = Form.text("a number of minutes, hours, days or weeks", SettingValues.TIME);
    private static final Form PARTNERS = Form.anyOf(Form.listOf(Form.text("a partner")), Form.word("concerned"));

    static final Keys ASK = Keys.of(
            "whom to ask",
            Key.optional("fields", Form.listOf(FIELD), "For which fields this holds; for all where nothing is said."),
            Key.optional(
                    "kinds",
                    Form.listOf(Form.word(ConflictKind.words())),
                    "For which kinds of conflict this holds; for all where nothing is said."),
            Key.required("partners", PARTNERS, "Who is asked, or 'concerned' for those whose records it is about."));

    /** What the merge file says under {@code conflict}. */
    static final Keys CONFLICT = Keys.of(
            "conflict",
            Key.optional("below", PART, "A golden value with less confidence is put to the vote of partners."),
            Key.optional("ask", PARTNERS, "Who is asked."));

    static final Keys PAIRS = Keys.of(
            "likelihood of pairs",
            Key.optional("from", PART, "The least likelihood; 0 where nothing is said."),
            Key.optional("to", PART, "The greatest; 1 where nothing is said."));

    public static final Keys FILE = Keys.of(
            "decisions",
            Key.required("entity", Form.text("an entity"), "The canonical entity, as in the file's name.")
                    .example("customer"),
            Key.optional(
                    "weights",
                    Form.named("a partner", Form.text("a number that is zero or more", SettingValues.NUMBER)),
                    "How much each partner's voice counts; where nothing is said, its weight in the merge file."),
            Key.optional(
                            "below",
                            Form.named("a canonical field", PART),
                            "The confidence of single fields below which partners are asked, in place of the merge"
                                    + " file's.")
                    .example("{ phone: 0.7 }"),
            Key.optional(
                    "exclusive", Form.listOf(FIELD), "Fields of which one customer has one value: two are a question."),
            Key.optional(
                            "links",
                            Form.listOf(Form.word(ConflictKind.aboutRecords())),
                            "Which doubts of matching partners are asked about: 'pair', two records that may be one"
                                    + " customer; 'bridge', two groups that one link holds together; 'exclusive',"
                                    + " a customer with two values of something of which there is one.")
                    .example("[pair, bridge]"),
            Key.optional(
                            "pairs",
                            Form.block(PAIRS),
                            "How likely a pair must be one customer for partners to be asked, so that not each doubt is a"
                                    + " question; whatever matching doubts where nothing is said.")
                    .example("{ from: 0.3, to: 0.95 }"),
            Key.optional(
                    "ask", Form.listOf(Form.block(ASK)), "Who is asked about what; the first rule that fits counts."),
            Key.optional("quorum", PART, "Which part of the weight of all who are asked must have voted.")
                    .example("0.5"),
            Key.optional("accept", PART, "The D from which a choice holds; above 0.")
                    .example("0.5"),
            Key.optional("deadline", TIME, "How long a vote is open.").example("7 days"),
            Key.optional("reminder", TIME, "How long before the deadline those are reminded who are silent.")
                    .example("2 days"),
            Key.optional("early", Form.word(VoteRules.Early.words()), "When a vote ends before its deadline."),
            Key.optional(
                    "fallback",
                    Form.word(VoteRules.Fallback.words()),
                    "What holds when the deadline comes without enough voices."),
            Key.optional("veto", PARTNERS, "Partners whose no ends a vote."));

    private DecisionKeys() {}
}

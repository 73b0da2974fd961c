package dev.serai.match;

import dev.serai.definition.Form;
import dev.serai.definition.Key;
import dev.serai.definition.Keys;

/** The keys of a match definition, described: {@code canonical/<entity>.match.yaml}. */
public final class MatchKeys {

    private static final Form FIELD = Form.text("a canonical field");

    public static final Keys FILE = Keys.of(
            "match definition",
            Key.required("entity", Form.text("an entity"), "The canonical entity, as in the file's name.")
                    .example("customer"),
            Key.required(
                            "same_when",
                            Form.listOf(Form.listOf(FIELD)),
                            "Two records are the same customer when they share all fields of one of these keys.")
                    .example("[[email], [phone, birth_date]]"));

    private MatchKeys() {}
}

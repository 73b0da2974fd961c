package dev.serai.function;

import com.google.auto.service.AutoService;
import dev.serai.record.ValueKind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The name of a person. */
@AutoService(SemanticType.class)
public final class PersonNameType implements SemanticType {

    private static final int LONGEST = 200;
    private static final InvalidValue INVALID = new InvalidValue("invalid-name", "not a name: it has no letter");
    private static final InvalidValue TOO_LONG =
            new InvalidValue("invalid-name", "longer than " + LONGEST + " characters");

    @Override
    public String name() {
        return "person-name";
    }

    @Override
    public String summary() {
        return "A person's name without titles, in usual case; Chinese names without blanks between the characters.";
    }

    @Override
    public ValueKind kind() {
        return ValueKind.TEXT;
    }

    @Override
    public List<Example> examples() {
        return List.of(
                Example.of("  ada   LOVELACE ", "Ada Lovelace"),
                Example.of("JAN VAN DER BERG", "Jan van der Berg"),
                Example.of("MARIA DE LA CRUZ", "Maria de la Cruz"),
                Example.of("conor o'brien", "Conor O'Brien"),
                Example.of("RONALD MCDONALD", "Ronald McDonald"),
                Example.of("jean-luc d’arc", "Jean-Luc D'Arc"),
                Example.of("DeVito, Danny", "Danny DeVito"),
                Example.of("Mr. John Smith", "John Smith"),
                Example.of("Prof. Dr. Anna Weiß", "Anna Weiß"),
                Example.of("SMITH JR., JOHN", "John Smith Jr"),
                Example.of("john q. public iii", "John Q. Public III"),
                Example.of("ＡＤＡ　ＬＥＥ", "Ada Lee"),
                Example.of("王 小明", "王小明"),
                Example.of("王小明 先生", "王小明"),
                Example.of("李女士", "李"),
                Example.of("阿卜杜拉•买买提", "阿卜杜拉·买买提"),
                Example.of("12345", "!invalid-name"),
                Example.of("匿名", ""),
                Example.of("N/A", ""));
    }

    @Override
    public Cleanser cleanser(Map<String, List<String>> settings) {
        return (raw, region) -> cleanse(raw);
    }

    private static @Nullable Object cleanse(String raw) {
        String text = CleanText.compatible(raw);
        if (Placeholders.NAME.matches(text)) {
            return null;
        }
        if (LatinName.isCanonical(text)) {
            return text;
        }
        if (text.length() > LONGEST) {
            return TOO_LONG;
        }
        String name = ChineseName.isOne(text) ? text : canonicalLatin(raw);
        String canonical = ChineseName.isOne(name) ? ChineseName.canonical(name) : name;
        if (Placeholders.NAME.matches(canonical)) {
            return null;
        }
        return canonical.codePoints().anyMatch(Character::isLetter) ? canonical : INVALID;
    }

    private static String canonicalLatin(String raw) {
        return LatinName.canonical(CleanText.compatible(LatinName.withPlainApostrophes(raw)));
    }
}

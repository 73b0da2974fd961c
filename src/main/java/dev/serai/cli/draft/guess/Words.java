package dev.serai.cli.draft.guess;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes the name of a column apart: {@code CUST_FirstName} is {@code cust}, {@code first}, {@code name}. */
final class Words {

    /** Words that say whose a value is, not what it is. */
    private static final Set<String> NOISE = Set.of(
            "cust",
            "customer",
            "client",
            "klant",
            "kunde",
            "kunden",
            "kd",
            "primary",
            "main",
            "person",
            "contact",
            "data",
            "info",
            "field",
            "value",
            "the",
            "of",
            "current",
            "cliente",
            "secondary",
            "persoon",
            "member",
            "user",
            "crm",
            "src",
            "fld",
            "txt",
            "客户",
            "用户",
            "会员",
            "当前",
            "1",
            "x",
            "party",
            "holder",
            "billing",
            "mailing",
            "attributes");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern LOWER_THEN_UPPER =
            Pattern.compile("(?<=[\\p{Ll}])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");
    private static final Pattern NUMBERED = Pattern.compile("(?<=[\\p{L}])(?=\\d)|(?<=\\d)(?=\\p{L})");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Words() {}

    static List<String> of(String name) {
        String spaced = LOWER_THEN_UPPER
                .matcher(Normalizer.normalize(name, Normalizer.Form.NFKC))
                .replaceAll(" ");
        spaced = NUMBERED.matcher(spaced).replaceAll(" ");
        List<String> words = new ArrayList<>();
        for (String word : BETWEEN.split(plain(spaced), -1)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    /** Lower case without accents, with ß and umlauts as they are written without. */
    static String plain(String text) {
        String lower = text.toLowerCase(Locale.ROOT).replace("ß", "ss");
        return MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
    }

    /** The words without those that any column may have; all of them when nothing would be left. */
    static List<String> telling(List<String> words) {
        List<String> telling =
                words.stream().filter(word -> !NOISE.contains(word)).toList();
        return telling.isEmpty() ? words : telling;
    }
}

package dev.serai.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** A code with a check sign that is written wrongly in one place never passes. */
class CheckSignsTest {

    /** Published: GB 32100-2015, GB 11643-1999, and the examples of the IBAN registry. */
    private static final Map<String, List<String>> PUBLISHED = Map.of(
            "social-credit-code",
            List.of("91350100M000100Y43"),
            "resident-id",
            List.of("11010519491231002X", "440524188001010014"),
            "iban",
            List.of(
                    "GB29NWBK60161331926819",
                    "DE89370400440532013000",
                    "FR1420041010050500013M02606",
                    "NO9386011117947",
                    "MT84MALT011000012345MTLCAST001S",
                    "NL91ABNA0417164300",
                    "CH9300762011623852957"));

    @Example
    void publishedCodesAreValid() {
        PUBLISHED.forEach((type, codes) ->
                codes.forEach(code -> assertThat(cleansed(type, code)).as(code).isEqualTo(code)));
    }

    @Example
    void noSingleSignOfAPublishedCodeCanBeAnother() {
        PUBLISHED.forEach((type, codes) -> codes.forEach(code ->
                assertThat(othersThatPass(type, code)).as(type + " " + code).isEmpty()));
    }

    @Property(tries = 300, seed = "20260103")
    void noSingleDigitOfAnyResidentIdCanBeAnother(
            @ForAll @IntRange(min = 0, max = 36_000) int day, @ForAll @IntRange(max = 999) int order) {
        String head = "440524"
                + java.time.LocalDate.of(1920, 1, 1).plusDays(day).toString().replace("-", "")
                + "%03d".formatted(order);
        List<String> valid = "0123456789X"
                .chars()
                .mapToObj(sign -> head + (char) sign)
                .filter(code -> code.equals(cleansed("resident-id", code)))
                .toList();
        assertThat(valid).hasSize(1);
        assertThat(othersThatPass("resident-id", valid.get(0))).isEmpty();
    }

    @Property(tries = 300, seed = "20260104")
    void noSingleSignOfAnySocialCreditCodeCanBeAnother(@ForAll @IntRange(max = 999_999_999) int organisation) {
        String head = "91440300" + "%09d".formatted(organisation);
        List<String> valid = "0123456789ABCDEFGHJKLMNPQRTUWXY"
                .chars()
                .mapToObj(sign -> head + (char) sign)
                .filter(code -> code.equals(cleansed("social-credit-code", code)))
                .toList();
        assertThat(valid).hasSize(1);
        assertThat(othersThatPass("social-credit-code", valid.get(0))).isEmpty();
    }

    private static Set<String> othersThatPass(String type, String code) {
        Set<String> passed = new HashSet<>();
        for (int i = 0; i < code.length(); i++) {
            boolean digit = Character.isDigit(code.charAt(i));
            for (char sign : (digit ? "0123456789" : "ABCDEFGHIJKLMNOPQRSTUVWXYZ").toCharArray()) {
                String other = code.substring(0, i) + sign + code.substring(i + 1);
                if (!other.equals(code) && other.equals(cleansed(type, other))) {
                    passed.add(other);
                }
            }
        }
        return passed;
    }

    private static Object cleansed(String type, String text) {
        Object value =
                SemanticTypes.load().find(type).orElseThrow().cleanser(Map.of()).cleanse(text, null);
        return value == null ? "" : value;
    }
}

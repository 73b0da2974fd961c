package dev.serai.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CleansingTest {

    private static final SemanticTypes TYPES = SemanticTypes.load();

    private static String read(String type, Map<String, List<String>> settings, String raw, @Nullable String region) {
        return SemanticTypes.textOf(
                TYPES.find(type).orElseThrow().cleanser(settings).cleanse(raw, region));
    }

    private static String read(String type, String raw) {
        return read(type, Map.of(), raw, null);
    }

    private static Map<String, List<String>> set(String key, String... values) {
        return Map.of(key, List.of(values));
    }

    /** The settings without which a type cannot be. */
    private static Map<String, List<String>> needed(SemanticType type) {
        return switch (type.name()) {
            case "choice" -> set("of", "a");
            case "reference" -> set("to", "customer");
            default -> Map.of();
        };
    }

    @ParameterizedTest
    @MethodSource("dev.serai.function.CleansingPropertyTest#longTexts")
    void noTextTakesLong(String text) {
        TYPES.all().stream().filter(type -> type.parts().isEmpty()).forEach(type -> {
            Cleanser cleanser = type.cleanser(needed(type));
            cleanser.cleanse(text.substring(0, 100), "CN");
            assertTimeout(Duration.ofMillis(500), () -> cleanser.cleanse(text, "CN"), type.name());
        });
    }

    @ParameterizedTest
    @CsvSource({
        "Mary-Kate O’NEILL, Mary-Kate O'Neill",
        "MARIE-FRANÇOISE D'ARTAGNAN, Marie-Françoise D'Artagnan",
        "Ludwig VAN BEETHOVEN, Ludwig van Beethoven",
        "van Morrison, Van Morrison",
        "J.R.R. TOLKIEN, J.R.R. Tolkien",
        "JP MORGAN, JP Morgan",
        "ANDREW NG, Andrew Ng",
        "Fitzgerald MacDonald, Fitzgerald MacDonald",
        "HENRY FORD II, Henry Ford II",
        "Dr, Dr",
        "ДМИТРИЙ иванов, Дмитрий Иванов",
        "Иван ПЕТРОВ, Иван Петров",
        "金 正 恩, 金正恩",
        "欧阳娜娜小姐, 欧阳娜娜",
        "김 민준, 김 민준",
        "Jane Doe PhD, Jane Doe",
    })
    void namesGetTheirUsualForm(String raw, String expected) {
        assertThat(read("person-name", raw)).isEqualTo(expected);
    }

    @Test
    void aTitleBeforeAnInvertedNameIsTakenOff() {
        assertThat(read("person-name", "Mr. SMITH, John")).isEqualTo("John Smith");
        assertThat(read("person-name", "Smith, Mrs. Anna")).isEqualTo("Anna Smith");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@example.com",
                "ada@",
                "ada",
                "ada@-example.com",
                "ada@example-.com",
                "ada@example..com",
                "ada@.com",
                "ada@example.c",
                "ada@127.0.0.1",
                ".ada@example.com",
                "ada.@example.com",
                "ada lee@example.com",
                "ada@exa mple.com",
                "ada@example_shop.com",
                "a@b.com@c.com",
                "ada@" + "x"
            })
    void whatIsNoAddressIsInvalid(String raw) {
        assertThat(read("email", raw)).isEqualTo("!invalid-email");
    }

    @Test
    void anAddressKeepsWithinTheLimitsOfItsParts() {
        assertThat(read("email", "a".repeat(64) + "@example.com")).hasSize(76);
        assertThat(read("email", "a".repeat(65) + "@example.com")).isEqualTo("!invalid-email");
        assertThat(read("email", "a@" + "b".repeat(63) + ".com")).hasSize(69);
        assertThat(read("email", "a@" + "b".repeat(64) + ".com")).isEqualTo("!invalid-email");
        assertThat(read("email", "a@" + "b.".repeat(126) + "com")).isEqualTo("!invalid-email");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-29, 2024-02-29",
        "2023-02-29, !invalid-date",
        "1.2.2020, 2020-02-01",
        "1-13-2020, 2020-01-13",
        "05/05/2020, 2020-05-05",
        "05/06/2020, !ambiguous-date",
        "31/06/2020, !invalid-date",
        "2020/13/01, !invalid-date",
        "20200230, !invalid-date",
        "20200102103000, 2020-01-02",
        "2020-01-02 10:30:00.123, 2020-01-02",
        "2020-01-02 morning, !invalid-date",
        "02-Jan-2020, 2020-01-02",
        "2 janvier 2020, !invalid-date",
        "2020年12月31号, 2020-12-31",
        "2020 年 1 月 2 日, 2020-01-02",
        "1.2.20, !invalid-date",
        "01.01.1900, ''",
        "99999999999999999999, !invalid-date",
    })
    void datesAreReadOnlyWhenTheyCanMeanOneDay(String raw, String expected) {
        assertThat(read("date", raw)).isEqualTo(expected);
    }

    @Test
    void aDateThatIsWrittenInAnotherWayThanSaidIsInvalid() {
        assertThat(read("date", set("as", "dd.MM.yyyy"), "2020-01-02", null)).isEqualTo("!invalid-date");
        assertThat(read("date", set("as", "dd.MM.yyyy HH:mm:ss"), "02.01.2020 10:11:12", null))
                .isEqualTo("2020-01-02");
        assertThat(read("date", set("as", "yyyy-MM-dd'T'HH:mm:ssX"), "2020-01-02T10:11:12Z", null))
                .isEqualTo("2020-01-02");
        assertThat(read("date", set("as", "d MMM yyyy"), "2 Jan 2020", null)).isEqualTo("2020-01-02");
    }

    @Test
    void aBirthdayInTwoDigitsIsNeverToCome() {
        Map<String, List<String>> birthday = Map.of("as", List.of("dd.MM.yy"), "past", List.of("true"));
        assertThat(read("date", birthday, "02.01.65", null)).isEqualTo("1965-01-02");
        assertThat(read("date", birthday, "02.01.05", null)).isEqualTo("2005-01-02");
    }

    @Test
    void todayIsPastAndNextWeekIsNot() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        assertThat(read("date", set("past", "true"), today.toString(), null)).isEqualTo(today.toString());
        assertThat(read("date", set("past", "true"), today.plusDays(7).toString(), null))
                .isEqualTo("!future-date");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 0",
                "007 | 7",
                ".5 | 0.5",
                "5. | 5",
                "+5 | 5",
                "−5 | -5",
                "(5) | -5",
                "--5 | !invalid-number",
                "1,23,4 | !invalid-number",
                "1,234,567.125 | 1234567.125",
                "1'000 | 1000",
                "1e1000000000 | !invalid-number",
                "1e3 | 1000",
                "12345678901234567890.5 | 12345678901234567890.5",
                ". | ''",
                "1.2.3 | !invalid-number",
                "1 2 | !invalid-number",
                "e5 | !invalid-number",
                "1,234,56 | !invalid-number",
                "100.00 | 100",
            })
    void numbersAreReadExactly(String raw, String expected) {
        assertThat(read("number", raw)).isEqualTo(expected);
    }

    @Test
    void equalAmountsAreEqualValues() {
        Cleanser money = TYPES.find("money").orElseThrow().cleanser(set("currency", "USD"));
        assertThat(money.cleanse("$5", null))
                .isEqualTo(money.cleanse("5.00 USD", null))
                .hasToString("5.00");
        assertThat(money.cleanse("-$1,000", null)).hasToString("-1000.00");
    }

    @Test
    void aNationalPhoneNumberBelongsToTheCountryOfItsRow() {
        assertThat(read("phone", set("region", "CN"), "030 901820", "DE")).isEqualTo("+4930901820");
        assertThat(read("phone", set("region", "CN"), "13812345678", null)).isEqualTo("+8613812345678");
    }

    @Test
    void placeholdersAreAbsentForEveryType() {
        for (String word :
                List.of("", "  ", "N/A", "null", "None", "UNKNOWN", "-", "--", "?", "无", "不详", "未知", "xxx", "ｎ／ａ")) {
            // A reference is read as the key that it names is read: whatever it is.
            assertThat(TYPES.all().stream()
                            .filter(type ->
                                    type.parts().isEmpty() && !type.name().equals("reference")))
                    .allSatisfy(type -> assertThat(read(type.name(), needed(type), word, "CN"))
                            .as("%s of '%s'", type.name(), word)
                            .isEmpty());
        }
    }

    @Test
    void settingsThatMakeNoSenseAreRefusedWithTheirName() {
        refuses("date", set("as", "dd.QQ.yyyy"), "QQ");
        refuses("date", set("as", "MM.yyyy"), "day");
        refuses("date", set("past", "yes"), "'past'");
        refuses("number", set("from", "low"), "'from'");
        refuses("number", Map.of("from", List.of("2"), "to", List.of("1")), "'from'");
        refuses("number", set("decimal", ";"), "'decimal'");
        refuses("money", set("currency", "YUAN"), "'currency'");
        refuses("phone", set("region", "China"), "'region'");
        refuses("choice", Map.of(), "'of'");
        refuses("choice", set("of", "a", "A"), "twice");
        refuses("list", set("separator", ""), "'separator'");
        refuses("address", Map.of(), "street");
    }

    private static void refuses(String type, Map<String, List<String>> settings, String named) {
        assertThatThrownBy(() -> TYPES.find(type).orElseThrow().cleanser(settings))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(named);
    }
}

package dev.serai.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every type and any text. */
class CleansingPropertyTest {

    private static final SemanticTypes TYPES = SemanticTypes.load();
    private static final List<String> PIECES = List.of(
            "Mr",
            "dr.",
            "SMITH",
            "o'brien",
            "McX",
            "van",
            "de",
            "Jr.",
            "III",
            ",",
            " ",
            "  ",
            "\t",
            "\0",
            "-",
            ".",
            "'",
            "王",
            "小明",
            "先生",
            "·",
            "１２",
            "Ａ",
            "é",
            "e\u0301",
            "´",
            "’",
            "@",
            "example.com",
            "a",
            "<",
            ">",
            "n/a",
            "无",
            "2020",
            "-01-",
            "02",
            "/",
            "年",
            "月",
            "日",
            "+86",
            "138",
            "12345678",
            "$",
            "¥",
            "1,234",
            "(",
            ")",
            "E5",
            "\uD800",
            "\u200B",
            "\uFEFF",
            "ß",
            "İ",
            "ﬁ",
            ";",
            "、",
            "CN",
            "Germany",
            "\u3000",
            "½",
            "😀",
            "\u202E",
            "xn--",
            "。");

    @Property(tries = 4000, seed = "20260101")
    void cleansingTwiceIsCleansingOnce(@ForAll("types") SemanticType type, @ForAll("texts") String raw) {
        Cleanser cleanser = type.cleanser(settings(type));
        Object once = cleanser.cleanse(raw, "CN");
        if (once != null && !(once instanceof InvalidValue)) {
            Object twice = cleanser.cleanse(SemanticTypes.textOf(once), "CN");
            assertThat(SemanticTypes.textOf(twice)).as(type.name()).isEqualTo(SemanticTypes.textOf(once));
        }
    }

    @Property(tries = 4000, seed = "20260102")
    void everyResultFitsItsTypeAndTheDatabase(@ForAll("types") SemanticType type, @ForAll("texts") String raw) {
        Object result = type.cleanser(settings(type)).cleanse(raw, null);
        if (result instanceof InvalidValue invalid) {
            assertThat(invalid.code()).matches("[a-z]+(-[a-z]+)*");
            assertThat(invalid.reason()).isNotBlank();
        } else if (result != null) {
            assertThat(type.kind().accepts(result)).isTrue();
            String text = SemanticTypes.textOf(result);
            assertThat(text).isNotBlank().isEqualTo(text.strip());
            assertThat(text.codePoints().noneMatch(CleansingPropertyTest::isUnstorable))
                    .isTrue();
        }
    }

    private static boolean isUnstorable(int c) {
        return c < ' ' || c == 0x7F || (c >= 0xD800 && c <= 0xDFFF);
    }

    private static Map<String, List<String>> settings(SemanticType type) {
        return switch (type.name()) {
            case "choice" -> Map.of("of", List.of("a", "B", "王"));
            case "reference" -> Map.of("to", List.of("customer"));
            default -> Map.of();
        };
    }

    @Provide
    Arbitrary<SemanticType> types() {
        return Arbitraries.of(
                TYPES.all().stream().filter(type -> type.parts().isEmpty()).toList());
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> piece = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(9, Arbitraries.of(PIECES)),
                net.jqwik.api.Tuple.of(1, Arbitraries.strings().ofMaxLength(3)));
        return piece.list().ofMaxSize(8).map(pieces -> String.join("", pieces));
    }

    /** Texts that make regular expressions slow. */
    static Stream<String> longTexts() {
        int length = 50_000;
        Random random = new Random(3);
        return Stream.of(
                "a".repeat(length),
                "a.".repeat(length / 2),
                "a@".repeat(length / 2),
                "a b ".repeat(length / 4),
                "1,".repeat(length / 2),
                "1".repeat(length),
                "+1 ".repeat(length / 3),
                " ".repeat(length) + "x",
                "王 ".repeat(length / 2),
                "e\u0301".repeat(length / 2),
                "((((".repeat(length / 4),
                random.ints(length, 1, 0x3000)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString());
    }
}

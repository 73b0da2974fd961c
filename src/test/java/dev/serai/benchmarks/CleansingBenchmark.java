package dev.serai.benchmarks;

import dev.serai.function.Cleanser;
import dev.serai.function.SemanticTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Measures cleansing on one thread, in nanoseconds a value: {@code java -cp … dev.serai.benchmarks.CleansingBenchmark}.
 * Values differ from each other, so that no cache can answer.
 */
public final class CleansingBenchmark {

    private static final int VALUES = 100_000;
    private static final int ROUNDS = 8;
    private static final List<String> FIRST = List.of("Ada", "JOHN", "Maria", "wei", "Conor", "Jean-Luc");
    private static final List<String> LAST = List.of("Lovelace", "SMITH", "de la Cruz", "Zhang", "O'Brien", "Picard");
    private static final List<String> HAN = List.of("王", "李", "张", "小", "明", "华", "丽", "伟", "芳", "强");

    private final Random random = new Random(7);
    private final SemanticTypes types = SemanticTypes.load();
    private double row;

    private CleansingBenchmark() {}

    public static void main(String[] arguments) {
        new CleansingBenchmark().run();
    }

    private void run() {
        Map<String, List<String>> none = Map.of();
        measure("text", none, i -> i + " Main Street", null);
        measure("text", none, i -> "中山路" + i + "号", null);
        row += measure("person-name", none, i -> "Ada Love" + letters(i), null);
        measure("person-name", none, i -> pick(FIRST) + " " + pick(LAST).toUpperCase(Locale.ROOT), null);
        measure("person-name", none, i -> pick(HAN) + pick(HAN) + pick(HAN), null);
        measure("person-name", none, i -> pick(HAN) + " " + pick(HAN) + pick(HAN), null);
        row += measure("organisation-name", none, i -> "Acme " + i + " Inc.", null);
        row += measure("email", none, i -> "ada.lovelace" + i + "@example.com", null);
        measure("email", none, i -> "Ada.Lovelace" + i + "@Example.COM", null);
        row += phones();
        row += measure("date", none, i -> (1940 + i % 70) + "-0" + (1 + i % 9) + "-1" + i % 10, null);
        measure("date", Map.of("as", List.of("dd.MM.yyyy")), i -> "1" + i % 10 + ".0" + (1 + i % 9) + ".1975", null);
        measure("date", none, i -> (1940 + i % 70) + "年" + (1 + i % 9) + "月1" + i % 10 + "日", null);
        row += measure("number", Map.of("from", List.of("0")), i -> String.valueOf(300 + i % 550), null);
        measure("number", none, i -> String.format(Locale.ROOT, "%,d.50", i * 13), null);
        row += measure("money", Map.of("currency", List.of("CNY")), i -> i + ".25", null);
        measure("money", Map.of("currency", List.of("CNY")), i -> "¥" + i + ".25", null);
        row += measure("country", none, i -> i % 2 == 0 ? "CN" : "US", null);
        measure("country", none, i -> i % 2 == 0 ? "China" : "Germany", null);
        row += measure("postcode", none, i -> String.valueOf(100_000 + i), "CN");
        row += measure(
                "choice",
                Map.of("of", List.of("consumer", "business")),
                i -> i % 2 == 0 ? "consumer" : "Business",
                null);
        measure("boolean", none, i -> i % 2 == 0 ? "Yes" : "0", null);
        measure("list", none, i -> "vip, new, tag" + i, null);
        measure("identifier", none, i -> "DE 123-" + i, null);
        System.out.printf(Locale.ROOT, "%-46s %7.0f ns%n", "a row of ten usual fields", row);
    }

    private double phones() {
        double usual = measure("phone", Map.of(), i -> "138" + (10_000_000 + i * 7 % 90_000_000), "CN");
        measure("phone", Map.of(), i -> "+86 138-" + (1000 + i % 9000) + "-5678", null);
        measure("phone", Map.of(), i -> "(702) 9" + (10 + i % 90) + "-" + (1000 + i % 9000), "US");
        measure("phone", Map.of(), i -> "0171 " + (1_000_000 + i), "DE");
        measure("phone", Map.of(), i -> "+1 416 9" + (10 + i % 90) + " " + (1000 + i % 9000), null);
        measure("phone", Map.of(), i -> "021 3" + (1_000_000 + i) + " ext. 5", "CN");
        return usual;
    }

    private double measure(
            String type, Map<String, List<String>> settings, IntFunction<String> value, @Nullable String region) {
        Cleanser cleanser = types.find(type).orElseThrow().cleanser(settings);
        List<String> values = new ArrayList<>();
        for (int i = 0; i < VALUES; i++) {
            values.add(value.apply(i));
        }
        int present = 0;
        double best = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            for (String text : values) {
                present += cleanser.cleanse(text, region) != null ? 1 : 0;
            }
            best = Math.min(best, (System.nanoTime() - start) / (double) VALUES);
        }
        String what = type + " such as " + values.get(1);
        System.out.printf(Locale.ROOT, "%-46s %7.0f ns%s%n", what, best, present == 0 ? " (absent)" : "");
        return best;
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static String letters(int number) {
        StringBuilder text = new StringBuilder();
        for (int rest = number; rest > 0; rest /= 26) {
            text.append((char) ('a' + rest % 26));
        }
        return text.toString();
    }
}

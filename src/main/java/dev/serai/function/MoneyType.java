package dev.serai.function;

import com.google.auto.service.AutoService;
import dev.serai.definition.Argument;
import dev.serai.definition.Shape;
import dev.serai.record.ValueKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An amount of money in one currency. */
@AutoService(SemanticType.class)
public final class MoneyType implements SemanticType {

    private static final int DECIMALS = 2;
    private static final InvalidValue INVALID = new InvalidValue(
            "invalid-money", "not an amount of money; check the 'decimal' setting and the thousands separators");

    @Override
    public String name() {
        return "money";
    }

    @Override
    public String summary() {
        return "An amount with two decimals in one 'currency'; a sign or code of that currency beside it is taken off.";
    }

    @Override
    public ValueKind kind() {
        return ValueKind.NUMBER;
    }

    @Override
    public List<Argument> arguments() {
        return List.of(
                Argument.optional(
                        "currency",
                        Shape.TEXT,
                        "The currency as a code of three letters such as CNY; in a mapping, that of the source."),
                Argument.optional("decimal", Shape.TEXT, "What stands before the decimals.")
                        .usually(".")
                        .of(".", ","));
    }

    @Override
    public List<Example> examples() {
        Map<String, List<String>> yuan = Map.of("currency", List.of("CNY"));
        Map<String, List<String>> euro = Map.of("currency", List.of("EUR"), "decimal", List.of(","));
        return List.of(
                Example.of("$1,234.5", "1234.50"),
                Example.of("(12.345)", "-12.35"),
                Example.of("USD 10", "10.00"),
                Example.of("ten", "!invalid-money"),
                Example.of("none", ""),
                new Example("￥１，０００", yuan, "1000.00"),
                new Example("88元", yuan, "88.00"),
                new Example("人民币 88.8", yuan, "88.80"),
                new Example("$88", yuan, "!wrong-currency"),
                new Example("1.234,56 €", euro, "1234.56"));
    }

    @Override
    public Cleanser cleanser(Map<String, List<String>> settings) {
        SettingValues values = new SettingValues(settings);
        NumberText numbers = new NumberText(values.decimalSeparator());
        CurrencySigns signs = CurrencySigns.of(values.one("currency").orElse(null));
        return (raw, region) -> cleanse(CleanText.compatible(raw), numbers, signs);
    }

    private static @Nullable Object cleanse(String text, NumberText numbers, CurrencySigns signs) {
        BigDecimal plain = numbers.read(text);
        if (plain != null) {
            return money(plain);
        }
        if (Placeholders.ANY.matches(text)) {
            return null;
        }
        if (signs.hasOther(text)) {
            return signs.wrongCurrency();
        }
        BigDecimal number = numbers.read(signs.withoutSign(text));
        return number == null ? INVALID : money(number);
    }

    private static BigDecimal money(BigDecimal number) {
        return number.setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}

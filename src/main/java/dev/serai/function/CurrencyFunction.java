package dev.serai.function;

import com.google.auto.service.AutoService;
import dev.serai.definition.Argument;
import dev.serai.definition.Shape;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The currency of a text of money as a code of ISO 4217. */
@AutoService(MappingFunction.class)
public final class CurrencyFunction implements MappingFunction {

    private static final InvalidValue AMBIGUOUS =
            new InvalidValue("ambiguous-currency", "a sign that several currencies use; say the usual one");

    @Override
    public String name() {
        return "currency";
    }

    @Override
    public String summary() {
        return "The currency of a text of money as a code of three letters (ISO 4217). A sign that several use, such as $, needs the usual one.";
    }

    @Override
    public Topic topic() {
        return Topic.MONEY;
    }

    @Override
    public List<Argument> arguments() {
        return List.of(
                Argument.required("text", Shape.TEXT, "The money as people write it."),
                Argument.optional(
                                "usual",
                                Shape.TEXT,
                                "The currency where the text says none, and which of several a sign stands for.")
                        .asFixed());
    }

    @Override
    public Shape result() {
        return Shape.TEXT;
    }

    @Override
    public List<Example> examples() {
        return List.of(
                Example.of("currency('1.234,50 EUR')", "EUR"),
                Example.of("currency('12万美元')", "USD"),
                Example.of("currency('人民币12万元')", "CNY"),
                Example.of("currency('¥5')", "!ambiguous-currency"),
                Example.of("currency('¥5', 'CNY')", "CNY"),
                Example.of("currency('£5', 'CNY')", "GBP"),
                Example.of("currency('5')", ""),
                Example.of("currency('5', 'CNY')", "CNY"));
    }

    @Override
    public Call prepare(Preparation given) {
        String usual = given.text(1).orElse(null);
        if (usual != null && CurrencySigns.codes(usual).size() != 1) {
            throw new IllegalArgumentException("'usual' must be an ISO 4217 code such as CNY, not '" + usual + "'");
        }
        return values -> {
            MoneyText text = MoneyText.of((String) values[0]).orElse(null);
            return text == null ? MoneyText.INVALID : one(text.currencies(), usual);
        };
    }

    private static @Nullable Object one(Object currencies, @Nullable String usual) {
        if (!(currencies instanceof Set<?> codes)) {
            return currencies;
        }
        if (codes.size() == 1) {
            return codes.iterator().next();
        }
        return codes.isEmpty() || (usual != null && codes.contains(usual)) ? usual : AMBIGUOUS;
    }
}

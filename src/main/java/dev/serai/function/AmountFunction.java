package dev.serai.function;

import com.google.auto.service.AutoService;
import dev.serai.definition.Argument;
import dev.serai.definition.Shape;
import java.util.List;

/** The amount in a text of money, whatever its currency. */
@AutoService(MappingFunction.class)
public final class AmountFunction implements MappingFunction {

    @Override
    public String name() {
        return "amount";
    }

    @Override
    public String summary() {
        return "The amount in a text of money, whatever its currency: with signs, thousands in any style, and 千, 万 and 亿.";
    }

    @Override
    public Topic topic() {
        return Topic.MONEY;
    }

    @Override
    public List<Argument> arguments() {
        return List.of(
                Argument.required("text", Shape.TEXT, "The money as people write it."),
                Argument.optional("decimal", Shape.TEXT, "What stands before the decimals; else the text must tell.")
                        .of(".", ",")
                        .asFixed());
    }

    @Override
    public Shape result() {
        return Shape.NUMBER;
    }

    @Override
    public List<Example> examples() {
        return List.of(
                Example.of("amount('¥1,234.50')", "1234.5"),
                Example.of("amount('1.234,50 EUR')", "1234.5"),
                Example.of("amount('人民币12万元')", "120000"),
                Example.of("amount('1亿2000万')", "120000000"),
                Example.of("amount('(US$ 5)')", "-5"),
                Example.of("amount('1.234 EUR')", "!ambiguous-amount"),
                Example.of("amount('1.234 EUR', ',')", "1234"),
                Example.of("amount('about 5')", "!unknown-currency"),
                Example.of("amount('ten')", "!invalid-money"));
    }

    @Override
    public Call prepare(Preparation given) {
        Character decimal = given.text(1).map(text -> text.charAt(0)).orElse(null);
        return values -> {
            MoneyText text = MoneyText.of((String) values[0]).orElse(null);
            if (text == null) {
                return MoneyText.INVALID;
            }
            Object currencies = text.currencies();
            return currencies instanceof InvalidValue ? currencies : text.amount(decimal);
        };
    }
}

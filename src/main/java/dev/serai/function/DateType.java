package dev.serai.function;

import com.google.auto.service.AutoService;
import dev.serai.definition.Argument;
import dev.serai.definition.Shape;
import dev.serai.record.ValueKind;
import java.util.List;
import java.util.Map;

/** A day of the calendar. */
@AutoService(SemanticType.class)
public final class DateType implements SemanticType {

    @Override
    public String name() {
        return "date";
    }

    @Override
    public String summary() {
        return "A day; 'as' names how it is written, such as dd.MM.yyyy (several are tried in order);"
                + " 'past: true' refuses days to come.";
    }

    @Override
    public ValueKind kind() {
        return ValueKind.DATE;
    }

    @Override
    public List<Argument> arguments() {
        return List.of(
                Argument.optional(
                        "as",
                        Shape.LIST,
                        "How it is written, such as dd.MM.yyyy; several are tried in order. Left out, what can be meant in one way only is read."),
                Argument.optional("past", Shape.TRUTH, "Whether a day to come is invalid.")
                        .usually("false"));
    }

    @Override
    public List<Example> examples() {
        Map<String, List<String>> american = Map.of("as", List.of("MM/dd/yyyy"));
        Map<String, List<String>> two = Map.of("as", List.of("ddMMyyyy", "d.M.yy"));
        Map<String, List<String>> past = Map.of("past", List.of("true"));
        return List.of(
                Example.of("2020-01-02", "2020-01-02"),
                Example.of("02.01.2020", "2020-01-02"),
                Example.of("2020/1/2", "2020-01-02"),
                Example.of("20200102", "2020-01-02"),
                Example.of("2020年1月2日", "2020-01-02"),
                Example.of("２０２０年１月２日", "2020-01-02"),
                Example.of("2 Jan 2020", "2020-01-02"),
                Example.of("January 2, 2020", "2020-01-02"),
                Example.of("2020-01-02T10:30:00Z", "2020-01-02"),
                Example.of("31/12/2020", "2020-12-31"),
                Example.of("03/04/2020", "!ambiguous-date"),
                Example.of("31.02.2020", "!invalid-date"),
                Example.of("1066-10-14", "!implausible-date"),
                Example.of("0000-00-00", ""),
                Example.of("1900-01-01", ""),
                new Example("03/04/2020", american, "2020-03-04"),
                new Example("03042020", two, "2020-04-03"),
                new Example("3.4.20", two, "2020-04-03"),
                new Example("2150-01-01", past, "!future-date"));
    }

    @Override
    public Cleanser cleanser(Map<String, List<String>> settings) {
        return new DateCleanser(settings);
    }
}

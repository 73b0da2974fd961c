package dev.serai.function;

import com.google.auto.service.AutoService;
import java.util.List;

/** The house number of a line with street and number, with what belongs to it; absent where there is none. */
@AutoService(MappingFunction.class)
public final class HouseNumberFunction extends StreetLineFunction {

    public HouseNumberFunction() {
        super(StreetLine::number);
    }

    @Override
    public String name() {
        return "house_number";
    }

    @Override
    public String summary() {
        return "The house number of a line with street and number, with what belongs to it; absent where there is none.";
    }

    @Override
    public List<Example> examples() {
        return List.of(
                Example.of("house_number('Hauptstraße 12a')", "12a"),
                Example.of("house_number('12-14 Main St')", "12-14"),
                Example.of("house_number('Rue de la Paix, 5 bis')", "5 bis"),
                Example.of("house_number('中山路12号')", "12"),
                Example.of("house_number('Straße des 17. Juni 135')", "135"),
                Example.of("house_number('Am Markt')", ""));
    }
}

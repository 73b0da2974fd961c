package dev.serai.function;

import com.google.auto.service.AutoService;
import java.util.List;

/** The street of a line with street and number, without the number. */
@AutoService(MappingFunction.class)
public final class StreetNameFunction extends StreetLineFunction {

    public StreetNameFunction() {
        super(StreetLine::street);
    }

    @Override
    public String name() {
        return "street_name";
    }

    @Override
    public String summary() {
        return "The street of a line with street and number, without the number.";
    }

    @Override
    public List<Example> examples() {
        return List.of(
                Example.of("street_name('Hauptstraße 12a')", "Hauptstraße"),
                Example.of("street_name('12-14 Main St')", "Main St"),
                Example.of("street_name('Rue de la Paix, 5 bis')", "Rue de la Paix"),
                Example.of("street_name('中山路12号')", "中山路"),
                Example.of("street_name('Straße des 17. Juni 135')", "Straße des 17. Juni"),
                Example.of("street_name('Am Markt')", "Am Markt"));
    }
}

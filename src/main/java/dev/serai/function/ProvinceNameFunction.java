package dev.serai.function;

import com.google.auto.service.AutoService;
import dev.serai.definition.Argument;
import dev.serai.definition.Shape;
import java.util.List;

/** The name of a Chinese province by its number, its ISO code or a name. */
@AutoService(MappingFunction.class)
public final class ProvinceNameFunction implements MappingFunction {

    @Override
    public String name() {
        return "province_name";
    }

    @Override
    public String summary() {
        return "The name of a Chinese province by a number of GB/T 2260, also that of a city or district in it, by its ISO code, or by a name.";
    }

    @Override
    public Topic topic() {
        return Topic.PLACES;
    }

    @Override
    public List<Argument> arguments() {
        return List.of(
                Argument.required("province", Shape.TEXT, "Such as 44, 440305, CN-GD or 广东."),
                Argument.optional("form", Shape.TEXT, "The long name, or the brief one.")
                        .usually("long")
                        .of("long", "brief")
                        .asFixed());
    }

    @Override
    public Shape result() {
        return Shape.TEXT;
    }

    @Override
    public List<Example> examples() {
        return List.of(
                Example.of("province_name('440305')", "广东省"),
                Example.of("province_name('44', 'brief')", "广东"),
                Example.of("province_name('CN-NM')", "内蒙古自治区"),
                Example.of("province_name('广东')", "广东省"),
                Example.of("province_name('99')", "!unknown-province"));
    }

    @Override
    public Call prepare(Preparation given) {
        boolean brief = given.text(1).filter("brief"::equals).isPresent();
        return values -> {
            ChineseRegions.Province province = ChineseRegions.find(CleanText.compatible((String) values[0]));
            return province == null ? ProvinceCodeFunction.UNKNOWN : brief ? province.brief() : province.name();
        };
    }
}

package dev.serai.function;

import com.google.auto.service.AutoService;
import dev.serai.definition.Argument;
import dev.serai.definition.Shape;
import java.util.List;

/** The ISO 3166-2 code of a Chinese province, by its long or brief name. */
@AutoService(MappingFunction.class)
public final class ProvinceCodeFunction implements MappingFunction {

    static final InvalidValue UNKNOWN = new InvalidValue("unknown-province", "not a province of China");

    @Override
    public String name() {
        return "province_code";
    }

    @Override
    public String summary() {
        return "The ISO 3166-2 code of a Chinese province, by its long or brief name or its number in GB/T 2260.";
    }

    @Override
    public Topic topic() {
        return Topic.PLACES;
    }

    @Override
    public List<Argument> arguments() {
        return List.of(Argument.required("province", Shape.TEXT, "The province, such as 广东省, 广东 or 44."));
    }

    @Override
    public Shape result() {
        return Shape.TEXT;
    }

    @Override
    public List<Example> examples() {
        return List.of(
                Example.of("province_code('广东省')", "CN-GD"),
                Example.of("province_code('内蒙古')", "CN-NM"),
                Example.of("province_code(address_part('北京市朝阳区', 'province'))", "CN-BJ"),
                Example.of("province_code('440305')", "CN-GD"),
                Example.of("province_code('Bayern')", "!unknown-province"));
    }

    @Override
    public Call prepare(Preparation given) {
        return values -> {
            ChineseRegions.Province province = ChineseRegions.find(CleanText.compatible((String) values[0]));
            return province == null ? UNKNOWN : "CN-" + province.letters();
        };
    }
}

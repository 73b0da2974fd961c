package dev.serai.function;

import com.google.auto.service.AutoService;
import dev.serai.definition.Argument;
import dev.serai.definition.Shape;
import java.util.List;

/** A part of a Chinese address: its province, city, district, or the street with all behind it. */
@AutoService(MappingFunction.class)
public final class AddressPartFunction implements MappingFunction {

    @Override
    public String name() {
        return "address_part";
    }

    @Override
    public String summary() {
        return "A part of a Chinese address: its province, city, district, or the street with all behind it.";
    }

    @Override
    public Topic topic() {
        return Topic.PLACES;
    }

    @Override
    public List<Argument> arguments() {
        return List.of(
                Argument.required("address", Shape.TEXT, "The address."),
                Argument.required("part", Shape.TEXT, "Which part.")
                        .asFixed()
                        .of("province", "city", "district", "street"));
    }

    @Override
    public Shape result() {
        return Shape.TEXT;
    }

    @Override
    public List<Example> examples() {
        return List.of(
                Example.of("address_part('广东省深圳市南山区科技园路1号', 'province')", "广东省"),
                Example.of("address_part('广东省深圳市南山区科技园路1号', 'city')", "深圳市"),
                Example.of("address_part('广东省深圳市南山区科技园路1号', 'district')", "南山区"),
                Example.of("address_part('广东省深圳市南山区科技园路1号', 'street')", "科技园路1号"),
                Example.of("address_part('北京市朝阳区建国路88号', 'city')", "北京市"),
                Example.of("address_part('北京市朝阳区建国路88号', 'district')", "朝阳区"),
                Example.of("address_part('广东深圳市南山区', 'province')", "广东省"),
                Example.of("address_part('新疆维吾尔自治区伊犁哈萨克自治州伊宁市解放路１号', 'city')", "伊犁哈萨克自治州"),
                Example.of("address_part('浙江省杭州市', 'street')", ""),
                Example.of("address_part('中山路12号', 'province')", ""));
    }

    @Override
    public Call prepare(Preparation given) {
        String part = given.text(1).orElse("");
        return values -> ChineseAddress.of((String) values[0]).part(part);
    }
}

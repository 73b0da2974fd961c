package dev.serai.function;

import com.google.auto.service.AutoService;
import java.util.List;

/** The given names of a person: what stands behind a Chinese family name, else before the family name. */
@AutoService(MappingFunction.class)
public final class GivenNameFunction extends NamePartFunction {

    public GivenNameFunction() {
        super(NameParts::given);
    }

    @Override
    public String name() {
        return "given_name";
    }

    @Override
    public String summary() {
        return "The given names of a person: what stands behind a Chinese family name, else before the family name.";
    }

    @Override
    public List<Example> examples() {
        return List.of(
                Example.of("given_name('王小明')", "小明"),
                Example.of("given_name('欧阳 娜娜')", "娜娜"),
                Example.of("given_name('李')", ""),
                Example.of("given_name('Ada Lee')", "Ada"),
                Example.of("given_name('Prof. Dr. Anna Maria Weiß')", "Anna Maria"),
                Example.of("given_name('Lee, Ada')", "Ada"),
                Example.of("given_name('阿卜杜拉·买买提')", "阿卜杜拉·买买提"));
    }
}

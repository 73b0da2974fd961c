package dev.serai.function;

import com.google.auto.service.AutoService;
import java.util.List;

/** The family name of a person: the first sign or two of a Chinese name, else the last word with what belongs to it. */
@AutoService(MappingFunction.class)
public final class FamilyNameFunction extends NamePartFunction {

    public FamilyNameFunction() {
        super(NameParts::family);
    }

    @Override
    public String name() {
        return "family_name";
    }

    @Override
    public String summary() {
        return "The family name of a person: the first sign or two of a Chinese name, else the last word with what belongs to it.";
    }

    @Override
    public List<Example> examples() {
        return List.of(
                Example.of("family_name('王小明')", "王"),
                Example.of("family_name('欧阳 娜娜')", "欧阳"),
                Example.of("family_name('李')", "李"),
                Example.of("family_name('Ada Lee')", "Lee"),
                Example.of("family_name('JAN VAN DER BERG')", "van der Berg"),
                Example.of("family_name('Smith Jr., John')", "Smith"),
                Example.of("family_name('阿卜杜拉·买买提')", ""),
                Example.of("family_name('12345')", "!invalid-name"));
    }
}

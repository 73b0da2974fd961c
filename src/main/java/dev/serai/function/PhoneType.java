package dev.serai.function;

import com.google.auto.service.AutoService;
import dev.serai.definition.Argument;
import dev.serai.definition.Shape;
import dev.serai.function.phone.PhoneNumbers;
import dev.serai.record.ValueKind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A telephone number. */
@AutoService(SemanticType.class)
public final class PhoneType implements SemanticType {

    private static final PhoneNumbers NUMBERS = PhoneNumbers.instance();
    private static final InvalidValue INVALID = new InvalidValue("invalid-phone", "not a valid phone number");
    private static final InvalidValue NO_REGION = new InvalidValue(
            "phone-without-country", "a national phone number in a row without a country; map one or set 'region'");

    private static final String MOBILE = "mobile";
    private static final InvalidValue NO_MOBILE =
            new InvalidValue("not-a-mobile", "a valid phone number, but not that of a mobile phone");
    private static final InvalidValue NO_LANDLINE =
            new InvalidValue("not-a-landline", "a valid phone number, but not that of a landline");

    @Override
    public String name() {
        return "phone";
    }

    @Override
    public String summary() {
        return "A phone number in E.164 form; a national one is read by the row's country, else by 'region'.";
    }

    @Override
    public ValueKind kind() {
        return ValueKind.TEXT;
    }

    @Override
    public List<Argument> arguments() {
        return List.of(
                Argument.optional(
                        "region",
                        Shape.TEXT,
                        "The country, such as CN, in which a national number is read when the row names none."),
                Argument.optional(
                                "kind", Shape.TEXT, "The only kind of number that is valid; any when nothing is said.")
                        .of(MOBILE, "landline"));
    }

    @Override
    public List<Example> examples() {
        Map<String, List<String>> china = Map.of("region", List.of("CN"));
        Map<String, List<String>> america = Map.of("region", List.of("US"));
        return List.of(
                Example.of("+86 138-1234-5678", "+8613812345678"),
                Example.of("0086 10 6552 9988", "+861065529988"),
                Example.of("13812345678", "!phone-without-country"),
                new Example("13812345678", china, "+8613812345678"),
                new Example("１３８　１２３４　５６７８", china, "+8613812345678"),
                new Example("010-6552 9988", china, "+861065529988"),
                new Example("(702) 919-1300", america, "+17029191300"),
                new Example("0049 30 901820", america, "+4930901820"),
                new Example("13812345678", Map.of("region", List.of("CN"), "kind", List.of(MOBILE)), "+8613812345678"),
                new Example("010-6552 9988", Map.of("region", List.of("CN"), "kind", List.of(MOBILE)), "!not-a-mobile"),
                new Example(
                        "13812345678", Map.of("region", List.of("CN"), "kind", List.of("landline")), "!not-a-landline"),
                new Example("12345", china, "!invalid-phone"),
                new Example("00000000", china, ""),
                new Example("无", china, ""));
    }

    @Override
    public Cleanser cleanser(Map<String, List<String>> settings) {
        SettingValues values = new SettingValues(settings);
        String usual = values.one("region").orElse(null);
        if (usual != null && !NUMBERS.knowsRegion(usual)) {
            throw new IllegalArgumentException(
                    "'region' must be an ISO 3166-1 alpha-2 code such as CN, not '" + usual + "'");
        }
        Cleanser any = (raw, region) -> cleanse(CleanText.compatible(raw), region == null ? usual : region);
        String kind = values.one("kind").orElse(null);
        if (kind == null) {
            return any;
        }
        if (!kind.equals(MOBILE) && !kind.equals("landline")) {
            throw new IllegalArgumentException("'kind' is mobile or landline, not '" + kind + "'");
        }
        return (raw, region) -> ofKind(any.cleanse(raw, region), kind.equals(MOBILE));
    }

    private static @Nullable Object ofKind(@Nullable Object number, boolean mobile) {
        if (!(number instanceof String text)) {
            return number;
        }
        boolean fits = mobile ? NUMBERS.mayBeMobile(text) : NUMBERS.mayBeLandline(text);
        return fits ? number : mobile ? NO_MOBILE : NO_LANDLINE;
    }

    private static @Nullable Object cleanse(String text, @Nullable String region) {
        String number = NUMBERS.e164(text, region);
        if (number == null && text.startsWith("00")) {
            // Written for dialling from most countries, also where the row's own country dials another prefix.
            number = NUMBERS.e164("+" + text.substring(2), null);
        }
        if (number != null) {
            return number;
        }
        if (Placeholders.PHONE.matches(text)) {
            return null;
        }
        return region == null && !text.startsWith("+") && !text.startsWith("00") ? NO_REGION : INVALID;
    }
}

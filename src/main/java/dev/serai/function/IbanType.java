package dev.serai.function;

import com.google.auto.service.AutoService;
import dev.serai.record.ValueKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An international bank account number, as ISO 13616 defines it. */
@AutoService(SemanticType.class)
public final class IbanType implements SemanticType {

    private static final InvalidValue INVALID =
            new InvalidValue("invalid-iban", "not a bank account number of the length of its country");
    private static final InvalidValue WRONG_CHECK =
            new InvalidValue("wrong-check-digit", "its check digits do not fit, so one sign is wrong at least");
    private static final int HEAD = 4;
    private static final int MODULUS = 97;
    private static final Map<String, Integer> LENGTHS = lengths();

    @Override
    public String name() {
        return "iban";
    }

    @Override
    public String summary() {
        return "An international bank account number (ISO 13616), with the length of its country and check digits.";
    }

    @Override
    public ValueKind kind() {
        return ValueKind.TEXT;
    }

    @Override
    public List<Example> examples() {
        return List.of(
                Example.of("GB29 NWBK 6016 1331 9268 19", "GB29NWBK60161331926819"),
                Example.of("de89 3704 0044 0532 0130 00", "DE89370400440532013000"),
                Example.of("ＤＥ８９３７０４００４４０５３２０１３０００", "DE89370400440532013000"),
                Example.of("DE89370400440532013001", "!wrong-check-digit"),
                Example.of("DE8937040044053201300", "!invalid-iban"),
                Example.of("CN89370400440532013000", "!invalid-iban"),
                Example.of("n/a", ""));
    }

    @Override
    public Cleanser cleanser(Map<String, List<String>> settings) {
        return IdentityCode.cleanser(IbanType::isShaped, INVALID, IbanType::fits, WRONG_CHECK);
    }

    private static boolean isShaped(String code) {
        return code.length() > HEAD
                && LENGTHS.getOrDefault(code.substring(0, 2), 0) == code.length()
                && IdentityCode.areDigits(code, 2, HEAD)
                && code.chars().allMatch(IbanType::isPlain);
    }

    private static boolean fits(String code) {
        return remainder(code.substring(HEAD) + code.substring(0, HEAD)) == 1;
    }

    private static boolean isPlain(int c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
    }

    /** A letter counts as two digits, from A = 10 on. */
    private static int remainder(String code) {
        int remainder = 0;
        for (int i = 0; i < code.length(); i++) {
            int value = Character.digit(code.charAt(i), Character.MAX_RADIX);
            remainder = (remainder * (value > 9 ? 100 : 10) + value) % MODULUS;
        }
        return remainder;
    }

    private static Map<String, Integer> lengths() {
        Map<String, Integer> lengths = new HashMap<>();
        for (String line : WordLists.lines("ibans.txt")) {
            int colon = line.indexOf(':');
            for (String country : line.substring(colon + 1).strip().split(" ", -1)) {
                lengths.put(country, Integer.valueOf(line.substring(0, colon)));
            }
        }
        return Map.copyOf(lengths);
    }
}

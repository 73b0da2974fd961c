package dev.serai.function;

import com.google.auto.service.AutoService;
import dev.serai.record.ValueKind;
import java.util.List;
import java.util.Map;

/** The unified social credit code of a Chinese organisation, as GB 32100-2015 defines it. */
@AutoService(SemanticType.class)
public final class SocialCreditCodeType implements SemanticType {

    private static final InvalidValue INVALID =
            new InvalidValue("invalid-social-credit-code", "not 18 letters and digits of a Chinese social credit code");
    private static final InvalidValue WRONG_CHECK =
            new InvalidValue("wrong-check-digit", "its check sign does not fit, so one sign is wrong at least");

    private static final int LENGTH = 18;
    private static final int REGION = 2;
    private static final int REGION_END = 8;
    /** Those that no one takes for a digit: without I, O, S, V and Z. */
    private static final String SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};

    @Override
    public String name() {
        return "social-credit-code";
    }

    @Override
    public String summary() {
        return "The unified social credit code of a Chinese organisation (GB 32100-2015), with its region and check sign.";
    }

    @Override
    public ValueKind kind() {
        return ValueKind.TEXT;
    }

    @Override
    public List<Example> examples() {
        return List.of(
                Example.of("91350100M000100Y43", "91350100M000100Y43"),
                Example.of(" 91350100-m000100y-43 ", "91350100M000100Y43"),
                Example.of("９１３５０１００Ｍ０００１００Ｙ４３", "91350100M000100Y43"),
                Example.of("91350100M000100Y44", "!wrong-check-digit"),
                Example.of("91000100M000100Y43", "!invalid-social-credit-code"),
                Example.of("91350100M000100Y4", "!invalid-social-credit-code"),
                Example.of("无", ""));
    }

    @Override
    public Cleanser cleanser(Map<String, List<String>> settings) {
        return IdentityCode.cleanser(SocialCreditCodeType::isShaped, INVALID, SocialCreditCodeType::fits, WRONG_CHECK);
    }

    private static boolean isShaped(String code) {
        return code.length() == LENGTH
                && IdentityCode.areDigits(code, REGION, REGION_END)
                && ChineseRegions.isRegion(code.substring(REGION, REGION_END))
                && code.chars().allMatch(sign -> SIGNS.indexOf(sign) >= 0);
    }

    private static boolean fits(String code) {
        return code.charAt(LENGTH - 1) == check(code);
    }

    /** Modulo 31, a prime: each single change and each exchange of two neighbours is noticed. */
    private static char check(String code) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * SIGNS.indexOf(code.charAt(i));
        }
        return SIGNS.charAt((SIGNS.length() - sum % SIGNS.length()) % SIGNS.length());
    }
}

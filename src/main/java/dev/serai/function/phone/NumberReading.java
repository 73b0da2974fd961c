package dev.serai.function.phone;

import dev.serai.function.phone.NumberPlans.Regions;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Follows libphonenumber's steps for one number; the names in comments are those of its methods. For one use. */
final class NumberReading {

    private static final int SHORTEST_NATIONAL = 2;
    private static final int LONGEST_NATIONAL = 17;

    private final NumberPlans plans;
    private final byte[] digits;
    private final int length;
    private final boolean plus;
    private int countryCode;
    private int from;
    private boolean valid;

    NumberReading(NumberPlans plans, DialledDigits dialled) {
        this.plans = plans;
        this.digits = dialled.digits();
        this.length = dialled.length();
        this.plus = dialled.plus();
    }

    /** True when it is certain what the library says; {@link #e164} then gives it. */
    boolean decide(@Nullable String region) {
        if (plus) {
            return international(0);
        }
        if (region == null || !plans.knows(region)) {
            return true;
        }
        Optional<NumberPlan> plan = plans.of(region);
        return plan.isPresent() && domestic(plan.get());
    }

    /** The number, or null when it is not valid. */
    @Nullable
    String e164() {
        if (!valid) {
            return null;
        }
        int codeLength = countryCode >= 100 ? 3 : countryCode >= 10 ? 2 : 1;
        byte[] text = new byte[1 + codeLength + length - from];
        text[0] = '+';
        for (int i = codeLength, rest = countryCode; i > 0; i--, rest /= 10) {
            text[i] = (byte) ('0' + rest % 10);
        }
        for (int i = from, to = codeLength + 1; i < length; i++, to++) {
            text[to] = (byte) ('0' + digits[i]);
        }
        return new String(text, StandardCharsets.ISO_8859_1);
    }

    private boolean domestic(NumberPlan plan) {
        int afterPrefix = plan.afterInternationalPrefix(digits, length);
        if (afterPrefix == NumberPlan.UNDECIDED || afterPrefix == length) {
            return false;
        }
        if (afterPrefix > 0 && digits[afterPrefix] != 0) {
            return international(afterPrefix);
        }
        countryCode = plan.countryCode();
        int afterCode = afterOwnCallingCode();
        if (afterCode == 0) {
            return national(plan, 0);
        }
        // maybeExtractCountryCode: the own calling code without a plus sign
        int stripped = plan.afterNationalPrefix(digits, afterCode, length);
        if (stripped == NumberPlan.UNDECIDED) {
            return false;
        }
        boolean better = !plan.looksNational(digits, 0, length) && plan.looksNational(digits, stripped, length);
        if (!better && !plan.isTooLong(length)) {
            return national(plan, 0);
        }
        Regions regions = plans.ofCallingCode(countryCode);
        return regions.compiled() && national(regions.main(), stripped);
    }

    /** Where the number begins after the calling code of its own country, or 0 when it does not begin with that. */
    private int afterOwnCallingCode() {
        int code = 0;
        for (int i = 0; i < 3 && i < length; i++) {
            code = code * 10 + digits[i];
            if (code == countryCode && digits[0] != 0) {
                return i + 1;
            }
        }
        return 0;
    }

    private boolean international(int at) {
        if (length - at <= SHORTEST_NATIONAL || digits[at] == 0) {
            return false;
        }
        int code = 0;
        for (int i = at; i < at + 3 && i < length; i++) {
            code = code * 10 + digits[i];
            Regions regions = plans.ofCallingCode(code);
            if (regions.exists()) {
                countryCode = code;
                return regions.compiled() && national(regions.main(), i + 1);
            }
        }
        return false;
    }

    /** parseHelper from the national number on, then isValidNumber. */
    private boolean national(NumberPlan plan, int at) {
        if (length - at < SHORTEST_NATIONAL) {
            return true;
        }
        int stripped = plan.afterNationalPrefix(digits, at, length);
        if (stripped == NumberPlan.UNDECIDED) {
            return false;
        }
        from = plan.keepsLength(length - stripped) ? stripped : at;
        int national = length - from;
        if (national < SHORTEST_NATIONAL || national > LONGEST_NATIONAL) {
            return true;
        }
        Regions regions = plans.ofCallingCode(countryCode);
        if (!regions.compiled()) {
            return false;
        }
        valid = regions.isValid(digits, from, length);
        return true;
    }
}

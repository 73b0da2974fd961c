package dev.serai.function.phone;

import com.google.i18n.phonenumbers.Phonemetadata.PhoneMetadata;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the digits before a national number that are only dialled within its country; immutable. */
final class NationalPrefix {

    /** It takes the library to say where the number begins. */
    static final int UNDECIDED = -3;

    private static final String WHOLE_OR = "$|";

    private final boolean none;
    private final boolean transforms;
    private final @Nullable DigitAutomaton prefix;
    private final @Nullable DigitAutomaton transformedWhole;

    private NationalPrefix(String regex, boolean transforms, @Nullable DigitAutomaton transformedWhole) {
        this.none = regex.isEmpty();
        this.prefix = DigitAutomaton.of(List.of(regex)).orElse(null);
        this.transforms = transforms;
        this.transformedWhole = transformedWhole;
    }

    /**
     * Understands a prefix that is only taken off, and {@code (a)$|b}, where a number that is an {@code a} as a whole is
     * changed and a {@code b} is only taken off.
     */
    static NationalPrefix of(PhoneMetadata metadata) {
        String regex = metadata.getNationalPrefixForParsing();
        boolean transforms = !metadata.getNationalPrefixTransformRule().isEmpty();
        int end = regex.indexOf(WHOLE_OR);
        String rest = end < 0 ? "" : regex.substring(end + WHOLE_OR.length());
        boolean apart = end > 0
                && regex.charAt(0) == '('
                && regex.indexOf(')') == end - 1
                && !rest.replace("(?:", "").contains("(");
        return apart
                ? DigitAutomaton.of(List.of(regex.substring(0, end)))
                        .map(whole -> new NationalPrefix(rest, false, whole))
                        .orElseGet(() -> new NationalPrefix(regex, transforms, null))
                : new NationalPrefix(regex, transforms, null);
    }

    /** Where the prefix ends, {@link DigitAutomaton#NONE}, or {@link #UNDECIDED}. */
    int end(byte[] digits, int from, int to) {
        if (none || from == to) {
            return DigitAutomaton.NONE;
        }
        if (transformedWhole != null && transformedWhole.matches(digits, from, to) != 0) {
            return UNDECIDED;
        }
        int end = prefix == null ? UNDECIDED : prefix.prefixEnd(digits, from, to);
        return end == DigitAutomaton.SEVERAL || (end >= 0 && transforms) ? UNDECIDED : end;
    }
}

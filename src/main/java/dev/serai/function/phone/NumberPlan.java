package dev.serai.function.phone;

import com.google.i18n.phonenumbers.Phonemetadata.PhoneMetadata;
import com.google.i18n.phonenumbers.Phonemetadata.PhoneNumberDesc;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The numbering plan of one region, compiled from the library's metadata; immutable. */
final class NumberPlan {

    static final int UNDECIDED = NationalPrefix.UNDECIDED;
    private static final int LONGEST = 32;
    private static final int GENERAL = 1;

    private final int countryCode;
    private final DigitAutomaton kinds;
    private final int[] allowedByLength;
    private final int shortest;
    private final int longest;
    private final int lengths;
    private final int localLengths;
    private final @Nullable DigitAutomaton leadingDigits;
    private final @Nullable DigitAutomaton internationalPrefix;
    private final NationalPrefix nationalPrefix;

    private NumberPlan(PhoneMetadata metadata, DigitAutomaton kinds, @Nullable DigitAutomaton leadingDigits) {
        PhoneNumberDesc general = metadata.getGeneralDesc();
        this.countryCode = metadata.getCountryCode();
        this.kinds = kinds;
        this.allowedByLength = allowedByLength(descriptions(metadata));
        this.shortest = general.getPossibleLength(0);
        this.longest = general.getPossibleLength(general.getPossibleLengthCount() - 1);
        this.lengths = mask(general.getPossibleLengthList());
        this.localLengths = mask(general.getPossibleLengthLocalOnlyList());
        this.leadingDigits = leadingDigits;
        this.internationalPrefix = one(metadata.getInternationalPrefix()).orElse(null);
        this.nationalPrefix = NationalPrefix.of(metadata);
    }

    /** The plan, or empty when the metadata says something that this class does not understand. */
    static Optional<NumberPlan> of(PhoneMetadata metadata) {
        PhoneNumberDesc general = metadata.getGeneralDesc();
        List<Integer> lengths = general.getPossibleLengthList();
        Optional<DigitAutomaton> leading = one(metadata.getLeadingDigits());
        boolean clear = !lengths.isEmpty()
                && lengths.get(0) > 0
                && lengths.get(lengths.size() - 1) < LONGEST
                && metadata.hasLeadingDigits() == leading.isPresent();
        if (!clear) {
            return Optional.empty();
        }
        List<String> patterns = descriptions(metadata).stream()
                .map(PhoneNumberDesc::getNationalNumberPattern)
                .toList();
        return DigitAutomaton.of(patterns).map(kinds -> new NumberPlan(metadata, kinds, leading.orElse(null)));
    }

    private static Optional<DigitAutomaton> one(String regex) {
        return regex.isEmpty() ? Optional.empty() : DigitAutomaton.of(List.of(regex));
    }

    /** The general description first, then every kind of number that counts as valid and has a pattern. */
    private static List<PhoneNumberDesc> descriptions(PhoneMetadata m) {
        List<PhoneNumberDesc> all = new ArrayList<>(List.of(m.getGeneralDesc()));
        List<PhoneNumberDesc> kinds = new ArrayList<>(
                List.of(m.getPremiumRate(), m.getTollFree(), m.getSharedCost(), m.getVoip(), m.getPersonalNumber()));
        kinds.addAll(List.of(m.getPager(), m.getUan(), m.getVoicemail(), m.getFixedLine()));
        if (!m.getSameMobileAndFixedLinePattern()) {
            kinds.add(m.getMobile());
        }
        kinds.stream()
                .filter(desc -> !desc.getNationalNumberPattern().isEmpty())
                .forEach(all::add);
        return all;
    }

    private static int[] allowedByLength(List<PhoneNumberDesc> descriptions) {
        int[] allowed = new int[LONGEST];
        for (int kind = 0; kind < descriptions.size(); kind++) {
            List<Integer> lengths = descriptions.get(kind).getPossibleLengthList();
            for (int length = 0; length < LONGEST; length++) {
                allowed[length] |= lengths.isEmpty() || lengths.contains(length) ? 1 << kind : 0;
            }
        }
        return allowed;
    }

    private static int mask(List<Integer> lengths) {
        return lengths.stream()
                .filter(length -> length > 0)
                .mapToInt(length -> 1 << length)
                .reduce(0, (a, b) -> a | b);
    }

    int countryCode() {
        return countryCode;
    }

    int states() {
        return kinds.states();
    }

    /** Whether these digits are a valid national number of a known kind in this region. */
    boolean isValid(byte[] digits, int from, int to) {
        int fitting = kinds.matches(digits, from, to) & allowedByLength[to - from];
        return (fitting & GENERAL) != 0 && fitting != GENERAL;
    }

    /** Whether, among regions that share a calling code, this one claims the number. */
    boolean claims(byte[] digits, int from, int to) {
        return leadingDigits == null
                ? isValid(digits, from, to)
                : leadingDigits.prefixEnd(digits, from, to) != DigitAutomaton.NONE;
    }

    boolean looksNational(byte[] digits, int from, int to) {
        return (kinds.matches(digits, from, to) & GENERAL) != 0;
    }

    boolean isTooLong(int length) {
        return (localLengths >>> length & 1) == 0 && length > longest;
    }

    /** Whether a number of this length may stand for itself after its national prefix was taken off. */
    boolean keepsLength(int length) {
        return (localLengths >>> length & 1) == 0
                && length >= shortest
                && (length > longest || (lengths >>> length & 1) != 0);
    }

    /** Where the number begins after the international prefix, {@link DigitAutomaton#NONE}, or {@link #UNDECIDED}. */
    int afterInternationalPrefix(byte[] digits, int to) {
        int end = internationalPrefix == null ? UNDECIDED : internationalPrefix.prefixEnd(digits, 0, to);
        return end == DigitAutomaton.SEVERAL ? UNDECIDED : end;
    }

    /** Where the number begins after the national prefix, which is {@code from} without one, or {@link #UNDECIDED}. */
    int afterNationalPrefix(byte[] digits, int from, int to) {
        int end = nationalPrefix.end(digits, from, to);
        if (end < 0) {
            return end == DigitAutomaton.NONE ? from : UNDECIDED;
        }
        return looksNational(digits, from, to) && !looksNational(digits, end, to) ? from : end;
    }
}

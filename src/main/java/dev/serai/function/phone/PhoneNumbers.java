package dev.serai.function.phone;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import org.jspecify.annotations.Nullable;

/**
 * Reads phone numbers with exactly libphonenumber's result, many times faster. Usual spellings are decided by automata
 * compiled from the library's metadata; letters, extensions and everything else that is in doubt go to the library.
 */
public final class PhoneNumbers {

    private static final PhoneNumbers INSTANCE = new PhoneNumbers();

    private final PhoneNumberUtil library = PhoneNumberUtil.getInstance();
    private final NumberPlans plans = new NumberPlans();

    private PhoneNumbers() {}

    public static PhoneNumbers instance() {
        return INSTANCE;
    }

    /** Whether a text is the ISO 3166-1 alpha-2 code of a region that has phone numbers. */
    public boolean knowsRegion(String region) {
        return plans.knows(region);
    }

    /**
     * The number in E.164 form such as {@code +8613812345678}, or null when it is not a valid number.
     *
     * @param region where a number without international prefix belongs, or null when unknown
     */
    public @Nullable String e164(String text, @Nullable String region) {
        DialledDigits digits = DialledDigits.scan(text);
        if (digits == null) {
            return byLibrary(text, region);
        }
        NumberReading reading = new NumberReading(plans, digits);
        return reading.decide(region) ? reading.e164() : byLibrary(text, region);
    }

    /** Whether a number in E.164 form is a mobile phone's, or of a country that does not tell them apart. */
    public boolean mayBeMobile(String e164) {
        PhoneNumberType type = typeOf(e164);
        return type == PhoneNumberType.MOBILE || type == PhoneNumberType.FIXED_LINE_OR_MOBILE;
    }

    /** Whether a number in E.164 form is a landline's, or of a country that does not tell them apart. */
    public boolean mayBeLandline(String e164) {
        PhoneNumberType type = typeOf(e164);
        return type == PhoneNumberType.FIXED_LINE || type == PhoneNumberType.FIXED_LINE_OR_MOBILE;
    }

    private PhoneNumberType typeOf(String e164) {
        try {
            return library.getNumberType(library.parse(e164, null));
        } catch (NumberParseException e) {
            return PhoneNumberType.UNKNOWN;
        }
    }

    /** Whether the automata decide this text without the library; for tests and measurements. */
    boolean decides(String text, @Nullable String region) {
        DialledDigits digits = DialledDigits.scan(text);
        return digits != null && new NumberReading(plans, digits).decide(region);
    }

    @Nullable
    String byLibrary(String text, @Nullable String region) {
        try {
            PhoneNumber number = library.parse(text, region);
            return library.isValidNumber(number) ? library.format(number, PhoneNumberFormat.E164) : null;
        } catch (NumberParseException e) {
            return null;
        }
    }
}

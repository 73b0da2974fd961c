package dev.serai.function;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A Chinese resident id as GB 11643-1999 defines it: region, birth date, order and check sign.
 *
 * @param code of 18 signs
 */
record ResidentId(String code, LocalDate birthDate) {

    private static final int LENGTH = 18;
    private static final int OLD_LENGTH = 15;
    private static final int REGION_END = 6;
    private static final int DATE_END = 14;
    private static final int SEX = 16;
    private static final int EARLIEST_YEAR = 1850;
    private static final int LATEST_YEAR = 2100;
    private static final String CHECKS = "10X98765432";
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    /** What is wrong with a code that is none. */
    enum Fault {
        SHAPE,
        REGION,
        DATE,
        CHECK
    }

    static final class Refused extends Exception {
        private static final long serialVersionUID = 1;
        private final transient Fault fault;

        Refused(Fault fault) {
            super(fault.name(), null, false, false);
            this.fault = fault;
        }

        Fault fault() {
            return fault;
        }
    }

    /** Reads a code of 18 signs, or an old one of 15 digits, which gets the century 19 and a check sign. */
    static ResidentId of(String written) throws Refused {
        boolean old = written.length() == OLD_LENGTH && IdentityCode.areDigits(written, 0, OLD_LENGTH);
        String code = old ? renewed(written) : written;
        if (code.length() != LENGTH || !IdentityCode.areDigits(code, 0, LENGTH - 1)) {
            throw new Refused(Fault.SHAPE);
        }
        if (!ChineseRegions.isProvince(code.substring(0, REGION_END))) {
            throw new Refused(Fault.REGION);
        }
        LocalDate birthDate = date(code.substring(REGION_END, DATE_END)).orElseThrow(() -> new Refused(Fault.DATE));
        if (check(code) != code.charAt(LENGTH - 1)) {
            throw new Refused(Fault.CHECK);
        }
        return new ResidentId(code, birthDate);
    }

    boolean isMale() {
        return (code.charAt(SEX) - '0') % 2 == 1;
    }

    private static String renewed(String old) {
        String code = old.substring(0, REGION_END) + "19" + old.substring(REGION_END);
        return code + check(code);
    }

    private static Optional<LocalDate> date(String digits) {
        int number = Integer.parseInt(digits);
        int year = number / 10_000;
        if (year < EARLIEST_YEAR || year > LATEST_YEAR) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(year, number / 100 % 100, number % 100));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** ISO 7064 MOD 11-2. */
    private static char check(String code) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (code.charAt(i) - '0');
        }
        return CHECKS.charAt(sum % CHECKS.length());
    }
}

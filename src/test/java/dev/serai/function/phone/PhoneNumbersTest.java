package dev.serai.function.phone;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import dev.serai.function.phone.WrittenNumbers.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PhoneNumbersTest {

    private static final int NUMBERS = Integer.getInteger("serai.phone.numbers", 200_000);
    private static final long SEED = Long.getLong("serai.phone.seed", 20_260_101L);

    private final PhoneNumbers numbers = PhoneNumbers.instance();

    @Test
    void everyWrittenNumberReadsAsTheLibraryReadsIt() {
        WrittenNumbers source = new WrittenNumbers(SEED);
        List<String> different = new ArrayList<>();
        int decided = 0;
        int valid = 0;
        for (int i = 0; i < NUMBERS; i++) {
            Written written = source.next();
            String expected = numbers.byLibrary(written.text(), written.region());
            String actual = numbers.e164(written.text(), written.region());
            if (!Objects.equals(expected, actual)) {
                different.add(written + " is " + expected + " but was read as " + actual);
            }
            decided += numbers.decides(written.text(), written.region()) ? 1 : 0;
            valid += expected != null ? 1 : 0;
        }
        assertThat(different.stream().limit(20))
                .as("%s differ", different.size())
                .isEmpty();
        assertThat(decided).as("numbers decided without the library").isGreaterThan(NUMBERS * 6 / 10);
        assertThat(valid).as("valid numbers among them").isGreaterThan(NUMBERS / 5);
        assertThat(valid).isLessThan(NUMBERS * 4 / 5);
    }

    @Test
    void everyRegionOfTheLibraryIsCompiled() {
        NumberPlans plans = new NumberPlans();
        assertThat(PhoneNumberUtil.getInstance().getSupportedRegions())
                .allSatisfy(region -> assertThat(plans.of(region)).isPresent());
    }

    @Test
    void usualNumbersNeedNoLibrary() {
        assertThat(numbers.decides("138 1234 5678", "CN")).isTrue();
        assertThat(numbers.decides("010-6552 9988", "CN")).isTrue();
        assertThat(numbers.decides("+86 138-1234-5678", null)).isTrue();
        assertThat(numbers.decides("(702) 919-1300", "US")).isTrue();
        assertThat(numbers.decides("030 901820", "DE")).isTrue();
        assertThat(numbers.decides("+39 06 698 1234", "IT")).isTrue();
        assertThat(numbers.decides("+55 11 98765-4321", null)).isTrue();
    }

    @Test
    void aNumberWithLettersIsLeftToTheLibrary() {
        assertThat(numbers.decides("1-800-FLOWERS", "US")).isFalse();
        assertThat(numbers.e164("1-800-356-9377", "US")).isEqualTo("+18003569377");
        assertThat(numbers.e164("1-800-FLOWERS", "US")).isEqualTo("+18003569377");
    }
}

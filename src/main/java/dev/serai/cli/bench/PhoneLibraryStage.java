package dev.serai.cli.bench;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Only the phone numbers of the rows, by libphonenumber alone: to compare with, and no part of the hub. */
final class PhoneLibraryStage implements Stage {

    private static final int PHONE = 4;
    private static final int COUNTRY = 6;

    private final PhoneNumberUtil library = PhoneNumberUtil.getInstance();

    private record Raw(String number, String region) {}

    @Override
    public String name() {
        return "(libphonenumber)";
    }

    @Override
    public Measurement run(List<Path> files, Path folder) throws Exception {
        List<Raw> numbers = numbers(files);
        Stopwatch watch = new Stopwatch(ProcessFigures.Database.NONE);
        long valid = watch.time(() -> numbers.stream().filter(this::isValid).count());
        return watch.measurement(numbers.size(), valid + " valid; one number is a row");
    }

    private boolean isValid(Raw raw) {
        try {
            PhoneNumber number = library.parse(raw.number(), raw.region());
            return library.isValidNumber(number)
                    && !library.format(number, PhoneNumberFormat.E164).isEmpty();
        } catch (NumberParseException e) {
            return false;
        }
    }

    private static List<Raw> numbers(List<Path> files) throws IOException {
        List<Raw> numbers = new ArrayList<>();
        for (Path file : files) {
            try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(file)) {
                for (CsvRecord row : reader) {
                    if (row.getStartingLineNumber() > 1 && !row.getField(PHONE).isEmpty()) {
                        numbers.add(new Raw(row.getField(PHONE), region(row.getField(COUNTRY))));
                    }
                }
            }
        }
        return numbers;
    }

    private static String region(String country) {
        return MadeCustomer.COUNTRIES.stream()
                .filter(one ->
                        country.equals(one.alpha2()) || country.equals(one.alpha3()) || country.equals(one.name()))
                .map(MadeCustomer.Country::alpha2)
                .findFirst()
                .orElse("ZZ");
    }
}

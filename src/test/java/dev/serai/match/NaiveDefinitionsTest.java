package dev.serai.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The same records by definitions of many styles, as people write them who have read the README: more or fewer fields, by their
 * type or all as text, together or apart. A learned model has to carry each of them.
 */
class NaiveDefinitionsTest {

    private static final String STREET = "street: { join: [street_number, address_1] }";
    private static final String TOWN = ", city: suburb, region: state, postcode: postcode }";

    /** Field, type and what it is mapped from. */
    private static final String[][] AUSTRALIAN = {
        {"name", "person-name", "{ join: [given_name, surname] }"},
        {"given_name", "person-name", "given_name"},
        {"surname", "person-name", "surname"},
        {"first_name", "text", "given_name"},
        {"last_name", "text", "surname"},
        {"birth_date", "date", "{ from: date_of_birth, as: yyyyMMdd }"},
        {"dob", "text", "date_of_birth"},
        {"ssn", "identifier", "soc_sec_id"},
        {"soc_sec_id", "text", "soc_sec_id"},
        {"address", "address", "{ " + STREET + TOWN},
        {"street_number", "text", "street_number"},
        {"address_1", "text", "address_1"},
        {"address_2", "text", "address_2"},
        {"suburb", "text", "suburb"},
        {"postcode", "postcode", "postcode"},
        {"post_code", "text", "postcode"},
        {"state", "text", "state"},
    };

    private static final String[][] SHORT = {
        {"name", "person-name", "{ join: [first_name, surname] }"},
        {"first_name", "person-name", "first_name"},
        {"surname", "person-name", "surname"},
        {"given", "text", "first_name"},
        {"last_name", "text", "surname"},
        {"birth_date", "date", "dob"},
        {"dob", "text", "dob"},
        {"city", "text", "city"},
        {"email", "email", "email"},
        {"mail", "text", "email"},
    };

    /** The floor for the published set, the floor for one that is made by another seed and other rates, and the fields. */
    @ParameterizedTest
    @CsvSource({
        "0.998, 0.998, name birth_date ssn address address_2",
        "0.990, 0.996, name birth_date address",
        "0.930, 0.990, name address",
        "0.950, 0.960, given_name surname dob",
        "0.998, 0.998, first_name last_name dob soc_sec_id street_number address_1 address_2 suburb post_code state",
    })
    void tenColumns(double published, double made, String fields) throws IOException {
        LooseRecords own = LooseRecords.australians(11, 300, 2, 0.1);
        KnownSet set = read(AUSTRALIAN, fields, "rec_id", new ByteArrayInputStream(own.csv()), own.truth::get);
        assertThat(KnownSetsTest.evaluated(set).f1()).isGreaterThanOrEqualTo(made);

        assumeTrue(KnownSet.isThere("febrl/dataset1.csv"), KnownSetsTest.SKIPPED);
        try (InputStream in = Files.newInputStream(KnownSet.DATA.resolve("febrl/dataset1.csv"))) {
            KnownSet febrl = read(AUSTRALIAN, fields, "rec_id", in, key -> key.split("-", -1)[1]);
            assertThat(KnownSetsTest.evaluated(febrl).f1()).isGreaterThanOrEqualTo(published);
        }
    }

    /** As above. Where less than three things are compared, more is not in these records: a third of the values is missing. */
    @ParameterizedTest
    @CsvSource({
        "0.960, 0.980, first_name surname birth_date city email",
        "0.960, 0.980, given last_name dob city mail",
        "0.900, 0.950, first_name surname birth_date email",
        "0.660, 0.660, name birth_date",
    })
    void fiveColumns(double published, double made, String fields) throws IOException {
        LooseRecords own = LooseRecords.short5(11, 350, 0.12, 0.2);
        KnownSet set = read(SHORT, fields, "unique_id", new ByteArrayInputStream(own.csv()), own.truth::get);
        assertThat(KnownSetsTest.evaluated(set).f1()).isGreaterThanOrEqualTo(made);

        assumeTrue(KnownSet.isThere("fake_1000/fake_1000.csv"), KnownSetsTest.SKIPPED);
        Map<String, String> truth = new HashMap<>();
        for (String line : Files.readAllLines(KnownSet.DATA.resolve("fake_1000/fake_1000.csv"))) {
            truth.put(line.substring(0, line.indexOf(',')), line.substring(line.lastIndexOf(',') + 1));
        }
        try (InputStream in = Files.newInputStream(KnownSet.DATA.resolve("fake_1000/fake_1000.csv"))) {
            KnownSet fake = read(SHORT, fields, "unique_id", in, truth::get);
            assertThat(KnownSetsTest.evaluated(fake).f1()).isGreaterThanOrEqualTo(published);
        }
    }

    /** The floor at the third stage of the three sources, and what is compared. */
    @ParameterizedTest
    @CsvSource({
        "0.89, name native_name company birth_date email phone address licence passport ssn national_id",
        "0.88, name company birth_date email phone address licence ssn",
        "0.80, name company birth_date email phone address",
        "0.63, name company email phone address",
    })
    void threeSources(double floor, String fields) {
        assumeTrue(KnownSet.isThere("senzing_three_sources/customers.csv"), KnownSetsTest.SKIPPED);
        KnownSet set = KnownSet.senzing(3, compare(fields));

        Evaluation outcome = KnownSetsTest.evaluated(set);
        assertThat(outcome.f1()).isGreaterThanOrEqualTo(floor);
    }

    private static String compare(String fields) {
        return "entity: customer\ncompare: [" + fields.replace(" ", ", ") + "]\n";
    }

    private static KnownSet read(
            String[][] known, String fields, String key, InputStream source, Function<String, String> truth) {
        StringBuilder entity = new StringBuilder("entity: customer\nfields:\n");
        StringBuilder mapping = new StringBuilder(
                        "mapping: x/people.in\nentity: customer\nsource: { format: csv }\nkey: ")
                .append(key)
                .append("\ninvalid: drop\nfields:\n");
        for (String field : fields.split(" ", -1)) {
            for (String[] one : known) {
                if (one[0].equals(field)) {
                    entity.append("  ")
                            .append(field)
                            .append(": ")
                            .append(one[1])
                            .append('\n');
                    mapping.append("  ")
                            .append(field)
                            .append(": ")
                            .append(one[2])
                            .append('\n');
                }
            }
        }
        Map<String, String> files = Map.of("customer.yaml", entity.toString(), "people.in.yaml", mapping.toString());
        return new KnownSet(file -> files.getOrDefault(file, ""), compare(fields)).read("x/people.in", source, truth);
    }
}

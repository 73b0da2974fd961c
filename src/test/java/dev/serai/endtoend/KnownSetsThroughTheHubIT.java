package dev.serai.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Published sets of which it is known who is who, through the whole hub with definitions as somebody writes them who has read
 * README and docs: mapping, match and merge, a model by {@code serai learn}, thresholds as they are, judged by {@code serai evaluate}.
 */
class KnownSetsThroughTheHubIT {

    private static final String FEBRL = """
            entity: customer
            fields:
              name:       person-name
              birth_date: date
              ssn:        identifier
              address:    address
            """;

    private static final String FEBRL_FEED = """
            mapping: febrl/people.in
            entity: customer
            source: { format: csv }
            key: rec_id
            invalid: drop
            fields:
              name:       { join: [given_name, surname] }
              birth_date: { from: date_of_birth, as: yyyyMMdd }
              ssn:        soc_sec_id
              address:
                street:   { join: [street_number, address_1] }
                city:     suburb
                region:   state
                postcode: postcode
            """;

    private static final String FAKE = """
            entity: customer
            fields:
              first_name: person-name
              surname:    person-name
              birth_date: date
              city:       text
              email:      email
            """;

    private static final String FAKE_FEED = """
            mapping: fake/people.in
            entity: customer
            source: { format: csv }
            key: unique_id
            invalid: drop
            fields: { first_name: first_name, surname: surname, birth_date: dob, city: city, email: email }
            """;

    private static final String CRM = """
            entity: customer
            fields:
              name:        person-name
              native_name: person-name
              company:     organisation-name
              birth_date:  date
              email:       email
              phone:       phone
              address:     address
              licence:     identifier
              passport:    identifier
              ssn:         identifier
              national_id: identifier
            """;

    private static final String CRM_MATCH = """
            entity: customer
            compare: [name, native_name, company, birth_date, email, phone, address, licence, passport, ssn, national_id]
            """;

    private static final String CRM_FEED = """
            mapping: crm/customers.in
            entity: customer
            source: { format: csv, region: US }
            key: RECORD_ID
            invalid: drop
            fields:
              name:        { join: [PRIMARY_NAME_FIRST, PRIMARY_NAME_MIDDLE, PRIMARY_NAME_LAST, PRIMARY_NAME_FULL] }
              native_name: NATIVE_NAME_FULL
              company:     [PRIMARY_NAME_ORG, SECONDARY_NAME_ORG]
              birth_date:  { from: DATE_OF_BIRTH, as: [M/d/yyyy, M/d/yy, MMM d yyyy, d-MMM-yy, d/M/yyyy, yyyy-MM-dd] }
              email:       EMAIL_ADDRESS
              phone:       PHONE_NUMBER
              address:
                street:    [ADDR_LINE1, ADDR_FULL]
                city:      ADDR_CITY
                region:    ADDR_STATE
                postcode:  ADDR_POSTAL_CODE
                country:   ADDR_COUNTRY
              licence:     DRIVERS_LICENSE_NUMBER
              passport:    PASSPORT_NUMBER
              ssn:         SSN_NUMBER
              national_id: NATIONAL_ID_NUMBER
            """;

    private static final String WATCHLIST_FEED =
            CRM_FEED.replace("crm/customers.in", "watchlist/entries.in").replace("format: csv", "format: ndjson");

    private static final String REGISTRY_FEED = WATCHLIST_FEED.replace("watchlist/entries.in", "registry/entities.in");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path home;

    @Test
    void febrl1() throws Exception {
        assertThat(febrl("febrl/dataset1.csv").f1()).isGreaterThanOrEqualTo(0.995);
    }

    @Test
    void febrl3() throws Exception {
        assertThat(febrl("febrl/dataset3.csv").f1()).isGreaterThanOrEqualTo(0.996);
    }

    private KnownSetHub.Outcome febrl(String name) throws Exception {
        Path file = present(name);
        try (KnownSetHub hub = new KnownSetHub(
                        home, FEBRL, "entity: customer\ncompare: [name, birth_date, ssn, address]\n")
                .partner("febrl", "people.in", FEBRL_FEED)
                .start()) {
            assertThat(hub.send("febrl/people.in", "text/csv", file)).isZero();
            hub.learn();
            return reported(name, hub.evaluate(truth(file, row -> row[0].split("-", -1)[1])));
        }
    }

    @Test
    void fake1000() throws Exception {
        Path file = present("fake_1000/fake_1000.csv");
        try (KnownSetHub hub = new KnownSetHub(
                        home, FAKE, "entity: customer\ncompare: [first_name, surname, birth_date, city, email]\n")
                .partner("fake", "people.in", FAKE_FEED)
                .start()) {
            assertThat(hub.send("fake/people.in", "text/csv", file)).isZero();
            hub.learn();
            KnownSetHub.Outcome outcome = hub.evaluate(truth(file, row -> row[row.length - 1]));
            assertThat(reported("fake_1000", outcome).f1()).isGreaterThanOrEqualTo(0.95);
        }
    }

    @Test
    void threeSourcesComeOneAfterTheOther() throws Exception {
        Path folder = present("senzing_three_sources/customers.csv").getParent();
        try (KnownSetHub hub = new KnownSetHub(home, CRM, CRM_MATCH)
                .partner("crm", "customers.in", CRM_FEED)
                .partner("watchlist", "entries.in", WATCHLIST_FEED)
                .partner("registry", "entities.in", REGISTRY_FEED)
                .start()) {
            assertThat(hub.send("crm/customers.in", "text/csv", folder.resolve("customers.csv")))
                    .isZero();
            hub.learn();
            reported("stage 1", hub.evaluate(key(1)));
            assertThat(together(hub, "crm/1001", "crm/1005")).isTrue();
            assertThat(together(hub, "crm/1009", "crm/1011")).isFalse();

            hub.send("watchlist/entries.in", "application/x-ndjson", folder.resolve("watchlist.json"));
            reported("stage 2", hub.evaluate(key(2)));
            assertStageTwo(hub);

            hub.send("registry/entities.in", "application/x-ndjson", folder.resolve("reference.json"));
            reported("stage 3", hub.evaluate(key(3)));
            assertStageTwo(hub);
            hub.learn();
            reported("stage 3, learned again", hub.evaluate(key(3)));
            assertStageTwo(hub);
        }
    }

    /** What the watchlist joins and parts among the customers that were there before it. */
    private static void assertStageTwo(KnownSetHub hub) {
        assertThat(together(hub, "crm/1009", "crm/1010", "crm/1011")).isTrue();
        assertThat(together(hub, "crm/1001", "crm/1002", "crm/1003", "crm/1004"))
                .isTrue();
        assertThat(together(hub, "crm/1005", "watchlist/1006")).isTrue();
        assertThat(together(hub, "crm/1001", "crm/1005")).isFalse();
    }

    private static boolean together(KnownSetHub hub, String... records) {
        Map<String, Long> customers = hub.customers();
        return Stream.of(records).map(customers::get).distinct().count() == 1;
    }

    private static Map<String, String> key(int stage) throws IOException {
        Map<String, String> partners = Map.of("CUSTOMERS", "crm", "WATCHLIST", "watchlist", "REFERENCE", "registry");
        Map<String, String> truth = new TreeMap<>();
        List<String> lines = Files.readAllLines(present("senzing_three_sources/truthset-load" + stage + "-key.csv"));
        for (String line : lines.subList(1, lines.size())) {
            String[] row = line.strip().split(",", -1);
            if (row.length == 4) {
                truth.put(partners.get(row[2]) + "/" + row[3], row[1]);
            }
        }
        return truth;
    }

    private static KnownSetHub.Outcome reported(String set, KnownSetHub.Outcome outcome) {
        System.out.println(set + " through the hub: " + outcome);
        return outcome;
    }

    private interface Customer {
        String of(String[] row);
    }

    private static Map<String, String> truth(Path file, Customer customer) throws IOException {
        String partner = file.getParent().getFileName().toString().replaceAll("_.*", "");
        Map<String, String> truth = new TreeMap<>();
        List<String> lines = Files.readAllLines(file);
        for (String line : lines.subList(1, lines.size())) {
            String[] row = line.strip().split(",", -1);
            truth.put(partner + "/" + row[0], customer.of(row));
        }
        return truth;
    }

    private static Path present(String name) {
        Path file = KnownSetHub.DATA.resolve(name);
        assumeTrue(Files.isReadable(file), "the known sets are not here, so this test skips");
        return file;
    }
}

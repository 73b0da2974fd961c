package dev.serai.store;

import dev.serai.match.Customers;
import dev.serai.record.SourceRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Generated customers, the same for the same numbers: partners know parts of one population, each in its own words. */
public final class Generated {

    private static final String[] PARTNERS = {"acme", "globex", "initech"};
    private static final String[] CITIES = {"Shanghai", "Zürich", "Lyon", "Porto", "Graz", "Leeds"};

    private Generated() {}

    /**
     * The records of one partner out of three. Of what a partner knows, two fifths are customers that others may know too.
     *
     * @param partner 0 to 2
     * @param from the first of its records, counted from 0
     */
    public static List<SourceRecord> records(int partner, int from, int count) {
        List<SourceRecord> records = new ArrayList<>(count);
        for (int i = from; i < from + count; i++) {
            boolean shared = i % 5 < 2;
            records.add(record(partner, i, shared ? i : (partner + 1) * 100_000_000L + i));
        }
        return records;
    }

    private static SourceRecord record(int partner, int row, long person) {
        Random random = new Random(person * 31 + partner);
        List<String> values = new ArrayList<>(Arrays.asList(
                "name=Given" + person % 977 + " Family" + person % 7919,
                "birth_date=" + (1950 + person % 50) + "-0" + (1 + person % 9) + "-1" + person % 9,
                "address.street=" + (1 + random.nextInt(99)) + " Long Street",
                "address.city=" + CITIES[random.nextInt(CITIES.length)],
                "address.postcode=" + (10_000 + random.nextInt(80_000)),
                "credit_score=" + (300 + random.nextInt(550)),
                "annual_spend=" + random.nextInt(100_000) + "." + (10 + random.nextInt(90)),
                "phone=+86106552" + (10_000_000 + person)));
        if (random.nextInt(10) > 0) {
            values.add("email=person" + person + "@example.org");
        }
        if (random.nextInt(4) == 0) {
            values.add("tags=news,vip");
        }
        return Customers.record(
                PARTNERS[partner],
                "K" + row,
                1_700_000_000_000_000L + random.nextInt(1_000_000_000),
                values.toArray(String[]::new));
    }
}

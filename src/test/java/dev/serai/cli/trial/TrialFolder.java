package dev.serai.cli.trial;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder with a canonical customer, a mapping of Acme and a sample that has all kinds of rows. */
final class TrialFolder {

    static final String MAPPING = """
            mapping: acme/customers.in
            entity: customer
            source: { format: csv, delimiter: ";", charset: GB18030, region: CN }
            key: cust_no
            version: { from: changed_at, as: "yyyy-MM-dd HH:mm:ss", zone: Asia/Shanghai }
            fields:
              name:         full_name
              email:        e_mail
              phone:        { from: [mobile, office_phone], invalid: drop }
              birth_date:   { from: dob, as: dd.MM.yyyy }
              address:      { city: town, country: { value: CN } }
              segment:      { from: type, lookup: { C: consumer, B: business } }
            reject:
              - when: "!has(email) && !has(phone)"
                code: unreachable
                reason: neither a valid e-mail nor a valid phone number
            """;
    private static final String SAMPLE = """
            cust_no;full_name;e_mail;mobile;office_phone;dob;town;type;changed_at
            A17;王 小明;;;010-6552 9988;03.02.1980;北京;C;2026-01-05 08:00:00
            A18;Ada Lee;n/a;;;;;B;2026-01-05 08:00:00
            A19;LEE, ADA;ada@example.org;12;;31.01.1980;南京;B;2026-01-05 08:00:00
            A20;Bob Roe;bob@example.org;;;31.02.1980;上海;B;2026-01-05 08:00:00
            """;

    private final Path home;

    TrialFolder(Path home) throws IOException {
        this.home = home;
        Files.createDirectories(mappings().resolve("canonical"));
        Files.createDirectories(mappings().resolve("acme"));
        Files.copy(Path.of("mappings/canonical/customer.yaml"), mappings().resolve("canonical/customer.yaml"));
        Files.writeString(mapping(), MAPPING);
        Files.writeString(sample(), SAMPLE, Charset.forName("GB18030"));
    }

    /** A sample as large partners send it: a field of a megabyte at its beginning, then rows without end. */
    void enlarge(int rows) throws IOException {
        try (Writer sample = Files.newBufferedWriter(sample(), Charset.forName("GB18030"))) {
            sample.write(SAMPLE);
            sample.write("B0;" + "x".repeat(1_000_000) + ";long@example.org;;;03.02.1980;北京;C;2026-01-05 08:00:00\n");
            for (int row = 1; row <= rows; row++) {
                sample.write("B%d;王 小明;b%d@example.org;12;;03.02.1980;北京;C;2026-01-05 08:00:00%n".formatted(row, row));
            }
        }
    }

    Path mappings() {
        return home.resolve("mappings");
    }

    Path mapping() {
        return mappings().resolve("acme/customers.in.yaml");
    }

    Path sample() {
        return home.resolve("customers.csv");
    }

    TriedFiles files() {
        return TriedFiles.of("acme/customers.in", sample(), mappings());
    }
}

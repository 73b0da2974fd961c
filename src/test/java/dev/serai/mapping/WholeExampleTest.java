package dev.serai.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.record.RejectedRow;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WholeExampleTest {

    private static final InboundMapping MAPPING = Acme.mapping("""
                source: { format: csv, delimiter: ";", charset: GB18030, region: CN }
                key: cust_no
                version: changed_at
                fields:
                  name:         full_name
                  email:        e_mail
                  phone:        [mobile, office_phone]
                  birth_date:   { from: dob, as: dd.MM.yyyy }
                  address:      { street: addr1, city: town, postcode: zip, country: { value: CN } }
                  segment:      { from: type, lookup: { C: consumer, B: business } }
                  annual_spend: { from: spend_usd, currency: USD, rate: 7.1 }
                reject:
                  - when: "!has(email) && !has(phone)"
                    code: unreachable
                    reason: neither a valid e-mail nor a valid phone number
                """);
    private static final String FILE = """
                cust_no;changed_at;full_name;e_mail;mobile;office_phone;dob;addr1;town;zip;type;spend_usd
                17;2026-01-01T00:00:00;王 小明;;;010-6552 9988;17.05.1990;中山路12号;北京;100000;B;100
                18;2026-01-01T00:00:00;Ada Lee;n/a;;;;;;;C;
                19;2026-01-01T00:00:00;李 雷;li@example.cn;;;31.02.1990;;;;C;
                20;2026-01-01T00:00:00;李 雷;li@example.cn;;;;;;;X;
                """;

    private final Acme.Result result = Acme.read(MAPPING, FILE, Charset.forName("GB18030"));

    @Test
    void aGoodRowBecomesARecord() {
        assertThat(result.keys()).containsExactly("17");
        var record = result.records().get(0);
        var content = record.content();
        assertThat(content.get("name")).isEqualTo("王小明");
        assertThat(content.get("phone")).isEqualTo("+861065529988");
        assertThat(content.get("birth_date")).isEqualTo(LocalDate.of(1990, 5, 17));
        assertThat(content.get("address.city")).isEqualTo("北京");
        assertThat(content.get("address.country")).isEqualTo("CN");
        assertThat(content.get("segment")).isEqualTo("business");
        assertThat(content.get("annual_spend")).isEqualTo(new BigDecimal("710.00"));
        assertThat(record.version().number())
                .isEqualTo(Instant.parse("2026-01-01T00:00:00Z").getEpochSecond() * 1_000_000);
    }

    @Test
    void badRowsSayWhereAndWhyWithoutTheValue() {
        assertThat(result.rejections()).containsExactly("2 unreachable", "3 invalid-date", "4 unknown-word");
        RejectedRow date = result.rejected().get(1);
        assertThat(date.field()).isEqualTo("dob");
        assertThat(date.sourceKey()).isEqualTo("19");
        assertThat(date.reason()).doesNotContain("31.02");
        assertThat(date.raw()).isEqualTo("19;2026-01-01T00:00:00;李 雷;li@example.cn;;;31.02.1990;;;;C;");
    }

    @Test
    void theTallyCountsByCodeAndKeepsNoRawRows() {
        assertThat(result.tally().accepted()).isEqualTo(1);
        assertThat(result.tally().rejectedByCode()).containsOnlyKeys("unreachable", "invalid-date", "unknown-word");
        assertThat(result.tally().firstRejected()).hasSize(3).allSatisfy(row -> assertThat(row.raw())
                .isEmpty());
    }
}

package dev.serai.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvMappingTest {

    private static final InboundMapping PLAIN = Acme.mapping("""
            source: { format: csv, region: DE }
            key: id
            fields: { name: name, email: mail }
            """);

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16", "UTF-16LE", "GB18030"})
    void namesSurviveEveryCharset(String charset) {
        InboundMapping mapping =
                Acme.mapping("source: { format: csv, charset: " + charset + " }\nkey: id\nfields: { name: name }\n");

        Acme.Result result = Acme.read(mapping, "id,name\n1,Zoë Müller\n", Charset.forName(charset));

        assertThat(result.value("name")).isEqualTo("Zoë Müller");
    }

    @Test
    void aByteOrderMarkDecidesOverTheDeclaredCharset() {
        InboundMapping mapping =
                Acme.mapping("source: { format: csv, charset: windows-1252 }\nkey: id\nfields: { name: name }\n");

        assertThat(Acme.read(mapping, "\uFEFFid,name\n1,Zoë Müller\n").value("name"))
                .isEqualTo("Zoë Müller");
    }

    @Test
    void bytesOfAnotherCharsetCostOneRowNotTheFile() {
        Acme.Result result =
                Acme.read(PLAIN, "id,name,mail\n1,Zoë,a@b.de\n2,Ada,c@d.de\n", StandardCharsets.ISO_8859_1);

        assertThat(result.rejections()).containsExactly("1 invalid-encoding");
        assertThat(result.keys()).containsExactly("2");
    }

    @Test
    void aMissingColumnBreaksTheIntakeBeforeAnythingIsAccepted() {
        Acme.Result result = Acme.read(PLAIN, "id,nome\n1,Ada\n");

        assertThat(result.batches()).isEmpty();
        assertThat(result.tally().broken()).startsWith("the header lacks 'name', 'mail'");
    }

    @Test
    void tornRowsCostOneRowEach() {
        Acme.Result result = Acme.read(PLAIN, """
                id,name,mail
                1,Ada Lee,a@b.de
                2,"Ada "Lee",a@b.de
                3,Ada Lee
                4,Ada Lee,a@b.de,more
                ,Ada Lee,a@b.de

                5,"Lee, Ada ""X""
                Junior",a@b.de
                6,"Ada Lee,a@b.de
                7,Ada Lee,a@b.de
                """);

        assertThat(result.keys()).containsExactly("1", "5", "7");
        assertThat(result.rejections())
                .containsExactly(
                        "2 misplaced-quote",
                        "3 wrong-column-count",
                        "4 wrong-column-count",
                        "5 missing-key",
                        "7 unclosed-quote");
        assertThat(result.records().get(2).lineage().row()).isEqualTo(8);
        assertThat(result.rejected().get(4).raw()).isEqualTo("6,\"Ada Lee,a@b.de");
    }

    @Test
    void anEndlessFieldCostsOneRow() {
        String big = "x".repeat(1_200_000);
        String file = "id,name,mail\n1,Ada,a@b.de\n2," + big + ",a@b.de\n3,\"" + big + "\",a@b.de\n4,Ada,a@b.de\n5,"
                + big.repeat(4) + ",a@b.de\n6,Ada,a@b.de\n7,\"" + big.repeat(4) + "\n8,Ada,a@b.de\n";

        Acme.Result result = Acme.read(PLAIN, file);

        assertThat(result.keys()).containsExactly("1", "4", "6", "8");
        assertThat(result.rejections())
                .containsExactly("2 field-too-long", "3 field-too-long", "5 row-too-long", "7 unclosed-quote");
        assertThat(result.rejected()).allSatisfy(row -> assertThat(row.raw()).hasSizeLessThanOrEqualTo(16 * 1024));
    }

    @Test
    void aMillionColumnsAreRefused() {
        Acme.Result result = Acme.read(PLAIN, "id,name,mail\n1" + ",".repeat(1_000_000) + "\n2,Ada,a@b.de\n");

        assertThat(result.rejections()).containsExactly("1 too-many-columns");
        assertThat(result.keys()).containsExactly("2");
    }

    @Test
    void nulsAndCarriageReturnsDoNoHarm() {
        Acme.Result result = Acme.read(PLAIN, "id,name,mail\r\n1,A\0da,a@b.de\r\n\r\n2,Bob,b@c.de");

        assertThat(result.keys()).containsExactly("1", "2");
        assertThat(result.records().get(0).content().get("name")).isEqualTo("Ada");
    }

    @Test
    void linesBeforeTheHeaderAndCommentsArePassedOver() {
        InboundMapping mapping = Acme.mapping(
                "source: { format: csv, skip: 2, comment: \"#\", delimiter: tab, quote: \"'\" }\nkey: id\nfields: { name: name }\n");

        Acme.Result result = Acme.read(mapping, "report\nof today\n# columns\nid\tname\n# none\n1\t'Ada\tLee'\n");

        assertThat(result.value("name")).isEqualTo("Ada Lee");
    }

    @Test
    void columnsMayBeNamedByTheMapping() {
        InboundMapping mapping = Acme.mapping(
                "source: { format: csv, header: [branch, id, name] }\nkey: [branch, id]\nfields: { name: name }\n");

        Acme.Result result = Acme.read(mapping, "a/b,1,Ada\na,b/1,Bob\n");

        assertThat(result.keys()).containsExactly("a\\/b/1", "a/b\\/1");
    }

    @Test
    void anInvalidValueIsDroppedOnlyWhenTheDefinitionSaysSo() {
        String source = "source: { format: csv }\nkey: id\n";
        String file = "id,name,mail\n1,Ada,nowhere@\n";

        assertThat(Acme.read(Acme.mapping(source + "fields: { email: mail }\n"), file)
                        .rejections())
                .containsExactly("1 invalid-email");
        assertThat(Acme.read(Acme.mapping(source + "fields: { email: { from: mail, invalid: drop } }\n"), file)
                        .value("email"))
                .isNull();
        assertThat(Acme.read(Acme.mapping(source + "invalid: drop\nfields: { email: mail }\n"), file)
                        .value("email"))
                .isNull();
        assertThat(Acme.read(Acme.mapping(source + "invalid: drop\nrequired: [email]\nfields: { email: mail }\n"), file)
                        .rejections())
                .containsExactly("1 missing-value");
    }

    @Test
    void defaultsJoinsAndFirstValidValuesFillFields() {
        InboundMapping mapping = Acme.mapping("""
                source: { format: csv }
                key: id
                fields:
                  name: { join: [first, middle, last] }
                  email: [work, home]
                  segment: { from: type, default: consumer }
                """);

        Acme.Result result =
                Acme.read(mapping, "id,first,middle,last,work,home,type\n1, Ada ,,Lee,broken@,ada@example.com,\n");

        assertThat(result.value("name")).isEqualTo("Ada Lee");
        assertThat(result.value("email")).isEqualTo("ada@example.com");
        assertThat(result.value("segment")).isEqualTo("consumer");
    }

    @Test
    void thePhoneIsReadInTheCountryOfTheRowElseOfTheSource() {
        InboundMapping mapping = Acme.mapping("""
                source: { format: csv, region: DE }
                key: id
                fields: { phone: tel, address: { country: land } }
                """);

        Acme.Result result = Acme.read(mapping, "id,tel,land\n1,030 123456,\n2,020 7946 0958,United Kingdom\n");

        assertThat(result.rejected()).isEmpty();
        assertThat(result.records().get(0).content().get("phone")).isEqualTo("+4930123456");
        assertThat(result.records().get(1).content().get("phone")).isEqualTo("+442079460958");
    }

    @Test
    void versionsAreNumbersOrTimesAndNeverGuessed() {
        InboundMapping mapping = Acme.mapping("""
                source: { format: csv }
                key: id
                version: { from: at, zone: Asia/Shanghai }
                fields: { name: name }
                """);

        Acme.Result result = Acme.read(mapping, """
                id,name,at
                1,Ada,42
                2,Ada,1970-01-01T08:00:01
                3,Ada,1970-01-01 08:00:01.5
                4,Ada,1970-01-01T00:00:01Z
                5,Ada,
                6,Ada,2026-02-30T00:00:00Z
                7,Ada,soon
                """);

        assertThat(result.records().stream().map(record -> record.version().number()))
                .containsExactly(42L, 1_000_000L, 1_500_000L, 1_000_000L);
        assertThat(result.rejections()).containsExactly("5 missing-version", "6 invalid-version", "7 invalid-version");
    }

    @Test
    void versionsMayBeWrittenInThePartnersWay() {
        InboundMapping mapping = Acme.mapping("""
                source: { format: csv }
                key: id
                version: { from: at, as: "dd.MM.yyyy HH:mm" }
                fields: { name: name }
                """);

        Acme.Result result = Acme.read(mapping, "id,name,at\n1,Ada,01.01.1970 00:01\n2,Ada,31.02.2020 00:00\n");

        assertThat(result.records().get(0).version().number()).isEqualTo(60_000_000L);
        assertThat(result.rejections()).containsExactly("2 invalid-version");
    }

    @Test
    void withoutAVersionTheIntakeOrderDecides() {
        Acme.Result result = Acme.read(PLAIN, "id,name,mail\n1,Ada,a@b.de\n1,Ada,a@b.de\n");

        long received = Acme.RECEIVED.getEpochSecond() * 1_000_000;
        assertThat(result.records().stream().map(record -> record.version().number()))
                .containsExactly(received + 1, received + 2);
    }

    @Test
    void theSameInputGivesTheSameBatches() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes("id,name,mail\n".getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < 25; i++) {
            file.writeBytes((i + ",Ada,a" + i + "@b.de\n").getBytes(StandardCharsets.UTF_8));
        }

        List<?> once = Acme.read(PLAIN, new ByteArrayInputStream(file.toByteArray()), 10)
                .batches();
        List<?> again = Acme.read(PLAIN, new ByteArrayInputStream(file.toByteArray()), 10)
                .batches();

        assertThat(once).isEqualTo(again).hasSize(3);
        String changed = file.toString(StandardCharsets.UTF_8).replace("a24@", "x24@");
        var other = Acme.read(PLAIN, new ByteArrayInputStream(changed.getBytes(StandardCharsets.UTF_8)), 10);
        assertThat(other.batches().get(0)).isEqualTo(once.get(0));
        assertThat(other.batches().get(2).id()).isNotEqualTo(((dev.serai.record.Batch) once.get(2)).id());
    }
}

package dev.serai.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.record.Intake;
import dev.serai.record.SourceShape;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a reader tells of the shape of its source, from the first batch. */
class SourceShapeTest {

    private static final String CSV = "source: { format: csv }\nkey: id\nfields: { name: name, email: mail }";
    private static final String JSON =
            "source: { format: json, records: people }\nkey: id\nfields: { name: who.name, email: 'mails[0]' }";
    private static final String XML =
            "source: { format: xml, records: list/person }\nkey: '@id'\nfields: { name: name, email: contact/mail }";

    private static SourceShape shape(String mapping, String source) {
        try (BatchReader reader = reader(mapping, source)) {
            boolean unused = reader.hasNext();
            return reader.shape();
        }
    }

    private static BatchReader reader(String mapping, String source) {
        InboundMapping compiled = Acme.mapping(mapping);
        Intake intake = new Intake(
                new UUID(0, 1), "acme", compiled.name(), "customer", "x", Acme.RECEIVED, compiled.revision());
        return compiled.readLeniently(new ByteArrayInputStream(source.getBytes(StandardCharsets.UTF_8)), intake, 1000);
    }

    private static SourceShape.Column column(SourceShape shape, String name) {
        return shape.columns().stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void ofCsvItTellsWhatTheHeaderLacksAndWhatIsNotMapped() {
        SourceShape shape = shape(CSV, "id,nick,mail\n1,A,a@b.de\n2,B,wrong\n3,C,\n");

        assertThat(shape.rows()).isEqualTo(3);
        assertThat(shape.missing()).containsExactly("name");
        assertThat(shape.unmapped()).containsExactly("nick");
        assertThat(column(shape, "mail")).isEqualTo(new SourceShape.Column("mail", 2, 2, 1));
        assertThat(column(shape, "id").filled()).isEqualTo(3);
    }

    @Test
    void aColumnThatTheHeaderLacksReadsAsAbsent() {
        try (BatchReader reader = reader(CSV, "id,mail\n1,a@b.de\n")) {
            assertThat(reader.next().records()).hasSize(1);
            assertThat(reader.tally().broken()).isNull();
        }
    }

    @Test
    void whatIsNotThisFeedAtAllIsBrokenEvenWhenReadLeniently() {
        try (BatchReader reader = reader(CSV, "<html><body>\n")) {
            assertThat(reader.hasNext()).isFalse();
            assertThat(reader.tally().broken()).startsWith("the header lacks 'id', 'name', 'mail'");
        }
    }

    @Test
    void rowsThatAreNoneAreCountedApart() {
        SourceShape shape = shape(CSV, "id,name,mail\n1,Ada\n2\n3,Cleo,c@d.de\n");

        assertThat(shape.rows()).isEqualTo(3);
        assertThat(shape.unreadable()).isEqualTo(2);
        assertThat(shape.readable()).isEqualTo(1);
    }

    @Test
    void ofJsonItTellsPathsAndTheHighestMemberThatNothingIsReadFrom() {
        SourceShape shape = shape(JSON, """
                {"page": 1, "people": [
                  {"id": 1, "who": {"name": "Ada", "born": {"year": 1815}}, "mails": ["a@b.de"]},
                  {"id": 2, "who": {}, "extra": {"deep": {"er": 1}}, "mails": [{"not": "a text"}]}]}""");

        assertThat(shape.rows()).isEqualTo(2);
        assertThat(shape.unreadable()).isZero();
        assertThat(shape.unmapped()).containsExactlyInAnyOrder("who.born", "extra", "mails[0].not");
        assertThat(column(shape, "who.name").filled()).isEqualTo(1);
        assertThat(column(shape, "mails[0]").invalid()).isEqualTo(1);
    }

    @Test
    void ofXmlItTellsElementsAndAttributes() {
        SourceShape shape = shape(XML, """
                <list><person id="1" kind="x"><name>Ada</name><contact><mail>a@b.de</mail><fax>1</fax></contact></person>
                <person id="2"><name>Bob</name></person></list>""");

        assertThat(shape.rows()).isEqualTo(2);
        assertThat(shape.unmapped()).containsExactlyInAnyOrder("@kind", "contact.fax");
        assertThat(column(shape, "contact/mail").filled()).isEqualTo(1);
    }

    @Test
    void ofRowsItTellsTheColumns() {
        InboundMapping compiled = Acme.mapping(CSV);
        Intake intake = new Intake(
                new UUID(0, 1), "acme", compiled.name(), "customer", "x", Acme.RECEIVED, compiled.revision());
        try (BatchReader reader = compiled.readRows(
                List.of(Map.of("ID", "1", "name", "Ada", "shoe_size", 39)).iterator(), intake, 10)) {
            assertThat(reader.hasNext()).isTrue();
            assertThat(reader.shape().unmapped()).containsExactly("shoe_size");
            assertThat(column(reader.shape(), "mail").filled()).isZero();
        }
    }

    @Test
    void onlyTheFirstBatchIsLookedAt() {
        try (BatchReader reader = reader(CSV, "id,name,mail\n" + "1,Ada,a@b.de\n".repeat(1500))) {
            reader.next();
            reader.next();
            assertThat(reader.hasNext()).isFalse();
            assertThat(reader.shape().rows()).isEqualTo(1000);
        }
    }
}

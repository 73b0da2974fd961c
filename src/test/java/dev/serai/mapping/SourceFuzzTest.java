package dev.serai.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.definition.Problems;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever bytes a source has and whatever a definition says: an end, and a sentence, never an exception. */
class SourceFuzzTest {

    private static final List<InboundMapping> MAPPINGS = List.of(
            mapping("format: csv"),
            mapping("format: csv, escape: \"\\\\\", quotes: lazy, comment: \"#\", trailer: { lines: 2, count: 2 }"),
            mapping("format: csv, charset: GB18030, trailer: { begins: T, count: 1 }"),
            mapping("format: fixed, columns: { id: 3, name: 4 }, short: pad"),
            mapping(
                    "format: fixed, columns: { id: 3, name: 4 }, unit: bytes, charset: GB18030, length: 8, breaks: none"),
            mapping("format: json"),
            mapping("format: json, records: \"data[1].list\""),
            mapping("format: ndjson"),
            mapping("format: xml, records: all/one, namespaces: { c: \"urn:c\" }"),
            mapping("format: xlsx"));

    private static final List<String> SEEDS = List.of(
            "id,name\n1,\"Ada \"\"X\"\" Lee\"\r\n2,Bob\n#,x\nT,2\nT,3\n",
            "id,name\n1,\"A\\\"da\\\\\n\"\n\\N,x",
            "{\"data\": [1, {\"list\": [{\"id\": 1, \"name\": [\"a\", {\"b\": null}]}]}]}",
            "[{\"id\": 1, \"name\": \"Ada\"}, {\"id\": {}}]\n{\"id\": 2}",
            "<all xmlns:d='urn:c'><one id='1'><id>1</id><name>Ada &amp; <![CDATA[Lee]]></name></one><!-- x --></all>",
            "001Ada 002Bob \n003Zoë王小明\n");

    private static InboundMapping mapping(String source) {
        return Acme.mapping("source: { " + source + " }\nkey: id\nfields: { name: name }\n");
    }

    @Property(tries = 2_000)
    void noBytesEndInAnException(
            @ForAll long seed, @ForAll @IntRange(min = 0, max = 9) int which, @ForAll @IntRange(max = 20) int changes) {
        byte[] bytes = changed(seed, changes);

        Acme.Result result = Acme.read(MAPPINGS.get(which), new ByteArrayInputStream(bytes), 3);

        String broken = result.tally().broken();
        assertThat(broken == null || broken.length() < 300).isTrue();
        assertThat(result.rejected()).allSatisfy(row -> assertThat(row.code()).matches("[a-z][a-z0-9-]*"));
    }

    private static byte[] changed(long seed, int changes) {
        Random random = new Random(seed);
        String text = SEEDS.get(random.nextInt(SEEDS.size()));
        byte[] bytes =
                switch (random.nextInt(5)) {
                    case 0 -> Packed.gzip(text);
                    case 1 -> Packed.zip("a", text, "__MACOSX/b", text);
                    case 2 -> workbook(random, changes);
                    default -> text.getBytes(StandardCharsets.UTF_8);
                };
        for (int i = 0; i < changes; i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return random.nextInt(4) == 0 ? java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
    }

    /** Changed within its parts, as what is changed in a packed file only ever damages it. */
    private static byte[] workbook(Random random, int changes) {
        StringBuilder rows = new StringBuilder(
                "<row r='2'><c r='A2'><v>1</v></c><c r='B2' t='s' s='1'><v>1</v></c></row>"
                        + "<row r='3'><c r='A3' s='1'><v>45296.5</v></c><c r='B3' t='inlineStr'><is><t>Ada</t></is></c></row>");
        String tokens = "<>/'=&rctv0123456789sA.E-";
        for (int i = 0; i < changes / 4; i++) {
            rows.setCharAt(random.nextInt(rows.length()), tokens.charAt(random.nextInt(tokens.length())));
        }
        return Workbook.of(rows.toString()).formats("yyyy-mm-dd").bytes();
    }

    @Property(tries = 1_000)
    void noDefinitionEndsInAnException(@ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int changes) {
        String written = """
                mapping: acme/customers.in
                entity: customer
                source: { format: csv, delimiter: ";", escape: "*", header: [id, name], skip: 1, trailer: { begins: T, count: 2 } }
                key: [id, name]
                version: { from: id, as: yyyy, zone: UTC }
                fields: { name: "name", tags: { compute: "split(source.name, '-')" } }
                reject:
                  - { when: "!has(email)", code: none, reason: nothing }
                """;
        String other = written.replace(
                "format: csv, delimiter: \";\", escape: \"*\", header: [id, name], skip: 1",
                "format: fixed, columns: { id: 3, name: { from: 4, width: 9 } }, unit: bytes");
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder(random.nextBoolean() ? written : other);
        String tokens = "{}[]:,\"'\n -#&*!|>%@?0x9é\t";
        for (int i = 0; i < changes; i++) {
            int at = random.nextInt(text.length());
            char token = tokens.charAt(random.nextInt(tokens.length()));
            switch (random.nextInt(3)) {
                case 0 -> text.setCharAt(at, token);
                case 1 -> text.insert(at, token);
                default -> text.delete(at, Math.min(text.length(), at + random.nextInt(9)));
            }
        }
        Problems problems = new Problems();

        boolean read = InboundMappings.read("acme/customers.in.yaml", text.toString(), Acme::entity, problems)
                .isPresent();

        assertThat(read).isEqualTo(!problems.hasErrors());
        assertThat(problems.all())
                .allSatisfy(problem -> assertThat(problem.toString()).startsWith("acme/customers.in.yaml:"));
    }
}

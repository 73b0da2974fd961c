package dev.serai.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A way to the records that leads through lists. */
class RecordsWithinListsTest {

    private static InboundMapping json(String records) {
        return Acme.mapping(
                "source: { format: json, records: \"" + records + "\" }\nkey: id\nfields: { name: name }\n");
    }

    private static Acme.Result read(String records, String file) {
        return Acme.read(json(records), file);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "r[*].c | {`r`: [{`n`: [1, {`c`: 2}], `c`: [{`id`: 1}, {`id`: 2}], `z`: {`c`: 3}}, {`c`: [{`id`: 3}]}], `end`: 1} | 1 2 3",
                "r[*].c | {`r`: [{`c`: []}, {`c`: null}, {}, null, {`c`: {`id`: 1}}, {`c`: [{`id`: 2}]}, {`c`: []}]} | 1 2",
                "r[*].c | {`r`: {`c`: [{`id`: 1}]}} | 1",
                "r[*].c | {`r`: []} | ``",
                "r[*].c | {`r`: null} | broken",
                "r[*].c | {`r`: [{`c`: []}, {}]} | ``",
                "[*].c | [{`c`: [{`id`: 1}]}, {`c`: [{`id`: 2}]}] | 1 2",
                "[*][*].c | [[{`c`: [{`id`: 1}]}, {`c`: [{`id`: 2}]}], [], [{`c`: {`id`: 3}}]] | 1 2 3",
                "a[*].b[*].c | {`a`: [{`b`: [{`c`: [{`id`: 1}]}, {`c`: [{`id`: 2}]}]}, {`b`: []}, {}, {`b`: [{}, {`c`: {`id`: 3}}]}]} | 1 2 3",
                "a[*].b | {`a`: [{`b`: []}]} | ``",
                "a[*].b[*].c | {`a`: [{`b`: []}, {`b`: null}]} | ``",
                "a[*].b[1].c.d | {`a`: [{`b`: [{}, {`c`: {`d`: [{`id`: 1}]}}, 7]}, {`b`: [1]}, {`b`: [1, {`c`: {`d`: {`id`: 2}, `e`: 1}}]}]} | 1 2",
                "x.a[*].b | {`x`: {`a`: [{`b`: [{`id`: 1}]}], `y`: [1, 2]}, `z`: 0} | 1"
            })
    void eachItemOfEachListIsARecord(String records, String file, String keys) {
        Acme.Result result = read(records, file.replace('`', '"'));

        if (keys.equals("broken")) {
            assertThat(result.tally().broken())
                    .isEqualTo("the input has no list of items; 'records' of the mapping"
                            + " names the way to the records");
            return;
        }
        assertThat(result.tally().broken()).isNull();
        assertThat(String.join(" ", result.keys())).isEqualTo(keys);
        assertThat(result.rejected()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "r[*].k | {\"r\": [{\"c\": [{\"id\": 1}]}, {}]} | the input has no 'k'; ",
                "q[*].c | {\"r\": [{\"c\": [{\"id\": 1}]}]} | the input has no 'q'; ",
                "a[*].x[*].c | {\"a\": [{\"b\": []}]} | the input has no 'x'; ",
                "r[*].c | {\"r\": [{\"c\": [{\"id\": 1}]}, 7]} | the input has no 'c'; ",
                "r[*].c | {\"r\": [{\"c\": \"none\"}]} | there is no list of records",
                "r[*].c | {\"r\": [{\"c\": [{\"id\": 1}], \"c\": [{\"id\": 2}]}]} | 'c' stands twice in one object",
                "r[*].c | {\"r\": [{\"c\": [{\"id\": 1}]}, {\"c\": [{\"id | not valid JSON, or cut off",
                "r[*].c | {\"r\": [{\"c\": [{\"id\": 1}]}] | not valid JSON, or cut off"
            })
    void aWayThatIsNotThereIsSaid(String records, String file, String sentence) {
        assertThat(read(records, file).tally().broken()).contains(sentence);
    }

    @Test
    void rowsAreCountedThroughAllListsAndShownAsTheyCame() {
        Acme.Result result = read("r[*].c", "{\"r\": [{\"c\": [{\"id\": 1}]}, {\"n\": 1, \"c\": [7, {\"id\": 2}]}]}");

        assertThat(result.keys()).containsExactly("1", "2");
        assertThat(result.rejections()).containsExactly("2 not-an-object");
        assertThat(result.rejected().get(0).raw()).isEqualTo("7");
    }

    @Test
    void elementsOfXmlAreFoundBelowEachOfAName() {
        InboundMapping mapping = Acme.mapping(
                "source: { format: xml, records: all/region/list/one }\nkey: \"@id\"\nfields: { name: name }\n");

        Acme.Result result = Acme.read(mapping, """
                <all><region><list><one id="1"/><one id="2"/></list></region><one id="no"/><region/>
                  <region><list/><other><list><one id="no"/></list></other><list><one id="3"/></list></region></all>
                """);

        assertThat(result.tally().broken()).isNull();
        assertThat(result.keys()).containsExactly("1", "2", "3");
    }

    @Test
    void manyListsTakeNoMoreMemoryThanOne() {
        String filler = "\"" + "x".repeat(400) + "\"";
        String region = "{\"before\": [" + filler + "], \"c\": [{\"id\": 1, \"name\": " + filler
                + "}], \"after\": {\"a\": " + filler + "}},{\"c\": []},{},";
        int regions = 60_000;
        Iterator<String> pieces = Stream.of(
                        Stream.of("{\"r\": ["),
                        Stream.generate(() -> region).limit(regions),
                        Stream.of("{\"c\": null}]}"))
                .flatMap(piece -> piece)
                .iterator();
        InboundMapping mapping = json("r[*].c");
        long rows = 0;
        long before = used();
        long most = 0;

        try (BatchReader reader =
                mapping.read(new Pieces(() -> pieces.hasNext() ? pieces.next() : null), Acme.intake(mapping), 1_000)) {
            while (reader.hasNext()) {
                rows += reader.next().rows();
                most = rows % 20_000 == 0 ? Math.max(most, used()) : most;
            }
            assertThat(reader.tally().broken()).isNull();
        }

        assertThat(rows).isEqualTo(regions);
        assertThat(most - before).isBetween(1L - (64L << 20), 16L << 20);
    }

    @Test
    void whatIsPassedMayBeLongerThanAnyRecord() {
        Iterator<String> pieces = Stream.of(
                        Stream.of("{\"r\": [{\"huge\": ["),
                        Stream.generate(() -> "\"" + "x".repeat(500_000) + "\",")
                                .limit(20),
                        Stream.of("0], \"c\": [{\"id\": 1}]}]}"))
                .flatMap(piece -> piece)
                .iterator();
        InboundMapping mapping = json("r[*].c");

        Acme.Result result = Acme.read(mapping, new Pieces(() -> pieces.hasNext() ? pieces.next() : null), 10);

        assertThat(result.tally().broken()).isNull();
        assertThat(result.keys()).containsExactly("1");
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** A document that is made while it is read. */
    private static final class Pieces extends InputStream {

        private final Supplier<String> more;
        private byte[] piece = {};
        private int at;

        Pieces(Supplier<String> more) {
            this.more = more;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (at == piece.length) {
                String next = more.get();
                if (next == null) {
                    return -1;
                }
                piece = next.getBytes(StandardCharsets.UTF_8);
                at = 0;
            }
            int count = Math.min(length, piece.length - at);
            System.arraycopy(piece, at, target, offset, count);
            at += count;
            return count;
        }
    }
}

package dev.serai.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FixedWidthTest {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private static InboundMapping fixed(String settings) {
        return Acme.mapping("source: { format: fixed, " + settings + " }\nkey: id\nfields: { name: name }\n");
    }

    @Test
    void columnsAreTakenByTheirWidths() {
        InboundMapping mapping = fixed("columns: { id: 4, name: 10, rest: 2 }");

        Acme.Result result = Acme.read(mapping, "0001Ada Lee   xx\r\n0002Bob       xx\n\n0003Eve\r0004Zoë Lee   xx");

        assertThat(result.keys()).containsExactly("0001", "0002", "0004");
        assertThat(result.rejections()).containsExactly("3 wrong-length");
        assertThat(result.rejected().get(0).reason()).isEqualTo("7 characters where 16 are expected");
        assertThat(result.records().get(0).content().get("name")).isEqualTo("Ada Lee");
    }

    @Test
    void columnsMaySayWhereTheyBegin() {
        InboundMapping mapping = fixed(
                "columns: { name: { from: 6, width: 7 }, id: { from: 1, width: 2 } }, short: pad, comment: \"*\"");

        Acme.Result result = Acme.read(mapping, "* none\n1 xxxAda Lee\n2\n");

        assertThat(result.keys()).containsExactly("1", "2");
        assertThat(result.records().get(0).content().get("name")).isEqualTo("Ada Lee");
    }

    @Test
    void placesAreCountedInBytesWhereTheFileDoes() {
        InboundMapping mapping =
                fixed("charset: GB18030, unit: bytes, columns: { id: 4, name: 10, rest: 2 }, trailer: { begins: 合计 }");
        String file = "0001王小明    xx\n0002㐀㐁12  xx\n0003王小明王小1x\n合计\n";

        Acme.Result result = Acme.read(mapping, file, GB18030);

        assertThat(result.keys()).containsExactly("0001", "0002", "0003");
        assertThat(result.records().get(0).content().get("name")).isEqualTo("王小明");
        assertThat(result.tally().broken()).isNull();
    }

    @Test
    void aColumnThatEndsWithinACharacterCostsItsRow() {
        InboundMapping mapping = fixed("charset: GB18030, unit: bytes, columns: { id: 4, name: 3 }, short: pad");

        Acme.Result result = Acme.read(mapping, "0001王小\n0002abc\n", GB18030);

        assertThat(result.rejections()).containsExactly("1 invalid-encoding");
        assertThat(result.rejected().get(0).raw()).isEqualTo("0001王小");
        assertThat(result.keys()).containsExactly("0002");
    }

    @Test
    void aCharacterBeyondTheBasicPlaneIsOne() {
        InboundMapping mapping = fixed("columns: { id: 2, name: 3, tail: 2 }");

        Acme.Result result = Acme.read(mapping, "1 𠮷田 xx\n");

        assertThat(result.keys()).containsExactly("1");
        assertThat(result.value("name")).isEqualTo("𠮷田");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "windows-1252", "GB18030"})
    void everyCharsetIsRead(String charset) {
        InboundMapping mapping = fixed("charset: " + charset + ", columns: { id: 2, name: 10 }");

        assertThat(Acme.read(mapping, "1 Zoë Müller\n", Charset.forName(charset))
                        .value("name"))
                .isEqualTo("Zoë Müller");
    }

    @Test
    void nulsAreBlanksSoThatColumnsStayInTheirPlaces() {
        assertThat(Acme.read(fixed("columns: { id: 4, name: 8 }"), "1\0\0\0Ada\0Lee\0")
                        .value("name"))
                .isEqualTo("Ada Lee");
        assertThat(Acme.read(fixed("columns: { id: 4, name: 8 }, unit: bytes"), "\uFEFF1\0\0\0Zoë\0Lee")
                        .value("name"))
                .isEqualTo("Zoë Lee");
    }

    @Test
    void rowsMayFollowEachOtherWithoutLineBreaks() {
        InboundMapping mapping = fixed("columns: { id: 2, name: 4 }, length: 8, breaks: none");

        Acme.Result result = Acme.read(mapping, "1 Ada xx2 Bob xx3 Ev\n");

        assertThat(result.keys()).containsExactly("1", "2");
        assertThat(result.rejections()).containsExactly("3 wrong-length");
    }

    @Test
    void aLineOfAnotherLengthIsRejectedWhereTheLengthIsSaid() {
        assertThat(Acme.read(fixed("columns: { id: 2, name: 4 }, length: 8"), "1 Ada xx\n2 Bob\n3 Eve xxx\n")
                        .rejections())
                .containsExactly("2 wrong-length", "3 wrong-length");
    }

    @Test
    void theTrailerSaysHowManyRowsThereAre() {
        InboundMapping mapping =
                fixed("columns: { id: 2, name: 4 }, skip: 1, trailer: { begins: T, count: { from: 2, width: 6 } }");

        assertThat(Acme.read(mapping, "\n1 Ada \n2 Bob \nT000002\n").keys()).containsExactly("1", "2");
        assertThat(Acme.read(mapping, "\n1 Ada \nT000002\n").tally().broken())
                .startsWith("the trailer says 2 rows, but 1 were read");
        assertThat(Acme.read(mapping, "\n1 Ada \n").tally().broken()).startsWith("the trailer is missing");
    }

    @Test
    void anEndlessLineCostsOneRow() {
        byte[] file =
                ("1 Ada \n" + "x".repeat(9_000_000) + "\n3 Eve \n").getBytes(java.nio.charset.StandardCharsets.UTF_8);

        Acme.Result result = Acme.read(fixed("columns: { id: 2, name: 4 }"), new ByteArrayInputStream(file), 10);

        assertThat(result.keys()).containsExactly("1", "3");
        assertThat(result.rejections()).containsExactly("2 row-too-long");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "columns: { id: 2 } | the source has no column 'name'",
                "columns: { id: 2, name: 0 } | a column is at least 1 wide",
                "columns: { id: 2, name: x } | 'name' is how wide a column is, a whole number",
                "columns: { id: 2, name: { from: 3 } } | 'width' is missing",
                "columns: { id: 2, name: { from: 3, width: 2, to: 5 } } | unknown key 'to'",
                "columns: { id: 2, name: 9 }, length: 8 | 'name' ends at 11, behind 'length'",
                "columns: { id: 2, name: 9 }, breaks: none | 'length' says how long a row is",
                "columns: { id: 2, name: 9 }, unit: bytes, charset: UTF-16LE | places are counted in characters",
                "charset: UTF-8 | 'columns' is missing",
                "columns: { id: 2, name: 9 }, trailer: { begins: T, count: 4 } | 'count' must be keys with values"
            })
    void whatCannotBeMeantIsSaid(String settings, String problem) {
        assertThat(Acme.problems("source: { format: fixed, " + settings + " }\nkey: id\nfields: { name: name }\n"))
                .anySatisfy(text -> assertThat(text).contains(problem));
    }
}

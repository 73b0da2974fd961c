package dev.serai.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackedSourceTest {

    private static final String ROWS = "id,name\n1,Ada\n2,Bob\n";

    private static InboundMapping csv(String settings) {
        return Acme.mapping("source: { format: csv" + settings + " }\nkey: id\nfields: { name: name }\n");
    }

    private static Acme.Result read(String settings, byte[] bytes) {
        return Acme.read(csv(settings), new ByteArrayInputStream(bytes), 10);
    }

    @Test
    void whatIsPackedIsSeenByItsFirstBytes() {
        assertThat(read("", Packed.gzip(ROWS)).keys()).containsExactly("1", "2");
        assertThat(read("", Packed.zip("customers.csv", ROWS)).keys()).containsExactly("1", "2");
        assertThat(read(", compression: gzip", Packed.gzip(ROWS)).keys()).containsExactly("1", "2");
        assertThat(read(", compression: none", Packed.gzip(ROWS)).tally().broken())
                .isNotNull();
    }

    @Test
    void everyFormatMayBePacked() {
        InboundMapping xml =
                Acme.mapping("source: { format: xml, records: all/one }\nkey: \"@id\"\nfields: { name: name }\n");
        byte[] zip = Packed.zip("customers.xml", "<all><one id='1'><name>Ada</name></one></all>");

        assertThat(Acme.read(xml, new ByteArrayInputStream(zip), 10).keys()).containsExactly("1");
        assertThat(Acme.read(xml, new ByteArrayInputStream(Arrays.copyOf(zip, 70)), 10)
                        .tally()
                        .broken())
                .endsWith("the zip file is damaged or cut off");
    }

    @Test
    void aGzipOfSeveralPartsIsReadWhole() {
        byte[] first = Packed.gzip(ROWS);
        byte[] second = Packed.gzip("3,Eve\n");
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);

        assertThat(Acme.read(csv(""), Packed.slowly(both), 10).keys()).containsExactly("1", "2", "3");
    }

    @Test
    void aCutOrDamagedFileIsRefusedAndWhatWasGoodBeforeStays() {
        byte[] gzip = Packed.gzip(ROWS.repeat(1));
        byte[] damaged = gzip.clone();
        damaged[gzip.length - 6] ^= 1;

        assertThat(read("", Arrays.copyOf(gzip, gzip.length - 9)).tally().broken())
                .isEqualTo("the gzip file is damaged or cut off");
        assertThat(read("", Arrays.copyOf(gzip, 5)).tally().broken()).isEqualTo("the gzip file is damaged or cut off");
        assertThat(read("", damaged).tally().broken()).isEqualTo("the gzip file is damaged or cut off");
        assertThat(read(", compression: gzip", ROWS.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .tally()
                        .broken())
                .isEqualTo("the gzip file is damaged or cut off");
    }

    @Test
    void ofAZipWithSeveralFilesTheMappingNamesOne() {
        byte[] zip = Packed.zip("readme.txt", "hello", "data/customers-1.csv", ROWS);

        assertThat(read(", file: \"customers*.csv\"", zip).keys()).containsExactly("1", "2");
        assertThat(read(", file: \"customers-?.csv\"", zip).tally().broken()).isNull();
        assertThat(read(", file: \"orders*.csv\"", zip).tally().broken())
                .isEqualTo("the zip file holds none of the files that 'file' of the mapping names");
    }

    @Test
    void aNameWrittenInTheCharsetOfItsSystemIsFound() throws IOException {
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, java.nio.charset.Charset.forName("GB18030"))) {
            zip.putNextEntry(new ZipEntry("客户.csv"));
            zip.write(ROWS.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }

        assertThat(read(", file: \"客户*.csv\"", out.toByteArray()).keys()).containsExactly("1", "2");
        assertThat(read("", out.toByteArray()).keys()).containsExactly("1", "2");
    }

    @Test
    void aZipWithASecondFileIsRefused() {
        assertThat(read("", Packed.zip("a.csv", ROWS, "b.csv", ROWS)).tally().broken())
                .isEqualTo("the zip file holds more than one file; 'file' of the mapping names the one to read");
        assertThat(read("", Packed.zip()).tally().broken()).isEqualTo("the zip file holds no file");
    }

    @Test
    void whatSystemsAddToAZipIsNoFile() {
        byte[] zip = Packed.zip("data/", "", "data/a.csv", ROWS, "__MACOSX/a.csv", "x", "data/.DS_Store", "x");

        assertThat(read("", zip).tally().broken()).isNull();
        assertThat(read("", zip).keys()).containsExactly("1", "2");
    }

    @Test
    void aBombIsRefusedBeforeItIsUnpacked() {
        String filler = "#123456\n";
        long began = System.nanoTime();

        assertThat(read(", comment: \"#\"", Packed.bomb(filler, 40)).tally().broken())
                .isEqualTo(
                        "the gzip file becomes more than 200 times as large when it is unpacked, which no table does");
        assertThat(read("", Packed.bomb("\0\0\0\0\0\0\0\0", 40)).tally().broken())
                .startsWith("the gzip file becomes");
        assertThat(read(", comment: \"#\"", Packed.zipBomb("a.csv", filler, 40))
                        .tally()
                        .broken())
                .startsWith("the zip file becomes");
        assertThat(read(", file: b.csv", Packed.zipBomb("a.csv", filler, 40))
                        .tally()
                        .broken())
                .startsWith("the zip file becomes");
        assertThat((System.nanoTime() - began) / 1_000_000_000).isLessThan(30);
    }

    @Test
    void aFailingConnectionIsNoDamagedFile() {
        byte[] gzip = Packed.gzip(ROWS);
        InputStream cut = new SequenceInputStream(
                new ByteArrayInputStream(Arrays.copyOf(gzip, gzip.length - 10)), new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("connection reset");
                    }

                    @Override
                    public int read(byte[] target, int offset, int length) throws IOException {
                        throw new IOException("connection reset");
                    }
                });

        assertThatThrownBy(() -> Acme.read(csv(""), cut, 10)).isInstanceOf(UncheckedIOException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "compression: bzip2,'''compression'' is none, gzip or zip'",
        "'compression: gzip, file: a.csv','''file'' says which file of a zip is read'"
    })
    void whatCannotBeMeantIsSaid(String settings, String problem) {
        assertThat(Acme.problems("source: { format: csv, " + settings + " }\nkey: 1\nfields: { name: name }\n"))
                .singleElement()
                .satisfies(text -> assertThat(text).contains(problem));
    }
}

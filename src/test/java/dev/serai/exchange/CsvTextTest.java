package dev.serai.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;

class CsvTextTest {

    @Test
    void whatASpreadsheetWouldRunGetsAnApostrophe() {
        for (String text : List.of("=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", " =1", "\"=1", "＝1", "'=1")) {
            assertThat(CsvText.append(new StringBuilder(), text, ',').toString())
                    .startsWith("\"'");
        }
        assertThat(CsvText.append(new StringBuilder(), "O'Neil", ',').toString())
                .isEqualTo("O'Neil");
        assertThat(CsvText.appendTrusted(new StringBuilder(), "-5", ',').toString())
                .isEqualTo("-5");
    }

    @Property(tries = 1_000, seed = "42")
    void everyTextComesBackAsItWas(
            @ForAll @Chars({'=', '+', '\'', '"', ',', ' ', '\r', '\n', 'a', '王', '-', '\t'}) String text)
            throws IOException {
        String csv = CsvText.append(new StringBuilder(), text, ',').toString();
        String field = text.isEmpty()
                ? ""
                : de.siegmar.fastcsv.reader.CsvReader.builder()
                        .skipEmptyLines(false)
                        .ofCsvRecord(csv)
                        .iterator()
                        .next()
                        .getField(0);

        assertThat(CsvText.restore(field)).isEqualTo(text);
    }
}

package dev.serai.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvDialectTest {

    private static InboundMapping csv(String settings) {
        return Acme.mapping("source: { format: csv" + settings + " }\nkey: id\nfields: { name: name, tags: tags }\n");
    }

    private static @Nullable Object name(String settings, String file) {
        return Acme.read(csv(settings), file).value("name");
    }

    @Test
    void anEscapeTakesTheMeaningFromTheNextCharacter() {
        String escape = ", escape: \"\\\\\"";

        assertThat(name(escape, "id,name,tags\n1,\"Ada \\\"The First\\\" Lee\",\n"))
                .isEqualTo("Ada \"The First\" Lee");
        assertThat(name(escape, "id,name,tags\n1,Lee\\, Ada\\\\B,\n")).isEqualTo("Ada\\B Lee");
        assertThat(name(escape, "id,name,tags\n1,Ada\\\nLee,\n")).isEqualTo("Ada Lee");
        assertThat(name(escape, "id,name,tags\n1,\"Ada \"\"X\"\" Lee\",\n")).isEqualTo("Ada \"X\" Lee");
        assertThat(name(escape, "id,name,tags\n1,\\N,\n")).isNull();
    }

    @Test
    void anEscapeAtTheEndOfTheFileEndsTheFile() {
        Acme.Result result = Acme.read(csv(", escape: \"\\\\\""), "id,name,tags\n1,Ada,x\\");

        assertThat(result.keys()).containsExactly("1");
        assertThat(Acme.read(csv(", escape: \"\\\\\""), "id,name,tags\n1,Ada,\"x\\\"")
                        .rejections())
                .containsExactly("1 unclosed-quote");
    }

    @Test
    void lazyQuotesAreTextWhereNoDelimiterFollows() {
        String file = "id,name,tags\n1,\"Ada \"The First\" Lee\",x\n";

        assertThat(name(", quotes: lazy", file)).isEqualTo("Ada \"The First\" Lee");
        assertThat(Acme.read(csv(""), file).rejections()).containsExactly("1 misplaced-quote");
    }

    @Test
    void withoutAQuoteEveryQuoteIsText() {
        assertThat(name(", quote: none", "id,name,tags\n1,\"Ada Lee,x\n")).isEqualTo("\"Ada Lee");
    }

    @Test
    void columnsOfAFileWithoutHeaderGoByPosition() {
        InboundMapping mapping = Acme.mapping("source: { format: csv, header: false }\nkey: 2\nfields: { name: 3 }\n");

        Acme.Result result = Acme.read(mapping, "x,1,Ada\nx,2,Bob,more\nx,3,Eve\n");

        assertThat(result.keys()).containsExactly("1", "3");
        assertThat(result.rejections()).containsExactly("2 wrong-column-count");
        assertThat(Acme.read(mapping, "x,1\n").tally().broken()).startsWith("rows have 2 columns and lack '3'");
    }

    @Test
    void theNumberOfColumnsMayBeSaid() {
        InboundMapping mapping =
                Acme.mapping("source: { format: csv, header: false, columns: 3 }\nkey: 1\nfields: { name: 3 }\n");

        Acme.Result result = Acme.read(mapping, "1,x\n2,x,Ada\n");

        assertThat(result.rejections()).containsExactly("1 wrong-column-count");
        assertThat(result.keys()).containsExactly("2");
    }

    @ParameterizedTest
    @CsvSource({
        "'source: { format: csv, header: false }',name,'with ''header: false'' a column goes by its position'",
        "'source: { format: csv, header: false, columns: 2 }',3,'by its position, 1 to 2, not ''3'''",
        "'source: { format: csv, columns: 2 }',name,'''columns'' belongs to ''header: false'''",
        "'source: { format: csv, escape: ab }',name,'''escape'' is one character'",
        "'source: { format: csv, quotes: loose }',name,'''quotes'' is strict or lazy'",
        "'source: { format: csv, trailer: { } }',name,'''trailer'' says either'",
        "'source: { format: csv, trailer: { lines: 0 } }',name,'''lines'' is how many lines'",
        "'source: { format: csv, trailer: { begins: T, count: x } }',name,'''count'' is the column'"
    })
    void whatCannotBeMeantIsSaidAtItsPlace(String source, String field, String problem) {
        assertThat(Acme.problems(source + "\nkey: 1\nfields: { name: " + field + " }\n"))
                .anySatisfy(text -> assertThat(text).contains(problem));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void everyLineEndEndsALineAlsoATornOne(String end) {
        String file = String.join(end, "report", "id,name,tags", "# none", "1,\"Ada\"x,", "2,\"A,", "3,Bob,", "");

        Acme.Result result = Acme.read(csv(", skip: 1, comment: \"#\""), file);

        assertThat(result.rejections()).containsExactly("1 misplaced-quote", "2 unclosed-quote");
        assertThat(result.keys()).containsExactly("3");
    }

    @Test
    void mixedLineEndsAreRead() {
        assertThat(Acme.read(csv(""), "id,name,tags\r\n1,Ada,\n2,Bob,\r3,Eve,\r\n\r\n4,Lee,")
                        .keys())
                .containsExactly("1", "2", "3", "4");
    }

    @Test
    void aTrailerIsNoRowAndItsNumberIsHeldAgainstTheRows() {
        InboundMapping mapping = csv(", trailer: { begins: TRL, count: 2 }");

        assertThat(Acme.read(mapping, "id,name,tags\n1,Ada,\n2,Bob,\nTRL,2\n").keys())
                .containsExactly("1", "2");
        assertThat(Acme.read(mapping, "id,name,tags\n1,Ada,\n2,Bob,\nTRL,2\n")
                        .tally()
                        .broken())
                .isNull();
        assertThat(Acme.read(mapping, "id,name,tags\n1,Ada,\nTRL,0002\n")
                        .tally()
                        .broken())
                .isEqualTo("the trailer says 2 rows, but 1 were read: the file is cut off or incomplete");
        assertThat(Acme.read(mapping, "id,name,tags\n1,Ada,\n").tally().broken())
                .isEqualTo("the trailer is missing after 1 rows: the file is cut off");
        assertThat(Acme.read(mapping, "id,name,tags\n1,Ada,\nTRL,x\n").tally().broken())
                .startsWith("the trailer does not say how many rows there are");
        assertThat(Acme.read(mapping, "id,name,tags\nTRL,0\n1,Ada,\n").tally().broken())
                .isEqualTo("rows stand behind the trailer, the first of them as row 2");
    }

    @Test
    void aTrailerNeedNotSayHowManyRowsThereAre() {
        InboundMapping mapping = csv(", trailer: { begins: Summe }");

        assertThat(Acme.read(mapping, "id,name,tags\n1,Ada,\n2,Bob,\nSumme,2\n").keys())
                .containsExactly("1", "2");
    }

    @Test
    void rejectedRowsCountForTheTrailer() {
        Acme.Result result =
                Acme.read(csv(", trailer: { begins: TRL, count: 2 }"), "id,name,tags\n1,Ada,\n,Bob,\nTRL,2\n");

        assertThat(result.rejections()).containsExactly("2 missing-key");
        assertThat(result.tally().broken()).isNull();
    }

    @Test
    void theLastLinesMayBeTheTrailerWhateverTheyBeginWith() {
        InboundMapping mapping = csv(", trailer: { lines: 2, count: 2 }");

        Acme.Result result = Acme.read(mapping, "id,name,tags\n1,Ada,\n2,\"Bob\"x,\n3,Eve,\nsum,3\nend of file\n");

        assertThat(result.tally().broken()).isNull();
        assertThat(result.keys()).containsExactly("1", "3");
        assertThat(result.rejections()).containsExactly("2 misplaced-quote");
        assertThat(result.rejected().get(0).raw()).isEqualTo("2,\"Bob\"x,");
        assertThat(Acme.read(mapping, "id,name,tags\nend\n").tally().broken())
                .isEqualTo("the trailer is missing: the file is cut off");
        assertThat(Acme.read(mapping, "id,name,tags\n1,Ada,\n2,Bob,\n").tally().broken())
                .startsWith("the trailer does not say how many rows there are");
    }

    @Test
    void aFileWithNothingButItsTrailerHasNoRows() {
        InboundMapping mapping = Acme.mapping(
                "source: { format: csv, header: false, trailer: { begins: TRL, count: 2 } }\nkey: 1\nfields: { name: 3 }\n");

        Acme.Result result = Acme.read(mapping, "TRL,0\n");

        assertThat(result.tally().broken()).isNull();
        assertThat(result.batches()).isEmpty();
    }
}

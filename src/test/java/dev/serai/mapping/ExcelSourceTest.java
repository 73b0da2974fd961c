package dev.serai.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.record.RejectedRow;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Excel files as partners send them: what was typed comes out, and what is wrong is said with its cell. */
class ExcelSourceTest {

    private static final String NAMES = "key: id\nfields: { tags: { from: name, separator: \"~\" } }\n";

    private static Acme.Result read(String source, String rest, byte[] file) {
        InboundMapping mapping = Acme.mapping("source: { format: xlsx" + source + " }\n" + rest);
        return Acme.read(mapping, new ByteArrayInputStream(file), 100);
    }

    private static Acme.Result read(Workbook book) {
        return read("", NAMES, book.bytes());
    }

    /** What the name of the only row says. */
    private static @Nullable Object only(Workbook book) {
        Object tags = read(book).value("tags");
        return tags instanceof List<?> list ? list.get(0) : null;
    }

    private static String row(int number, String cell) {
        return "<row r='%1$d'><c r='A%1$d'><v>%1$d</v></c>%2$s</row>".formatted(number, cell);
    }

    private static String number(int style, String value) {
        return row(2, "<c r='B2' s='%d'><v>%s</v></c>".formatted(style, value));
    }

    @Test
    void aFileOfAnotherProgramIsReadAsItWasTyped() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (org.dhatim.fastexcel.Workbook book = new org.dhatim.fastexcel.Workbook(out, "Test", "1.0")) {
            Worksheet sheet = book.newWorksheet("Kunden 客户");
            List<String> header = List.of("id", "name", "mobile", "born", "changed", "spend");
            header.forEach(name -> sheet.value(0, header.indexOf(name), name));
            sheet.value(1, 0, 17);
            sheet.value(1, 1, "王 小明");
            sheet.value(1, 2, 13800138000L);
            sheet.value(1, 3, LocalDate.of(1985, 3, 9));
            sheet.style(1, 3).format("yyyy-MM-dd").set();
            sheet.value(1, 4, LocalDateTime.of(2026, 1, 2, 13, 45, 7));
            sheet.style(1, 4).format("yyyy-MM-dd H:mm:ss").set();
            sheet.value(1, 5, 1234.56);
        }

        Acme.Result result = read(", region: CN", """
                key: id
                version: changed
                fields: { name: name, phone: mobile, birth_date: born, annual_spend: spend }
                """, out.toByteArray());

        assertThat(result.rejected()).isEmpty();
        assertThat(result.keys()).containsExactly("17");
        Map<String, Object> record = Map.of(
                "name", "王小明",
                "phone", "+8613800138000",
                "birth_date", LocalDate.of(1985, 3, 9));
        record.forEach((field, value) ->
                assertThat(result.records().get(0).content().get(field)).isEqualTo(value));
        assertThat(result.records().get(0).content().get("annual_spend")).hasToString("1234.56");
        assertThat(result.records().get(0).version().number())
                .isEqualTo(VersionRule.micros(java.time.Instant.parse("2026-01-02T13:45:07Z")));
    }

    @ParameterizedTest
    @CsvSource({
        "13800138000, 13800138000",
        "1.3800138E10, 13800138000",
        "440301199001011234, 440301199001011234",
        "0.30000000000000004, 0.3",
        "1234.5600000000001, 1234.56",
        "-7, -7",
        "1E-3, 0.001",
        "0, 0"
    })
    void aNumberComesOutAsItsDigits(String stored, String typed) {
        assertThat(only(Workbook.of(number(0, stored)))).isEqualTo(typed);
    }

    @ParameterizedTest
    @CsvSource({
        "yyyy-mm-dd, 45296, 2024-01-05",
        "[$-804]yyyy\"年\"m\"月\"d\"日\", 45296, 2024-01-05",
        "dd.mm.yyyy hh:mm, 45296.5, 2024-01-05T12:00:00",
        "dd.mm.yyyy hh:mm, 45296, 2024-01-05T00:00:00",
        "dd.mm.yyyy, 45296.5, 2024-01-05",
        "h:mm AM/PM, 0.572916666666667, 13:45:00",
        "[h]:mm:ss, 1.5, 36:00:00",
        "mmm, 45296, 2024-01-05",
        "00000, 1067, 01067",
        "[Red]#.##0\"days\", 12, 12",
        "Standard, 45296, 45296",
        "[$-411]ge.m.d, 45296, 2024-01-05",
        "上午/下午h\"时\"mm\"分\", 0.25, 06:00:00",
        "yyyy-mm-dd, 1, 1900-01-01",
        "yyyy-mm-dd, 59, 1900-02-28",
        "yyyy-mm-dd, 61, 1900-03-01"
    })
    void aNumberIsADateWhereItIsShownAsOne(String format, String stored, String typed) {
        String written = format.replace("\"", "&quot;");

        assertThat(only(Workbook.of(number(1, stored)).formats(written))).isEqualTo(typed);
    }

    @ParameterizedTest
    @CsvSource({"14, 2024-01-05", "22, 2024-01-05T00:00:00", "31, 2024-01-05", "57, 2024-01-05", "2, 45296"})
    void aFormatThatEachExcelHasNeedsNoDescription(int id, String typed) {
        assertThat(only(Workbook.of(number(1, "45296")).builtIn(id))).isEqualTo(typed);
    }

    @Test
    void daysOfTheMacAreCountedFrom1904() {
        Workbook book = Workbook.of(number(1, "43834")).builtIn(14).from1904();

        assertThat(only(book)).isEqualTo("2024-01-05");
    }

    @ParameterizedTest
    @CsvSource({"60", "2958466", "2958465.9999999999", "-1"})
    void aDayThatThereIsNotRejectsItsRow(String stored) {
        assertThat(read(Workbook.of(number(1, stored)).builtIn(14)).rejected())
                .extracting(RejectedRow::code)
                .containsExactly("invalid-cell");
    }

    @Test
    void aFormulaGivesItsLastResult() {
        String cell = "<c r='B2' t='str'><f t='shared' si='7'>A2&amp;1</f><v>Ada</v></c>";

        assertThat(only(Workbook.of(row(2, cell)))).isEqualTo("Ada");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<c r='B2' t='inlineStr'><is><r><t>Ada </t></r><r><t>Lee</t></r></is></c> | Ada Lee",
                "<c r='B2' t='s'><v>2</v></c> | 東京",
                "<c r='B2' t='s'><v>3</v></c> | aAb_x",
                "<c r='B2' t='b'><v>1</v></c> | TRUE",
                "<c r='B2' t='d'><v>2024-01-05T00:00:00</v></c> | 2024-01-05",
                "<c><v>7</v></c> | 7",
            })
    void everyKindOfCellIsRead(String cell, String typed) {
        Workbook book = Workbook.of(row(2, cell))
                .texts("<si><t>id</t></si><si><t>name</t></si>"
                        + "<si><r><t>東</t></r><r><t>京</t></r><rPh sb='0' eb='2'><t>トウキョウ</t></rPh></si>"
                        + "<si><t>a_x0041_b_x</t></si>");

        assertThat(only(book)).isEqualTo(typed);
    }

    @Test
    void prefixesAndAbsoluteTargetsOfOtherProgramsAreRead() {
        Workbook book = new Workbook()
                .part(
                        "_rels/.rels",
                        "<p:Relationships xmlns:p='x'><p:Relationship Id='a' Target='/xl/Workbook.xml'"
                                + " Type='http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument'/></p:Relationships>")
                .part(
                        "xl/_rels/workbook.xml.rels",
                        "<Relationships><Relationship Id='b' Target='/xl/sheets/one.xml'"
                                + " Type='http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet'/></Relationships>")
                .part(
                        "xl/workbook.xml",
                        "<x:workbook xmlns:x='y' xmlns:r='z'><x:sheets><x:sheet name='a' r:id='b'/>"
                                + "</x:sheets></x:workbook>")
                .part(
                        "xl/sheets/one.xml",
                        "<x:worksheet xmlns:x='y'><x:sheetData><x:row>"
                                + "<x:c t='inlineStr'><x:is><x:t>id</x:t></x:is></x:c><x:c t='inlineStr'><x:is><x:t>name</x:t></x:is></x:c>"
                                + "</x:row><x:row><x:c><x:v>1</x:v></x:c><x:c><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>");

        assertThat(only(book)).isEqualTo("2");
    }

    @Test
    void emptyRowsAreNoneAndBlankCellsAreAbsent() {
        Acme.Result result = read(Workbook.of("<row r='2'/><row r='3'><c r='A3' s='0'/></row>"
                + row(4, "<c r='B4' t='inlineStr'><is><t>  </t></is></c>") + row(9, "")));

        assertThat(result.keys()).containsExactly("4", "9");
        assertThat(result.records())
                .allSatisfy(record -> assertThat(record.content().isEmpty()).isTrue());
        assertThat(result.records().get(1).lineage().row()).isEqualTo(2);
    }

    @Test
    void anErrorInAColumnThatIsReadRejectsItsRowAndNamesItsCell() {
        Acme.Result result = read(Workbook.of(row(2, "<c r='B2' t='e'><v>#N/A</v></c>")
                + row(3, "<c r='B3'><v>1</v></c><c r='C3' t='e'><v>#REF!</v></c>")));

        assertThat(result.keys()).containsExactly("3");
        assertThat(result.rejected())
                .extracting(RejectedRow::row, RejectedRow::field, RejectedRow::code, RejectedRow::reason)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        1L, "name", "error-value", "B2: the cell holds an error of Excel such as #N/A"));
    }

    @Test
    void whatAFieldRefusesIsSaidWithItsCellAndTheRestWithItsRow() {
        byte[] file = Workbook.of(row(17, "<c r='B17' t='inlineStr'><is><t>never</t></is></c>")
                        + "<row r='18'><c r='B18'><v>1</v></c></row>")
                .bytes();

        Acme.Result result = read("", "key: id\nfields: { birth_date: name }\n", file);

        assertThat(result.rejected())
                .extracting(RejectedRow::reason)
                .satisfiesExactly(reason -> assertThat(reason).startsWith("B17: "), reason -> assertThat(reason)
                        .isEqualTo("A18: the record has no key"));
    }

    @Test
    void aSheetIsChosenByNameOrByItsPlaceAmongThoseThatAreShown() {
        String cells = "<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='s'><v>1</v></c></row>";
        byte[] file = new Workbook()
                .sheet("Notes", "hidden", cells + row(2, ""))
                .sheet("First", "visible", cells + row(3, ""))
                .sheet("2", "visible", cells + row(4, ""))
                .sheet("Third", "visible", cells + row(5, ""))
                .bytes();

        assertThat(read("", NAMES, file).keys()).containsExactly("3");
        assertThat(read(", sheet: Notes", NAMES, file).keys()).containsExactly("2");
        assertThat(read(", sheet: 2", NAMES, file).keys()).containsExactly("4");
        assertThat(read(", sheet: 3", NAMES, file).keys()).containsExactly("5");
        assertThat(read(", sheet: 4", NAMES, file).tally().broken())
                .isEqualTo("the Excel file has no sheet '4' but 3 others");
    }

    @Test
    void columnsGoByPositionAndRowsAreSkippedAndATrailerIsNone() {
        byte[] file = Workbook.of(row(5, "<c r='B5'><v>50</v></c>") + row(6, "<c r='B6'><v>60</v></c>")
                        + "<row r='7'><c r='A7' t='inlineStr'><is><t>Total</t></is></c><c r='B7'><v>2</v></c></row>")
                .bytes();

        Acme.Result result = read(
                ", header: false, skip: 4, trailer: { begins: Total, count: 2 }",
                "key: 2\nfields: { tags: 1 }\n",
                file);

        assertThat(result.tally().broken()).isNull();
        assertThat(result.keys()).containsExactly("50", "60");
        assertThat(read(", skip: 2, header: [id, name], trailer: { lines: 1 }", NAMES, file)
                        .keys())
                .containsExactly("5", "6");
    }

    @Test
    void aColumnThatIsMissingRefusesTheFile() {
        assertThat(read(
                                "",
                                "key: number\nfields: { name: name }\n",
                                Workbook.of("").bytes())
                        .tally()
                        .broken())
                .isEqualTo("the header lacks 'number'; check 'sheet' and 'skip' of the mapping, too");
    }

    @Test
    void manyRowsOfManyTextsAreReadRowByRow() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (org.dhatim.fastexcel.Workbook book = new org.dhatim.fastexcel.Workbook(out, "Test", "1.0")) {
            Worksheet sheet = book.newWorksheet("a");
            sheet.value(0, 0, "id");
            sheet.value(0, 1, "name");
            for (int row = 1; row <= 30_000; row++) {
                sheet.value(row, 0, row);
                sheet.value(row, 1, "name of customer " + row + " " + "x".repeat(row % 90));
            }
        }

        Acme.Result result = read("", NAMES, out.toByteArray());

        assertThat(result.records()).hasSize(30_000);
        assertThat(result.records().get(29_998).content().get("tags"))
                .isEqualTo(List.of("name of customer 29999 " + "x".repeat(29_999 % 90)));
    }
}

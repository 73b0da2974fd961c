package dev.serai.mapping;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Excel files as partners and attackers break them: each ends clearly and soon, and costs nothing that was good. */
class BrokenExcelTest {

    private static final InboundMapping MAPPING =
            Acme.mapping("source: { format: xlsx }\nkey: id\nfields: { name: name }\n");
    private static final String BIG = "x".repeat(1_100_000);
    private static final String ADA = "<row r='2'><c r='A2'><v>1</v></c></row>";
    private static final String EVE = "<row r='4'><c r='A4'><v>4</v></c></row>";
    private static final String DAMAGED = "the Excel file is damaged";
    private static final String BOMB = "the Excel file becomes more than 200 times";
    private static final String NO_TYPES = "document types (DOCTYPE) are not accepted";
    private static final String ENTITY = "<!DOCTYPE all [<!ENTITY a SYSTEM 'file:///etc/hostname'>]>";

    private final Map<String, BrokenFilesTest.Broken> files = new LinkedHashMap<>();

    private void add(String name, byte[] file, List<String> keys, String... ends) {
        List<String> rejections = new ArrayList<>(List.of(ends));
        String broken = rejections.remove(rejections.size() - 1);
        files.put(name, new BrokenFilesTest.Broken(MAPPING, new ByteArrayInputStream(file), keys, rejections, broken));
    }

    /** A file that is refused before any row. */
    private void refused(String name, byte[] file, String broken) {
        add(name, file, List.of(), broken);
    }

    /** A file of which the first row goes on. */
    private void rows(String name, String rows, String... ends) {
        boolean more = rows.endsWith(EVE);
        add(name, Workbook.of(ADA + rows).bytes(), more ? List.of("1", "4") : List.of("1"), ends);
    }

    private static String cell(int row, String kind, String value) {
        return "<row r='%1$d'><c r='A%1$d' t='%2$s'><v>%3$s</v></c></row>".formatted(row, kind, value);
    }

    private static byte[] sheet(String xml) {
        return Workbook.of("").part("xl/worksheets/sheet1.xml", xml).bytes();
    }

    @TestFactory
    Stream<DynamicTest> everyBrokenFileEndsClearlyAndSoon() {
        containers();
        parts();
        cells();
        bombs();
        return files.entrySet().stream()
                .map(file -> DynamicTest.dynamicTest(file.getKey(), () -> BrokenFilesTest.check(file.getValue())));
    }

    private void containers() {
        byte[] sound = Workbook.of(ADA).bytes();
        String[] many = new String[2_400];
        Arrays.setAll(many, i -> i % 2 == 0 ? "f" + i + ".xml" : "");
        refused("empty", new byte[0], "the file is empty");
        refused("a CSV", "id,name\n1,Ada\n".getBytes(StandardCharsets.UTF_8), "this is no Excel file");
        refused("the old kind", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, 0}, "this is an Excel file of the old");
        refused("cut", Arrays.copyOf(sound, sound.length - 30), DAMAGED);
        refused("only its first bytes", Arrays.copyOf(sound, 9), DAMAGED);
        refused("another zip", Packed.zip("a.csv", "id"), "the Excel file lacks its part _rels/.rels");
        refused("too many parts", Packed.zip(many), "the Excel file has more than 1000 parts");
    }

    private void parts() {
        Workbook none = new Workbook().sheet("a", "visible", "").part("xl/_rels/workbook.xml.rels", "<R/>");
        Workbook text = new Workbook()
                .part("_rels/.rels", "<R><Relationship Type='x/officeDocument' Target='word/document.bin'/></R>");
        refused("no sheet", none.bytes(), "the Excel file has no sheet");
        refused("another document", text.bytes(), "this is no Excel file");
        refused("an empty sheet", new Workbook().sheet("a", "visible", "").bytes(), "the sheet is empty");
        refused("no XML", sheet("Ada"), DAMAGED);
        rows("cut within its sheet", "<row r='3'><c", DAMAGED);
        refused("entities", sheet(ENTITY + "<worksheet>&a;</worksheet>"), NO_TYPES);
        byte[] texts =
                Workbook.of(ADA).part("xl/sharedStrings.xml", ENTITY + "<sst/>").bytes();
        refused("entities in its texts", texts, NO_TYPES);
        byte[] styles = Workbook.of(ADA).part("xl/styles.xml", ENTITY + "<s/>").bytes();
        refused("entities in its styles", styles, NO_TYPES);
    }

    private void cells() {
        rows("a text that is not there", cell(3, "s", "9") + EVE, "2 invalid-cell", "");
        rows("a text before the first", cell(3, "s", "-1") + EVE, "2 invalid-cell", "");
        rows("a number of a billion digits", cell(3, "n", "1E999999999") + EVE, "2 invalid-cell", "");
        rows("a number without end", cell(3, "n", "9".repeat(900_000)) + EVE, "2 invalid-cell", "");
        rows("a number of letters", cell(3, "n", "one") + EVE, "2 invalid-cell", "");
        rows("an unknown kind of cell", cell(3, "zz", "1") + EVE, "2 invalid-cell", "");
        rows("half a character", "<row><c t='inlineStr'><is><t>_xD800_</t></is></c></row>", "2 invalid-encoding", "");
        rows("a row twice", ADA, "after row 2: rows of the sheet are not in order");
        rows("a far row", "<row r='9999999'/>", "after row 2: rows of the sheet are not in order");
        rows("a far column", "<row r='3'><c r='ZZZZZZZZZZ3'/></row>", "row 3 has a cell that stands in no column");
        rows("no column", "<row r='3'><c r='3'/></row>", "row 3 has a cell that stands in no column");
    }

    private void bombs() {
        String text = "<row r='3'><c r='A3' t='inlineStr'><is><t>%s</t></is></c></row>";
        rows("a text of 1 MB", text.formatted(BIG) + EVE, "2 field-too-long", "");
        rows("a row of 20 MB", text.formatted(BIG.repeat(20)), "a row or another part of the Excel file is too long");
        rows("100,000 levels", "<row r='3'>" + "<c>".repeat(100_000), "elements are nested deeper");
        rows("empty cells", ("<row>" + "<c/>".repeat(10) + "</row>").repeat(500_000), BOMB);
        String shared = "<si><t>id</t></si><si><t>name</t></si>";
        byte[] many = Workbook.of(ADA).texts(shared.repeat(2_000_000)).bytes();
        refused("texts", many, BOMB);
        String cells = "<row r='3'>" + "<c t='s'><v>2</v></c>".repeat(1_000) + "</row>";
        byte[] repeated = Workbook.of(ADA + cells + EVE)
                .texts(shared + "<si><t>" + BIG + "</t></si>")
                .bytes();
        add("one long text in a thousand cells", repeated, List.of("1", "4"), "2 row-too-long", "");
    }
}

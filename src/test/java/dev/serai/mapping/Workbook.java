package dev.serai.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes Excel files by hand, sound and broken ones: each part is a text that a test may replace. */
final class Workbook {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final StringBuilder sheets = new StringBuilder();
    private final StringBuilder relations = new StringBuilder();
    private String properties = "";
    private int count;

    Workbook() {
        parts.put("[Content_Types].xml", "<Types/>");
        parts.put(
                "_rels/.rels",
                "<Relationships><Relationship Id='r1' Type='" + KINDS + "/officeDocument' Target='xl/workbook.xml'/>"
                        + "</Relationships>");
        relate("styles", "styles", "styles.xml");
        relate("texts", "sharedStrings", "sharedStrings.xml");
        texts("<si><t>id</t></si><si><t>name</t></si>");
    }

    private void relate(String id, String kind, String target) {
        relations.append("<Relationship Id='%s' Type='%s/%s' Target='%s'/>".formatted(id, KINDS, kind, target));
    }

    /** A sheet of these rows, such as {@code <row r="2"><c r="A2"><v>1</v></c></row>}. */
    Workbook sheet(String name, String state, String rows) {
        count++;
        relate("s" + count, "worksheet", "worksheets/sheet" + count + ".xml");
        sheets.append("<sheet name='%s' sheetId='%d' state='%s' r:id='s%d'/>".formatted(name, count, state, count));
        return part(
                "xl/worksheets/sheet" + count + ".xml",
                "<worksheet xmlns='" + MAIN + "'><cols><col min='1' max='3'/></cols><sheetData>" + rows
                        + "</sheetData></worksheet>");
    }

    /** The first and only sheet, with the columns id and name and the rows behind them. */
    static Workbook of(String rows) {
        return new Workbook()
                .sheet(
                        "Customers",
                        "visible",
                        "<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='s'><v>1</v></c></row>" + rows);
    }

    Workbook texts(String items) {
        return part("xl/sharedStrings.xml", "<sst xmlns='" + MAIN + "'>" + items + "</sst>");
    }

    /** Own number formats, which get the styles 1, 2 and so on. */
    Workbook formats(String... formats) {
        StringBuilder known = new StringBuilder("<numFmts>");
        StringBuilder used = new StringBuilder("<cellXfs><xf numFmtId='0'/>");
        for (int i = 0; i < formats.length; i++) {
            known.append("<numFmt numFmtId='%d' formatCode='%s'/>".formatted(170 + i, formats[i]));
            used.append("<xf numFmtId='%d'/>".formatted(170 + i));
        }
        return part("xl/styles.xml", "<styleSheet>" + known + "</numFmts>" + used + "</cellXfs></styleSheet>");
    }

    /** Formats that each Excel has, which get the styles 1, 2 and so on. */
    Workbook builtIn(int... ids) {
        StringBuilder used = new StringBuilder("<cellXfs><xf numFmtId='0'/>");
        for (int id : ids) {
            used.append("<xf numFmtId='%d'/>".formatted(id));
        }
        return part("xl/styles.xml", "<styleSheet>" + used + "</cellXfs></styleSheet>");
    }

    Workbook from1904() {
        properties = "<workbookPr date1904='1'/>";
        return this;
    }

    Workbook part(String name, String text) {
        parts.put(name, text);
        return this;
    }

    byte[] bytes() {
        parts.putIfAbsent("xl/_rels/workbook.xml.rels", "<Relationships>" + relations + "</Relationships>");
        parts.putIfAbsent(
                "xl/workbook.xml",
                "<workbook xmlns='" + MAIN + "' xmlns:r='" + KINDS + "'>" + properties + "<sheets>" + sheets
                        + "</sheets></workbook>");
        List<String> all = new ArrayList<>();
        parts.forEach((name, text) -> all.addAll(List.of(name, text)));
        return Packed.zip(all.toArray(new String[0]));
    }
}

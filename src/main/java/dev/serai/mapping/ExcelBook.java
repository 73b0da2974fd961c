package dev.serai.mapping;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an Excel file says about all of its sheets: which there are, and what its cells share. */
final class ExcelBook {

    private static final String DOCUMENT = "/officeDocument";

    private final ExcelParts parts;
    private final String folder;
    private final Map<String, String> partOfId = new HashMap<>();
    private final Map<String, String> partOfKind = new HashMap<>();
    private final List<Sheet> sheets = new ArrayList<>();
    private boolean from1904;

    private ExcelBook(ExcelParts parts, String part) {
        this.parts = parts;
        this.folder = part.substring(0, part.lastIndexOf('/') + 1);
    }

    private record Sheet(String name, String id, boolean hidden) {}

    static ExcelBook read(ExcelParts parts) throws BrokenSource {
        String document = null;
        ExcelXml relations = new ExcelXml(parts.required("_rels/.rels"));
        for (String name = relations.nextElement(); name != null; name = relations.nextElement()) {
            String kind = relations.attribute("Type");
            String target = relations.attribute("Target");
            if (name.equals("Relationship") && kind != null && target != null && kind.endsWith(DOCUMENT)) {
                document = resolved("", target);
            }
        }
        if (document == null || !document.endsWith(".xml")) {
            throw new BrokenSource("this is no Excel file (.xlsx) but another Office file; save it as .xlsx");
        }
        ExcelBook book = new ExcelBook(parts, document);
        book.readRelations(document);
        book.readSheets(document);
        return book;
    }

    private void readRelations(String document) throws BrokenSource {
        String part = folder + "_rels/" + document.substring(folder.length()) + ".rels";
        ExcelXml xml = new ExcelXml(parts.required(part));
        for (String name = xml.nextElement(); name != null; name = xml.nextElement()) {
            String id = xml.attribute("Id");
            String kind = xml.attribute("Type");
            String target = xml.attribute("Target");
            if (name.equals("Relationship") && id != null && kind != null && target != null) {
                String word = kind.substring(kind.lastIndexOf('/') + 1);
                partOfKind.put(word, resolved(folder, target));
                if (word.equals("worksheet")) {
                    partOfId.put(id, resolved(folder, target));
                }
            }
        }
    }

    private void readSheets(String document) throws BrokenSource {
        ExcelXml xml = new ExcelXml(parts.required(document));
        for (String name = xml.nextElement(); name != null; name = xml.nextElement()) {
            if (name.equals("workbookPr")) {
                String said = String.valueOf(xml.attribute("date1904"));
                from1904 = said.equals("1") || said.equals("true");
            }
            String title = xml.attribute("name");
            String id = xml.attribute("id");
            if (name.equals("sheet") && title != null && id != null && partOfId.containsKey(id)) {
                sheets.add(new Sheet(title, id, xml.attribute("state") != null && !isVisible(xml)));
            }
        }
    }

    private static boolean isVisible(ExcelXml xml) {
        return "visible".equals(xml.attribute("state"));
    }

    /** A path within the file, from the folder of the part that names it. */
    private static String resolved(String folder, String target) {
        Deque<String> path = new ArrayDeque<>();
        String whole = target.startsWith("/") ? target : folder + target;
        for (String step : whole.split("/", -1)) {
            if (step.equals("..")) {
                path.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                path.addLast(step);
            }
        }
        return String.join("/", path);
    }

    /** Whether days are counted from 1904. */
    boolean isFrom1904() {
        return from1904;
    }

    /**
     * Opens a sheet.
     *
     * @param wanted its name, or its place among those that are not hidden, counted from 1, or null for the first of these
     */
    ExcelXml sheet(@Nullable String wanted) throws BrokenSource {
        List<Sheet> shown = sheets.stream().filter(sheet -> !sheet.hidden()).toList();
        Sheet found = sheets.stream()
                .filter(sheet -> sheet.name().equals(wanted))
                .findFirst()
                .orElse(null);
        if (found == null && (wanted == null || wanted.matches("[1-9]\\d{0,3}"))) {
            int place = wanted == null ? 1 : Integer.parseInt(wanted);
            found = place <= shown.size() ? shown.get(place - 1) : null;
        }
        if (found == null) {
            throw new BrokenSource(
                    wanted == null
                            ? "the Excel file has no sheet"
                            : "the Excel file has no sheet '" + wanted + "' but " + shown.size() + " others");
        }
        return new ExcelXml(parts.required(String.valueOf(partOfId.get(found.id()))));
    }

    ExcelTexts texts() throws BrokenSource {
        InputStream part = optional("sharedStrings");
        return part == null ? ExcelTexts.NONE : ExcelTexts.read(new ExcelXml(part));
    }

    /** The styles of numbers, by the place at which cells name them. */
    List<ExcelStyle> styles() throws BrokenSource {
        InputStream part = optional("styles");
        Map<String, ExcelStyle> own = new HashMap<>();
        List<ExcelStyle> styles = new ArrayList<>();
        ExcelXml xml = part == null ? null : new ExcelXml(part);
        for (String name = xml == null ? null : xml.nextElement(); xml != null && name != null; ) {
            String id = xml.attribute("numFmtId");
            String code = xml.attribute("formatCode");
            if (name.equals("numFmt") && id != null && code != null) {
                own.put(id, ExcelStyle.of(code));
            } else if (name.equals("cellXfs")) {
                addStyles(xml, own, styles);
            }
            name = xml.nextElement();
        }
        return styles;
    }

    private static void addStyles(ExcelXml xml, Map<String, ExcelStyle> own, List<ExcelStyle> styles)
            throws BrokenSource {
        int outer = xml.depth();
        for (String name = xml.nextWithin(outer); name != null; name = xml.nextWithin(outer)) {
            if (name.equals("xf")) {
                String id = xml.attribute("numFmtId");
                ExcelStyle known = id == null ? ExcelStyle.PLAIN : own.get(id);
                styles.add(known == null ? builtIn(id) : known);
            }
        }
    }

    private static ExcelStyle builtIn(@Nullable String id) {
        boolean number = id != null && id.matches("\\d{1,4}");
        return number ? ExcelStyle.builtIn(Integer.parseInt(id)) : ExcelStyle.PLAIN;
    }

    private @Nullable InputStream optional(String kind) throws BrokenSource {
        String part = partOfKind.get(kind);
        return part == null ? null : parts.part(part);
    }
}

package dev.serai.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * One row of an Excel file of which nothing is known yet.
 *
 * @param row its number as Excel shows it
 * @param cells what was typed, an empty text where nothing or nothing readable stands
 */
public record ExcelLook(int row, List<String> cells) {

    public ExcelLook {
        cells = List.copyOf(cells);
    }

    /** The first rows of its first sheet, empty ones left out. Throws BrokenContent when it cannot be read. */
    public static List<ExcelLook> first(InputStream source, int most) throws IOException {
        List<ExcelLook> rows = new ArrayList<>();
        ExcelParts parts = ExcelParts.open(source);
        try {
            ExcelCells cells = new ExcelCells(ExcelBook.read(parts), null);
            while (rows.size() < most && cells.next()) {
                List<String> texts = new ArrayList<>();
                for (int column = 0; column < cells.width(); column++) {
                    String text = cells.text(column);
                    texts.add(text == null ? "" : text);
                }
                rows.add(new ExcelLook(cells.row(), texts));
            }
            return rows;
        } catch (BrokenSource e) {
            throw new BrokenContent(e.sentence());
        } finally {
            parts.close();
        }
    }
}

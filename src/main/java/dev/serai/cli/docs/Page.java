package dev.serai.cli.docs;

import java.util.List;

/** A page in Markdown, written from top to bottom. */
final class Page {

    private final StringBuilder text = new StringBuilder();

    Page(String title) {
        text.append("# ").append(title).append("\n");
        paragraph("<!-- Written by 'serai docs' from what the code says of itself; changes belong there. -->");
    }

    Page section(String title) {
        text.append("\n## ").append(title).append('\n');
        return this;
    }

    Page subsection(String title) {
        text.append("\n### ").append(title).append('\n');
        return this;
    }

    Page paragraph(String sentence) {
        if (!sentence.isEmpty()) {
            text.append('\n').append(sentence).append('\n');
        }
        return this;
    }

    Page table(List<String> titles, List<List<String>> rows) {
        if (rows.isEmpty()) {
            return this;
        }
        text.append('\n');
        row(titles);
        row(titles.stream().map(any -> "---").toList());
        rows.forEach(this::row);
        return this;
    }

    private void row(List<String> cells) {
        text.append("| ");
        text.append(String.join(
                " | ",
                cells.stream()
                        .map(cell -> cell.replace("|", "\\|").replace("\n", " "))
                        .toList()));
        text.append(" |\n");
    }

    Page code(String lines) {
        text.append("\n```\n").append(lines.stripTrailing()).append("\n```\n");
        return this;
    }

    /** A text as it is typed; an empty one stays empty. */
    static String typed(String words) {
        return words.isEmpty() ? "" : words.contains("`") ? "`` " + words + " ``" : "`" + words + "`";
    }

    @Override
    public String toString() {
        return text.toString();
    }
}

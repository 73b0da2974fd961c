package dev.serai.cli.draft.sample;

/**
 * A list of objects, or of elements, that the rows of a sample hold.
 *
 * @param each as a mapping names it: orders[], or orders/order[]
 * @param items with paths from the item on
 */
public record SampleList(String each, Sample items) {

    /** A path from an item, as a mapping names it from the row on. */
    public String path(String inItem) {
        return each + (isXml() ? "/" : ".") + inItem;
    }

    /** Whether a column of a mapping is of its items. */
    public boolean holds(String column) {
        return column.startsWith(each);
    }

    private boolean isXml() {
        return items.format().kind().equals("xml");
    }

    /** The way from the row to the list. */
    String way() {
        return each.substring(0, each.length() - 2);
    }

    /** Whether a column of the row is what it shows of this list. */
    boolean shows(String column) {
        return isXml() ? column.equals(way()) || column.startsWith(way() + "/") : column.startsWith(way() + "[0].");
    }
}

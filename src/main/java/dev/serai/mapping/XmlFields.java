package dev.serai.mapping;

import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Picks the values that a mapping names out of an XML element, in one pass, and writes the element down for the quarantine. */
final class XmlFields {

    private static final PathTree NOTHING = new PathTree();

    private final PathTree tree;
    private final SlotValues values;
    private final XMLStreamReader xml;
    private final boolean qualified;
    private final StringBuilder raw = new StringBuilder();

    /** @param qualified whether the mapping names name spaces */
    XmlFields(PathTree tree, SlotValues values, XMLStreamReader xml, boolean qualified) {
        this.qualified = qualified;
        this.tree = tree;
        this.values = values;
        this.xml = xml;
    }

    /** Reads the element at whose start the reader stands; it stands at the element's end afterwards. */
    void read() throws XMLStreamException {
        values.clear();
        raw.setLength(0);
        readElement(tree, tree, 1);
    }

    String raw() {
        return Row.cut(raw.toString());
    }

    /**
     * Reads one element.
     *
     * @param node what the mapping reads below the element's name
     * @param occurrence what it reads below this occurrence of the name, or nothing
     */
    private void readElement(PathTree node, PathTree occurrence, int depth) throws XMLStreamException {
        String name = xml.getLocalName();
        readAttributes(name, node, occurrence);
        StringBuilder text = node.isRead() || occurrence.isRead() ? new StringBuilder() : null;
        Map<String, Integer> seen = new HashMap<>();
        int event = xml.next();
        while (event != XMLStreamConstants.END_ELEMENT) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                readChild(node, occurrence, seen, depth);
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                readText(text);
            } else if (event == XMLStreamConstants.ENTITY_REFERENCE) {
                values.fail(new RowFault(null, "unknown-entity", "an entity reference that XML does not define"));
            }
            event = xml.next();
        }
        write("</", name, ">");
        if (text != null) {
            setText(node, occurrence, text);
        }
    }

    private void readAttributes(String name, PathTree node, PathTree occurrence) {
        write("<", name, "");
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String attribute = xml.getAttributeLocalName(i);
            write(" ", attribute, "=\"");
            write("", escaped(xml.getAttributeValue(i)), "\"");
            String space = xml.getAttributeNamespace(i);
            PathTree here = member(inner(node, occurrence), "@", space, attribute);
            set(here, xml.getAttributeValue(i));
            if (node != NOTHING && here == null) {
                values.pass(node, "@" + attribute);
            }
        }
        write("", "", ">");
    }

    private void readChild(PathTree node, PathTree occurrence, Map<String, Integer> seen, int depth)
            throws XMLStreamException {
        if (depth >= RowSource.DEEPEST_NESTING) {
            throw new XMLStreamException("nested too deeply", xml.getLocation());
        }
        String name = xml.getLocalName();
        PathTree below = member(inner(node, occurrence), "", xml.getNamespaceURI(), name);
        if (below == null) {
            if (node != NOTHING) {
                values.pass(node, name);
            }
            readElement(NOTHING, NOTHING, depth + 1);
            return;
        }
        if (!below.hasItems()) {
            readElement(below, below, depth + 1);
            return;
        }
        int place = seen.merge(name, 1, Integer::sum) - 1;
        PathTree item = below.item(place);
        int group = item == null ? Slots.NO_GROUP : item.group();
        boolean entered = group != Slots.NO_GROUP && values.enter(group, place);
        readElement(below, item == null ? NOTHING : item, depth + 1);
        if (entered) {
            values.leave(group);
        }
    }

    /** An occurrence that the mapping names reads all that is read below its name. */
    private static PathTree inner(PathTree node, PathTree occurrence) {
        return occurrence == NOTHING ? node : occurrence;
    }

    /** What is read from a name: by its name space where the mapping says so, or else in any. */
    private @Nullable PathTree member(PathTree node, String mark, @Nullable String space, String name) {
        PathTree exact =
                qualified && space != null && node != NOTHING ? node.member(mark + "{" + space + "}" + name) : null;
        return exact == null ? node.member(mark + name) : exact;
    }

    private void readText(@Nullable StringBuilder text) {
        String characters = xml.getText();
        write("", escaped(characters), "");
        if (text != null && text.length() <= RowSource.LONGEST_FIELD) {
            text.append(characters);
        }
    }

    private void setText(PathTree node, PathTree occurrence, StringBuilder text) {
        String value = text.toString().strip();
        set(node, value);
        if (occurrence != node) {
            set(occurrence, value);
        }
    }

    private void set(@Nullable PathTree node, String value) {
        if (node != null && !value.isEmpty()) {
            values.add(node, value);
        }
    }

    private void write(String before, String text, String after) {
        if (raw.length() < Row.LONGEST_RAW) {
            raw.append(before)
                    .append(text, 0, Math.min(text.length(), Row.LONGEST_RAW))
                    .append(after);
        }
    }

    private static String escaped(String text) {
        String start = Row.cut(text);
        return start.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}

package dev.serai.cli.draft.sample;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Finds elements that hold something and stand several times in one other, which makes them a list. */
final class XmlLists {

    private final XmlPrefixes prefixes;
    private final Set<String> repeated = new TreeSet<>();
    private final Set<String> holding = new TreeSet<>();

    XmlLists(XmlPrefixes prefixes) {
        this.prefixes = prefixes;
    }

    /** The ways from a record to the lists in it, without those that lie in another one. */
    List<String> within(XMLStreamReader xml, String records) throws XMLStreamException {
        read(xml);
        List<String> lists = lists().stream()
                .filter(way -> way.startsWith(records + "/"))
                .map(way -> way.substring(records.length() + 1))
                .toList();
        return lists.stream()
                .filter(way -> lists.stream().noneMatch(outer -> way.startsWith(outer + "/")))
                .toList();
    }

    /** The ways to the lists in whose items the records lie, from the outermost on. */
    List<String> around(XMLStreamReader xml, String records) throws XMLStreamException {
        read(xml);
        return lists().stream().filter(way -> records.startsWith(way + "/")).toList();
    }

    private List<String> lists() {
        return repeated.stream().filter(holding::contains).toList();
    }

    private void read(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder path = new StringBuilder();
        Deque<Map<String, Integer>> children = new ArrayDeque<>(List.of(new HashMap<>()));
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                String name = prefixes.element(xml);
                if (!path.isEmpty()) {
                    holding.add(path.substring(1));
                }
                path.append('/').append(name);
                if (children.getLast().merge(name, 1, Integer::sum) > 1) {
                    repeated.add(path.substring(1));
                }
                if (xml.getAttributeCount() > 0) {
                    holding.add(path.substring(1));
                }
                children.addLast(new HashMap<>());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                path.setLength(path.lastIndexOf("/"));
                children.removeLast();
            }
        }
    }
}

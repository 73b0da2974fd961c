package dev.serai.cli.draft.sample;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The prefixes that names of a document need: none while a name is of one name space only, for it is then found without. */
record XmlPrefixes(Map<String, String> bySpace) {

    static final XmlPrefixes NONE = new XmlPrefixes(Map.of());

    /** Of a document, which is read to its end. */
    static XmlPrefixes of(XMLStreamReader xml) throws XMLStreamException {
        Map<String, Set<String>> spaces = new HashMap<>();
        Map<String, String> prefixes = new LinkedHashMap<>();
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                String space = space(xml);
                spaces.computeIfAbsent(xml.getLocalName(), any -> new HashSet<>())
                        .add(space);
                if (!space.isEmpty()) {
                    prefixes.putIfAbsent(space, free(xml.getPrefix(), prefixes));
                }
            }
        }
        boolean alike = spaces.values().stream().anyMatch(found -> found.size() > 1);
        return alike ? new XmlPrefixes(prefixes) : NONE;
    }

    private static String space(XMLStreamReader xml) {
        return xml.getNamespaceURI() == null ? "" : xml.getNamespaceURI();
    }

    private static String free(@Nullable String prefix, Map<String, String> taken) {
        String wanted = prefix == null || prefix.isEmpty() ? "n" : prefix;
        String name = wanted;
        for (int i = 2; taken.containsValue(name); i++) {
            name = wanted + i;
        }
        return name;
    }

    /** What the element at which the reader stands is called in a path. */
    String element(XMLStreamReader xml) {
        String prefix = bySpace.get(space(xml));
        return prefix == null ? xml.getLocalName() : prefix + ":" + xml.getLocalName();
    }

    /** The keys of the source that declare them. */
    Map<String, Object> keys() {
        if (bySpace.isEmpty()) {
            return Map.of();
        }
        Map<String, Object> declared = new TreeMap<>();
        bySpace.forEach((space, prefix) -> declared.put(prefix, space));
        return Map.of("namespaces", declared);
    }
}

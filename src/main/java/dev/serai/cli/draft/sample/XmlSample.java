package dev.serai.cli.draft.sample;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads XML: the element that is repeated most, as high up as possible, is a record. */
final class XmlSample {

    private static final int DEEPEST = 40;

    private final XMLStreamReader xml;
    private final XmlPrefixes prefixes;

    private XmlSample(byte[] bytes, XmlPrefixes prefixes) throws XMLStreamException {
        this.prefixes = prefixes;
        this.xml = reader(bytes);
    }

    private static XMLStreamReader reader(byte[] bytes) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
    }

    static Sample read(String name, byte[] bytes, CharsetGuess charset) {
        try {
            XmlPrefixes prefixes = XmlPrefixes.of(new XmlSample(bytes, XmlPrefixes.NONE).xml);
            String records = records(bytes, prefixes);
            List<String> around = new XmlLists(prefixes).around(reader(bytes), records);
            SampleFormat format = SampleFormat.plain("xml", charset, records).with(prefixes.keys(), List.of());
            List<Sample> wider = new ArrayList<>();
            for (String way : around) {
                wider.add(rows(name, bytes, prefixes, format.at(way, "are these the records?")));
            }
            return rows(name, bytes, prefixes, format).insteadOf(wider);
        } catch (XMLStreamException e) {
            throw new UnreadableSample(
                    name + " is not sound XML: line " + e.getLocation().getLineNumber());
        }
    }

    private static Sample rows(String name, byte[] bytes, XmlPrefixes prefixes, SampleFormat format)
            throws XMLStreamException {
        String records = String.valueOf(format.records());
        List<SampleList> lists = new ArrayList<>();
        for (String list : new XmlLists(prefixes).within(reader(bytes), records)) {
            FlatRows items = new FlatRows();
            new XmlSample(bytes, prefixes).read(records + "/" + list, items);
            if (!items.isEmpty()) {
                lists.add(new SampleList(list + "[]", items.sample(name, format)));
            }
        }
        FlatRows rows = new FlatRows();
        new XmlSample(bytes, prefixes).read(records, rows);
        return rows.sample(name, format, lists);
    }

    /** The way to the element with the most brothers of its name; the one nearest to the root where several are. */
    private static String records(byte[] bytes, XmlPrefixes prefixes) throws XMLStreamException {
        XMLStreamReader xml = new XmlSample(bytes, prefixes).xml;
        Map<String, Integer> counts = new HashMap<>();
        StringBuilder path = new StringBuilder();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                path.append('/').append(prefixes.element(xml));
                counts.merge(path.substring(1), 1, Integer::sum);
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                path.setLength(path.lastIndexOf("/"));
            }
        }
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return counts.entrySet().stream()
                .filter(entry -> entry.getKey().contains("/"))
                .filter(entry -> entry.getValue() > 1 && entry.getValue() * 3 >= most)
                .map(Map.Entry::getKey)
                .min(java.util.Comparator.comparingInt((String way) -> way.split("/", -1).length)
                        .thenComparing(way -> way))
                .orElseGet(() -> counts.keySet().stream()
                        .filter(way -> way.contains("/"))
                        .min(java.util.Comparator.comparingInt(String::length))
                        .orElse(""));
    }

    private void read(String records, FlatRows rows) throws XMLStreamException {
        StringBuilder path = new StringBuilder();
        while (xml.hasNext() && !rows.isFull()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                path.append('/').append(prefixes.element(xml));
                if (path.substring(1).equals(records)) {
                    readElement("", rows, 0);
                    rows.endRow();
                    path.setLength(path.lastIndexOf("/"));
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                path.setLength(path.lastIndexOf("/"));
            }
        }
    }

    private void readElement(String path, FlatRows rows, int depth) throws XMLStreamException {
        if (depth > DEEPEST) {
            throw new XMLStreamException("nested too deeply", xml.getLocation());
        }
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            rows.add(below(path, "@" + xml.getAttributeLocalName(i)), xml.getAttributeValue(i));
        }
        StringBuilder text = new StringBuilder();
        boolean leaf = true;
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                leaf = false;
                readElement(below(path, prefixes.element(xml)), rows, depth + 1);
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                text.append(xml.getText());
            }
        }
        if (!path.isEmpty() && (leaf || !text.toString().isBlank())) {
            rows.add(path, text.toString().strip());
        }
    }

    private static String below(String path, String name) {
        return path.isEmpty() ? name : path + "/" + name;
    }
}

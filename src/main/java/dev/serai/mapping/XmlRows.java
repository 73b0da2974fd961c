package dev.serai.mapping;

import java.io.CharConversionException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads the repeated elements of an XML document that its mapping calls records; name spaces count where the mapping names them. */
final class XmlRows extends SlotRows {

    private final RecordLimitedInput input;
    private final List<SourcePath.Step> path;
    private final XmlFields fields;
    private final XMLStreamReader xml;
    private int depth;
    private int matched;
    private boolean found;

    XmlRows(InputStream source, SourceFormat format, Slots slots) throws BrokenSource {
        super(slots);
        this.input = new RecordLimitedInput(source);
        this.path = format.records();
        try {
            this.xml = format.charset() == null
                    ? HardenedXml.reader(input)
                    : HardenedXml.reader(new TextInput(input, format.charset()));
        } catch (XMLStreamException e) {
            throw broken(e);
        }
        this.fields = new XmlFields(
                PathTree.ofXml(slots), values, xml, !format.names().isEmpty());
    }

    @Override
    public @Nullable Row next() throws BrokenSource {
        try {
            input.recordBegins();
            while (xml.hasNext()) {
                if (step(xml.next())) {
                    number++;
                    fields.read();
                    depth--;
                    matched = Math.min(matched, depth);
                    return this;
                }
            }
        } catch (XMLStreamException e) {
            throw broken(e);
        }
        if (!found) {
            throw new BrokenSource(
                    "the input has no '" + shown() + "'; 'records' of the mapping names the way to the records");
        }
        return null;
    }

    private boolean isNamed(String name) {
        return name.charAt(0) == '{'
                ? name.equals("{" + xml.getNamespaceURI() + "}" + xml.getLocalName())
                : name.equals(xml.getLocalName());
    }

    private String shown() {
        return path.subList(0, path.size() - 1).stream()
                .map(step -> XmlNames.local(step.name()))
                .collect(Collectors.joining("/"));
    }

    /** Goes one event on; true when it begins a record. */
    private boolean step(int event) throws BrokenSource {
        if (event == XMLStreamConstants.DTD) {
            throw new BrokenSource("document types (DOCTYPE) are not accepted");
        }
        if (event == XMLStreamConstants.END_ELEMENT) {
            depth--;
            matched = Math.min(matched, depth);
            input.recordBegins();
        }
        if (event != XMLStreamConstants.START_ELEMENT) {
            return false;
        }
        if (matched == depth && depth < path.size() && isNamed(path.get(depth).name())) {
            matched++;
        }
        depth++;
        if (depth > DEEPEST_NESTING) {
            throw new BrokenSource("elements are nested deeper than " + DEEPEST_NESTING);
        }
        found |= matched == depth && matched >= path.size() - 1;
        return matched == depth && matched == path.size();
    }

    /** Tells a source that is not XML, which stays so, from one that cannot be read now. */
    private BrokenSource broken(XMLStreamException e) {
        Throwable cause = e.getNestedException();
        if (cause instanceof RecordedReader.RecordTooLong) {
            return new BrokenSource(where(e) + "a record is too long");
        }
        if (cause instanceof BrokenContent content) {
            return new BrokenSource(where(e) + content.sentence());
        }
        boolean unreadable = cause instanceof IOException
                && !(cause instanceof CharConversionException)
                && !(cause instanceof UnsupportedEncodingException)
                && !(cause instanceof EOFException);
        if (unreadable) {
            throw new UncheckedIOException("the source cannot be read", (IOException) cause);
        }
        return new BrokenSource(where(e) + "not valid XML, or cut off");
    }

    private String where(XMLStreamException e) {
        return "after record " + number
                + (e.getLocation() == null ? ": " : ", line " + e.getLocation().getLineNumber() + ": ");
    }

    @Override
    public String raw() {
        return fields.raw();
    }
}

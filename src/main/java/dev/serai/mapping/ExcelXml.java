package dev.serai.mapping;

import java.io.CharConversionException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads one XML part of an Excel file, element by element, within the limits of one record at a time. */
final class ExcelXml {

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final RecordLimitedInput input;
    private final XMLStreamReader xml;
    private int depth;

    ExcelXml(InputStream part) throws BrokenSource {
        this.input = new RecordLimitedInput(part);
        try {
            this.xml = HardenedXml.reader(input);
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    /** Lets as much be read again as one record may have. */
    void recordBegins() {
        input.recordBegins();
    }

    /** The local name of the next element that begins; null at the end of the part. */
    @Nullable
    String nextElement() throws BrokenSource {
        while (true) {
            int event = next();
            if (event == XMLStreamConstants.END_DOCUMENT) {
                return null;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                return xml.getLocalName();
            }
        }
    }

    /** The local name of the next element that begins within an element at this depth; null when that has ended. */
    @Nullable
    String nextWithin(int outer) throws BrokenSource {
        while (true) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                return xml.getLocalName();
            }
            if (depth < outer || event == XMLStreamConstants.END_DOCUMENT) {
                return null;
            }
        }
    }

    /** How many elements are open. */
    int depth() {
        return depth;
    }

    /** Passes over the rest of the element that began last. */
    void skip() throws BrokenSource {
        int outer = depth;
        while (nextWithin(outer) != null) {
            // what is within is of no interest
        }
    }

    private int next() throws BrokenSource {
        try {
            int event = xml.hasNext() ? xml.next() : XMLStreamConstants.END_DOCUMENT;
            if (event == XMLStreamConstants.DTD) {
                throw new BrokenSource("document types (DOCTYPE) are not accepted");
            }
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
            if (depth > RowSource.DEEPEST_NESTING) {
                throw new BrokenSource("elements are nested deeper than " + RowSource.DEEPEST_NESTING);
            }
            return event;
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    /** The attribute of the element that began last, in whatever name space. */
    @Nullable
    String attribute(String local) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(local)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    /** All text of the element that began last, up to one character more than a field may have. */
    String text() throws BrokenSource {
        StringBuilder text = new StringBuilder();
        collect(text, depth);
        return text.toString();
    }

    private void collect(StringBuilder text, int outer) throws BrokenSource {
        while (depth >= outer) {
            int event = next();
            if (event == XMLStreamConstants.END_DOCUMENT) {
                return;
            }
            boolean characters = event == XMLStreamConstants.CHARACTERS
                    || event == XMLStreamConstants.CDATA
                    || event == XMLStreamConstants.SPACE;
            int room = RowSource.LONGEST_FIELD + 1 - text.length();
            if (characters && room > 0) {
                String found = xml.getText();
                text.append(found, 0, Math.min(found.length(), room));
            }
        }
    }

    /** The text of a shared or inline string: its runs one behind the other, without hints at how to read them aloud. */
    String runs() throws BrokenSource {
        int outer = depth;
        StringBuilder text = new StringBuilder();
        for (String name = nextWithin(outer); name != null; name = nextWithin(outer)) {
            if (name.equals("t")) {
                collect(text, depth);
            } else if (name.equals("rPh")) {
                skip();
            }
        }
        return text.indexOf("_x") < 0 ? text.toString() : unescaped(text);
    }

    /** Excel writes characters that XML cannot hold, such as a carriage return, as _x000D_. */
    private static String unescaped(StringBuilder text) {
        return ESCAPED.matcher(text)
                .replaceAll(
                        found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }

    /** Tells a part that is not XML, which stays so, from one that cannot be read now. */
    private static BrokenSource broken(XMLStreamException e) {
        Throwable cause = e.getNestedException();
        if (cause instanceof RecordedReader.RecordTooLong) {
            return new BrokenSource("a row or another part of the Excel file is too long");
        }
        if (cause instanceof BrokenContent content) {
            return new BrokenSource(content.sentence());
        }
        boolean unreadable = cause instanceof IOException
                && !(cause instanceof CharConversionException)
                && !(cause instanceof UnsupportedEncodingException)
                && !(cause instanceof EOFException);
        if (unreadable) {
            throw new UncheckedIOException("the source cannot be read", (IOException) cause);
        }
        return new BrokenSource(Unpacking.damaged("Excel").sentence());
    }
}

package dev.serai.mapping;

import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads rows of fixed width; a line that is too short costs one row, not the file. */
final class FixedRows extends SlotRows implements TrailedRow {

    private final Lines lines;
    private final FixedLayout layout;
    private final @Nullable FixedLayout.Span[] spans;
    private final Charset charset;
    private final CharsetDecoder decoder;
    private final Set<String> unmapped;
    private String line = "";
    private boolean wide;
    /** Of the line, in what places are counted in. */
    private int length;

    private boolean started;

    FixedRows(InputStream source, Charset charset, FixedLayout layout, Slots slots) {
        super(slots);
        this.layout = layout;
        this.charset = charset;
        this.decoder = charset.newDecoder();
        TextInput text = TextInput.inPlace(source, charset, layout.bytes());
        this.lines = new Lines(text, layout.breaks() ? 0 : layout.length());
        this.spans = new FixedLayout.@Nullable Span[slots.size()];
        for (int slot = 0; slot < spans.length; slot++) {
            spans[slot] = layout.columns().get(slots.name(slot));
        }
        UnmappedNames others = new UnmappedNames();
        layout.columns().keySet().stream().filter(name -> !slots.has(name)).forEach(name -> others.add("", name));
        this.unmapped = others.all();
    }

    @Override
    public @Nullable Row next() {
        if (!started) {
            started = true;
            for (int i = 0; i < layout.skip(); i++) {
                lines.skip();
            }
        }
        do {
            if (!lines.next()) {
                return null;
            }
        } while (layout.comment() != null && lines.buffer()[lines.start()] == layout.comment());
        number++;
        values.clear();
        read();
        return this;
    }

    private void read() {
        line = lines.text();
        wide = !layout.bytes() && line.chars().anyMatch(c -> Character.isSurrogate((char) c));
        length = wide ? line.codePointCount(0, line.length()) : line.length();
        if (lines.isTooLong()) {
            values.fail(RowFault.TOO_LONG);
            return;
        }
        boolean cut = length < layout.expected() && !layout.padded();
        boolean over = layout.length() > 0 && length > layout.length();
        if (cut || over) {
            values.fail(new RowFault(
                    null,
                    "wrong-length",
                    length + (layout.bytes() ? " bytes" : " characters") + " where " + layout.expected()
                            + " are expected"));
            return;
        }
        for (int slot = 0; slot < spans.length; slot++) {
            String text = spans[slot] == null ? null : at(spans[slot]);
            if (text != null) {
                values.add(slot, text.strip());
            }
        }
    }

    /** What stands at a place; null behind the end of the line, or when it is not of the charset. */
    private @Nullable String at(FixedLayout.Span span) {
        int first = Math.min(length, span.from() - 1);
        int last = Math.min(length, span.end());
        if (first == last) {
            return null;
        }
        String text = wide
                ? line.substring(line.offsetByCodePoints(0, first), line.offsetByCodePoints(0, last))
                : line.substring(first, last);
        String decoded = layout.bytes() ? decoded(text) : text;
        if (decoded == null || (!layout.bytes() && lines.hasMalformed() && text.indexOf(TextInput.REPLACEMENT) >= 0)) {
            values.fail(RowFault.NOT_OF_CHARSET);
            return null;
        }
        return decoded;
    }

    private @Nullable String decoded(String bytes) {
        try {
            return decoder.decode(ByteBuffer.wrap(bytes.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    @Override
    public Set<String> unmapped() {
        return unmapped;
    }

    @Override
    public String raw() {
        String start = Row.cut(line);
        return layout.bytes() ? new String(start.getBytes(StandardCharsets.ISO_8859_1), charset) : start;
    }

    @Override
    public boolean begins(String text) {
        String written = layout.bytes() ? new String(text.getBytes(charset), StandardCharsets.ISO_8859_1) : text;
        return line.startsWith(written);
    }

    @Override
    public @Nullable String counted(Trailer trailer) {
        return at(new FixedLayout.Span(trailer.countAt(), trailer.countWidth()));
    }
}

package dev.serai.cli.draft.sample;

import dev.serai.mapping.BrokenContent;
import dev.serai.mapping.Unpacking;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Reads the beginning of a sample and finds out how it is written. */
public final class SampleReader {

    private static final int LARGEST = 4 * 1024 * 1024;

    private SampleReader() {}

    /** Throws UnreadableSample when nothing can be made of it. */
    public static Sample read(Path file, Optional<Charset> charset) {
        try (InputStream source = Files.newInputStream(file)) {
            if (isExcel(file)) {
                return ExcelSample.read(file.getFileName().toString(), source);
            }
            InputStream in = Unpacking.detected(source);
            byte[] bytes = in.readNBytes(LARGEST);
            return read(file.getFileName().toString(), bytes, bytes.length < LARGEST, charset);
        } catch (BrokenContent e) {
            throw new UnreadableSample("the sample " + file + " cannot be read: " + e.sentence());
        } catch (IOException e) {
            throw new UnreadableSample("the sample " + file + " cannot be read");
        }
    }

    private static boolean isExcel(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".xlsx") || name.endsWith(".xlsm") || name.endsWith(".xls");
    }

    static Sample read(String name, byte[] bytes, boolean whole, Optional<Charset> charset) {
        if (bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3) {
            throw new UnreadableSample(
                    name + " is packed twice; give a sample as CSV, JSON, NDJSON, XML or Excel (.xlsx)");
        }
        CharsetGuess guess = charset.map(given -> new CharsetGuess(given, 1)).orElse(CharsetGuess.of(bytes, whole));
        String text = guess.decode(bytes);
        String start = text.stripLeading();
        if (start.isEmpty()) {
            throw new UnreadableSample(name + " is empty; nothing can be told from it");
        }
        return switch (start.charAt(0)) {
            case '<' -> XmlSample.read(name, bytes, guess);
            case '{', '[' -> JsonSample.read(name, text, whole, guess);
            default -> CsvSample.read(name, text, whole, guess);
        };
    }
}

package dev.serai.cli.golden;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import dev.serai.cli.EnvironmentProblem;
import dev.serai.definition.Suggestion;
import dev.serai.truth.Claims;
import dev.serai.truth.Findings;
import dev.serai.truth.Truths;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Reads and writes files of claims. What is wrong is said with file and line, and without the value. */
final class ClaimsFile {

    private static final String ENTITY = "entity";
    private static final String ATTRIBUTE = "attribute";
    private static final String SOURCE = "source";
    private static final String VALUE = "value";

    private final CommandLine line;

    ClaimsFile(CommandLine line) {
        this.line = line;
    }

    Claims claims(Path file) {
        Claims claims = new Claims();
        read(
                file,
                List.of(ENTITY, ATTRIBUTE, SOURCE, VALUE),
                row -> claims.add(
                        key(row),
                        row.getField(SOURCE).strip(),
                        row.getField(VALUE).strip()));
        return claims;
    }

    Truths truths(Path file) {
        Truths truths = new Truths();
        read(
                file,
                List.of(ENTITY, ATTRIBUTE, VALUE),
                row -> truths.add(key(row), row.getField(VALUE).strip()));
        return truths;
    }

    private static Claims.Key key(NamedCsvRecord row) {
        return new Claims.Key(
                row.getField(ENTITY).strip(), row.getField(ATTRIBUTE).strip());
    }

    private void read(Path file, List<String> columns, Consumer<NamedCsvRecord> each) {
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().skipEmptyLines(true).ofNamedCsvRecord(file, StandardCharsets.UTF_8)) {
            for (NamedCsvRecord row : rows) {
                check(file, row, columns);
                each.accept(row);
            }
        } catch (CsvParseException e) {
            throw new ParameterException(line, file + ": this is not CSV: " + e.getMessage());
        } catch (IOException e) {
            throw new EnvironmentProblem("cannot read " + file + "; is it there, and UTF-8 text?");
        }
    }

    private void check(Path file, NamedCsvRecord row, List<String> columns) {
        for (String column : columns) {
            if (!row.getHeader().contains(column)) {
                throw new ParameterException(
                        line,
                        file + ":1: there is no column '" + column + "'"
                                + Suggestion.didYouMean(column, row.getHeader()) + "; there are: "
                                + String.join(", ", row.getHeader()));
            }
            if (row.findField(column).isEmpty()) {
                throw new ParameterException(
                        line, file + ":" + row.getStartingLineNumber() + ": the column '" + column + "' is missing");
            }
        }
    }

    static void write(Path file, Claims claims, Findings findings) throws IOException {
        try (CsvWriter rows = CsvWriter.builder().build(Files.newBufferedWriter(file))) {
            rows.writeRecord(ENTITY, ATTRIBUTE, VALUE, "probability");
            claims.keys().forEach(key -> findings.verdict(key)
                    .ifPresent(verdict -> rows.writeRecord(
                            key.entity(),
                            key.attribute(),
                            verdict.value(),
                            String.format(java.util.Locale.ROOT, "%.4f", verdict.probability()))));
        }
    }
}

package dev.serai.cli.cases;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes results as CI servers read them: one suite a file, one test case a case. */
final class JunitXml {

    private JunitXml() {}

    static void write(Path file, CaseReport report) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Map<String, List<CaseResult>> byFile = report.results().stream()
                .collect(Collectors.groupingBy(
                        result -> CaseReport.shown(result.test().at().file()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        try (Writer writer = Files.newBufferedWriter(file)) {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(writer);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("testsuites");
            for (Map.Entry<String, List<CaseResult>> suite : byFile.entrySet()) {
                suite(xml, suite.getKey(), suite.getValue());
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException("cannot write XML", e);
        }
    }

    private static void suite(XMLStreamWriter xml, String file, List<CaseResult> results) throws XMLStreamException {
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", file);
        xml.writeAttribute("tests", Integer.toString(results.size()));
        xml.writeAttribute(
                "failures",
                Long.toString(
                        results.stream().filter(result -> !result.passed()).count()));
        xml.writeAttribute("errors", "0");
        xml.writeAttribute(
                "time", seconds(results.stream().mapToLong(CaseResult::nanos).sum()));
        for (CaseResult result : results) {
            testCase(xml, file, result);
        }
        xml.writeEndElement();
    }

    private static void testCase(XMLStreamWriter xml, String file, CaseResult result) throws XMLStreamException {
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", result.test().subject());
        xml.writeAttribute("name", result.test().name());
        xml.writeAttribute("file", file);
        xml.writeAttribute("line", Integer.toString(result.test().at().line()));
        xml.writeAttribute("time", seconds(result.nanos()));
        if (!result.passed()) {
            xml.writeStartElement("failure");
            Difference first = result.differences().get(0);
            xml.writeAttribute(
                    "message", first.what() + ": expected " + first.expected() + ", received " + first.received());
            StringBuilder text = new StringBuilder();
            result.differences().forEach(difference -> text.append(CaseReport.at(difference.at()))
                    .append(": ")
                    .append(difference.what())
                    .append("\n  expected  ")
                    .append(difference.expected())
                    .append("\n  received  ")
                    .append(difference.received())
                    .append('\n'));
            result.notes().forEach(note -> text.append(note).append('\n'));
            xml.writeCharacters(text.toString());
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static String seconds(long nanos) {
        return String.format(Locale.ROOT, "%.3f", nanos / 1e9);
    }
}

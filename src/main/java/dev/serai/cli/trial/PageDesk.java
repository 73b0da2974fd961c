package dev.serai.cli.trial;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.serai.cli.EnvironmentProblem;
import dev.serai.record.ContentHash;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/** What the page can ask for: the files as they are, a trial of a text, and to save it. */
final class PageDesk {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Trial.Extent EXTENT = new Trial.Extent(100, 2_000, false);

    /** A person who types waits no longer; the rows that were reached by then are shown. */
    private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(1);

    /** Longer values would make the page slow, and nobody reads them to their end. */
    private static final int LONGEST_TEXT = 2_000;

    private final TriedFiles files;
    private final AtomicLong newest = new AtomicLong();
    private final CanonicalFolder entities;

    PageDesk(TriedFiles files) {
        this.files = files;
        this.entities = new CanonicalFolder(files.mappings());
    }

    /** A status of HTTP and a JSON object. */
    record Answer(int status, String json) {}

    String state() {
        String text = files.mappingText();
        ObjectNode state = MAPPER.createObjectNode()
                .put("file", files.mapping().toString())
                .put("sample", files.sampleName())
                .put("text", text)
                .put("version", version(text));
        return TrialJson.text(state);
    }

    /** Runs a trial before somebody waits for one: the first is slow, as phone numbers and the rest have to be learnt. */
    void warmUp() {
        try {
            trial(files.mappingText(), () -> true);
        } catch (UncheckedIOException | EnvironmentProblem e) {
            return; // whoever asks for a trial is told
        }
    }

    private TrialResult trial(String text, BooleanSupplier goOn) {
        Trial trial = new Trial(entities, files.mapping().toString(), files.sampleName());
        return trial.run(text, () -> Files.newInputStream(files.sample()), EXTENT, goOn);
    }

    private static String version(String text) {
        return ContentHash.of(text.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** Tries a text; a newer call ends an older one, which then answers that it was overtaken. */
    Answer tried(byte[] body) throws IOException {
        long mine = newest.incrementAndGet();
        long began = System.nanoTime();
        String text = MAPPER.readTree(body).path("text").asText();
        try {
            TrialResult result = trial(text, () -> newest.get() == mine && System.nanoTime() - began < LONGEST_NANOS);
            if (newest.get() != mine) {
                return refusal(410, "a newer text is tried");
            }
            ObjectNode json = (ObjectNode) MAPPER.readTree(TrialJson.write(result, result.canRun()));
            json.path("rows").forEach(PageDesk::shorten);
            json.put("millis", (System.nanoTime() - began) / 1_000_000);
            return new Answer(200, TrialJson.text(json));
        } catch (UncheckedIOException e) {
            return refusal(409, "the sample " + files.sample() + " cannot be read");
        }
    }

    private static void shorten(JsonNode node) {
        if (!(node instanceof ObjectNode object)) {
            return;
        }
        for (Map.Entry<String, JsonNode> entry : object.properties()) {
            String text = entry.getValue().asText();
            if (entry.getValue().isTextual() && text.length() > LONGEST_TEXT) {
                entry.setValue(TextNode.valueOf(
                        text.substring(0, LONGEST_TEXT) + "… (" + text.length() + " characters in all)"));
            }
            shorten(entry.getValue());
        }
    }

    /** Writes the text unless the file is not as the page last saw it: nobody's work is written over unseen. */
    synchronized Answer saved(byte[] body) throws IOException {
        JsonNode wish = MAPPER.readTree(body);
        String text = wish.path("text").asText();
        if (!version(files.mappingText()).equals(wish.path("version").asText())) {
            return refusal(409, "the file was changed meanwhile");
        }
        Path target = files.mapping().toRealPath();
        Path fresh = Files.createTempFile(target.getParent(), ".serai", ".tmp");
        try {
            Files.writeString(fresh, text);
            keepPermissions(target, fresh);
            Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            Files.deleteIfExists(fresh);
            return refusal(409, "the file cannot be written");
        } catch (EnvironmentProblem e) {
            return refusal(409, String.valueOf(e.getMessage()));
        }
        return new Answer(200, TrialJson.text(MAPPER.createObjectNode().put("version", version(text))));
    }

    private static void keepPermissions(Path from, Path to) throws IOException {
        if (Files.getFileStore(from).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(from));
        }
    }

    private static Answer refusal(int status, String message) {
        return new Answer(status, TrialJson.text(MAPPER.createObjectNode().put("error", message)));
    }
}

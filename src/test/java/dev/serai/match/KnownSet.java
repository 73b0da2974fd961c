package dev.serai.match;

import dev.serai.definition.Problems;
import dev.serai.function.SemanticTypes;
import dev.serai.mapping.BatchReader;
import dev.serai.mapping.CanonicalEntity;
import dev.serai.mapping.InboundMapping;
import dev.serai.mapping.InboundMappings;
import dev.serai.record.Intake;
import dev.serai.record.RecordKey;
import dev.serai.record.SourceRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Records of which it is known who is who, read through a real mapping. */
public final class KnownSet {

    static final Path DATA = Path.of("../shared/data");

    public final MatchDefinition definition;
    public final List<SourceRecord> records = new ArrayList<>();
    public final Map<RecordKey, String> truth = new HashMap<>();
    private final UnaryOperator<String> texts;
    private final CanonicalEntity entity;

    /** @param folder below {@code matching/} of the test resources */
    KnownSet(String folder) {
        this(folder, text(folder, "customer.match.yaml"));
    }

    KnownSet(String folder, String matchDefinition) {
        this(file -> text(folder, file), matchDefinition);
    }

    /** @param texts the text of a file, such as {@code customer.yaml} and {@code people.in.yaml} */
    KnownSet(UnaryOperator<String> texts, String matchDefinition) {
        this.texts = texts;
        Problems problems = new Problems();
        Optional<CanonicalEntity> read = CanonicalEntity.read(
                "canonical/customer.yaml",
                texts.apply("customer.yaml"),
                SemanticTypes.load().all(),
                problems);
        problems.throwIfErrors();
        this.entity = read.orElseThrow();
        Optional<MatchDefinition> match =
                MatchDefinition.read("canonical/customer.match.yaml", matchDefinition, entity.schema(), problems);
        problems.throwIfErrors();
        this.definition = match.orElseThrow();
    }

    public static boolean isThere(String file) {
        return Files.isReadable(DATA.resolve(file));
    }

    /** @param truthOf the customer that a source key belongs to */
    KnownSet read(String feed, InputStream source, Function<String, String> truthOf) {
        InboundMapping mapping = mapping(feed);
        Intake intake = new Intake(
                new UUID(3, records.size()),
                mapping.partner(),
                mapping.name(),
                "customer",
                "file",
                Instant.parse("2026-01-02T03:04:05Z"),
                mapping.revision());
        try (BatchReader batches = mapping.read(source, intake, 1000)) {
            batches.forEachRemaining(batch -> records.addAll(batch.records()));
        }
        records.forEach(record -> truth.computeIfAbsent(record.key(), key -> truthOf.apply(key.sourceKey())));
        return this;
    }

    KnownSet read(String feed, String file, Function<String, String> truthOf) {
        try (InputStream source = Files.newInputStream(DATA.resolve(file))) {
            return read(feed, source, truthOf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private InboundMapping mapping(String feed) {
        Problems problems = new Problems();
        String text = texts.apply(feed.substring(feed.indexOf('/') + 1) + ".yaml");
        Optional<InboundMapping> mapping =
                InboundMappings.read(feed + ".yaml", text, name -> Optional.of(entity), problems);
        problems.throwIfErrors();
        return mapping.orElseThrow();
    }

    private static String text(String folder, String file) {
        try (InputStream in = KnownSet.class.getResourceAsStream("/matching/" + folder + "/" + file)) {
            if (in == null) {
                throw new IllegalStateException("the tests lack " + folder + "/" + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static KnownSet febrl(int dataset) {
        return new KnownSet("febrl")
                .read("febrl/people.in", "febrl/dataset" + dataset + ".csv", key -> key.split("-", -1)[1]);
    }

    /** The column {@code cluster} of its file is the truth. */
    static KnownSet fake() {
        Map<String, String> clusters = new HashMap<>();
        for (String line : lines("fake_1000/fake_1000.csv")) {
            clusters.put(line.substring(0, line.indexOf(',')), line.substring(line.lastIndexOf(',') + 1));
        }
        return new KnownSet("fake").read("fake/people.in", "fake_1000/fake_1000.csv", clusters::get);
    }

    static KnownSet senzing(int stage) {
        return senzing(stage, text("senzing", "customer.match.yaml"));
    }

    static KnownSet senzing(int stage, String matchDefinition) {
        return read(stage, new KnownSet("senzing", matchDefinition));
    }

    static KnownSet read(int stage, KnownSet set) {
        Map<String, String> clusters = new HashMap<>();
        for (String line : lines("senzing_three_sources/truthset-load" + stage + "-key.csv")) {
            String[] columns = line.split(",", -1);
            clusters.put(columns[3], columns[1]);
        }
        set.read("crm/customers.in", "senzing_three_sources/customers.csv", clusters::get);
        if (stage > 1) {
            set.read("watchlist/entries.in", "senzing_three_sources/watchlist.json", clusters::get);
        }
        if (stage > 2) {
            set.read("registry/entities.in", "senzing_three_sources/reference.json", clusters::get);
        }
        return set;
    }

    private static List<String> lines(String file) {
        try {
            return Files.readAllLines(DATA.resolve(file)).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

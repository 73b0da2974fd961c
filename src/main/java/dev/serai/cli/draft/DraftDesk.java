package dev.serai.cli.draft;

import dev.serai.cli.EnvironmentProblem;
import dev.serai.cli.draft.sample.Sample;
import dev.serai.cli.draft.sample.SampleReader;
import dev.serai.cli.trial.CanonicalFolder;
import dev.serai.definition.Problems;
import dev.serai.mapping.CanonicalEntity;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What 'new partner' and 'new mapping' have in common: the options, and the way from a sample to a draft. */
public final class DraftDesk {

    @Option(
            names = "--from",
            paramLabel = "SAMPLE",
            required = true,
            arity = "1..*",
            description =
                    "A file as the partner sends it: CSV, fixed width, JSON, NDJSON, XML or Excel (.xlsx), also packed.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private List<Path> samples;

    @Option(names = "--entity", paramLabel = "NAME", description = "What a record is (default: what fits best).")
    private @Nullable String entity;

    @Option(
            names = "--channel",
            paramLabel = "NAME",
            defaultValue = "pull-sftp",
            description = "The route template by which records come in (default: ${DEFAULT-VALUE}).")
    private String channel = "";

    @Option(
            names = "--region",
            paramLabel = "CC",
            description = "The partner's country, such as DE (default: guessed).")
    private @Nullable String region;

    @Option(names = "--charset", paramLabel = "NAME", description = "The charset of the sample (default: guessed).")
    private @Nullable String charset;

    @Option(
            names = "--show-values",
            description =
                    "Show values of the sample in comments. They are of people: without it, only their shape is shown.")
    private boolean showValues;

    List<Path> samples() {
        return List.copyOf(samples);
    }

    String channel() {
        return channel;
    }

    /** Drafts one feed; throws EnvironmentProblem when a file is missing. */
    FeedDraft draft(String mapping, Path file, Path mappings) {
        if (!Files.isRegularFile(file)) {
            throw new EnvironmentProblem("there is no sample file " + file);
        }
        Sample sample = SampleReader.read(file, Optional.ofNullable(charset).map(DraftDesk::charset));
        return FeedDraft.of(
                mapping,
                file,
                sample,
                entities(mappings),
                new FeedDraft.DraftOptions(
                        Optional.ofNullable(region).map(code -> code.toUpperCase(Locale.ROOT)), showValues));
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new EnvironmentProblem("there is no charset '" + name + "'");
        }
    }

    private List<CanonicalEntity> entities(Path mappings) {
        Problems problems = new Problems();
        CanonicalFolder folder = new CanonicalFolder(mappings);
        List<CanonicalEntity> found = new ArrayList<>();
        for (String name : entity == null ? names(folder, mappings) : List.of(entity)) {
            folder.find(name, problems).ifPresent(found::add);
        }
        problems.throwIfErrors();
        if (found.isEmpty()) {
            throw new EnvironmentProblem(
                    entity == null
                            ? "there is no entity in " + mappings.resolve("canonical")
                                    + " to which a sample could be mapped"
                            : "there is no entity '" + entity + "' in " + mappings.resolve("canonical"));
        }
        return found;
    }

    private static List<String> names(CanonicalFolder folder, Path mappings) {
        try {
            return folder.names();
        } catch (IOException e) {
            throw new EnvironmentProblem("the folder " + mappings.resolve("canonical") + " cannot be read");
        }
    }

    /** {@code customers} of {@code Customers_2026-01-31.csv}, packed or not. */
    static String feedName(Path file) {
        String name = file.getFileName().toString().replaceFirst("(\\.[A-Za-z0-9]+)?(\\.(gz|zip|GZ|ZIP))?$", "");
        String plain = name.toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("(^|-)\\d+(?=-|$)", "")
                .replaceAll("^-+|-+$", "");
        return plain.isEmpty() ? "customers" : plain;
    }
}

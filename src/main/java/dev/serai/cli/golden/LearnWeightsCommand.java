package dev.serai.cli.golden;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.serai.cli.EnvironmentProblem;
import dev.serai.cli.ExitCode;
import dev.serai.cli.HubAddress;
import dev.serai.cli.HubPlace;
import dev.serai.cli.RunFailed;
import dev.serai.truth.Claims;
import dev.serai.truth.Discovery;
import dev.serai.truth.Findings;
import dev.serai.truth.SuggestedWeights;
import dev.serai.truth.Truths;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Estimates how far each partner can be trusted for each field, from agreement and decisions. */
@Command(
        name = "weights",
        description =
                "Estimate from agreement, and from decisions where there are some, how far each partner can be trusted"
                        + " for each field, and write the weights that follow into a file for review, with the difference that they"
                        + " would make. Changes nothing. Reads the running hub's records, or a file of claims.")
public final class LearnWeightsCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ENTITY", arity = "0..1", description = "Such as customer; the hub must be running.")
    private @Nullable String entity;

    @Option(
            names = "--claims",
            paramLabel = "FILE",
            description =
                    "Learn from this CSV file instead, with the columns entity, attribute, source and value; a later"
                            + " line is a later claim.")
    private @Nullable Path claims;

    @Option(
            names = "--truth",
            paramLabel = "FILE",
            description =
                    "Measure by this CSV file, with the columns entity, attribute and value; nothing is learnt from it.")
    private @Nullable Path truth;

    @Option(
            names = "--values",
            paramLabel = "FILE",
            description = "With --claims: write what is taken to be true into this CSV file.")
    private @Nullable Path values;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where the suggestion goes (default: <entity>.weights.suggested.yaml in this folder).")
    private @Nullable Path out;

    @Mixin
    private final HubPlace hub = new HubPlace();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException, IOException {
        if ((entity == null) == (claims == null)) {
            throw new ParameterException(spec.commandLine(), "Say either an entity or --claims FILE.");
        }
        if (claims != null) {
            learnFromFile(claims);
        } else if (entity != null) {
            learnFromHub(entity);
        }
        return ExitCode.OK;
    }

    private void learnFromFile(Path file) throws IOException {
        Claims all = new ClaimsFile(spec.commandLine()).claims(file);
        Findings findings = Discovery.of(all);
        PrintWriter print = spec.commandLine().getOut();
        print.printf(
                "%d claims of %d sources on %d questions, %d of them with more than one source%n",
                all.count(), findings.sources(), findings.questions(), findings.contested());
        print.printf(
                "%d claims refused (empty or damaged), %d numbers brought into the others' unit%n",
                findings.refused(), findings.repaired());
        if (truth != null) {
            score(new ClaimsFile(spec.commandLine()).truths(truth), all, findings, print);
        }
        if (values != null) {
            ClaimsFile.write(values, all, findings);
            print.println("what is taken to be true: " + values);
        }
        write(SuggestedWeights.of(findings).yaml("claims"), Path.of("claims.weights.suggested.yaml"), print);
    }

    private static void score(Truths truths, Claims claims, Findings findings, PrintWriter print) {
        Truths.Score score = truths.score(claims, findings);
        double items = Math.max(1, score.items());
        print.printf(Locale.ROOT, "known truths with claims     %d%n", score.items());
        print.printf(Locale.ROOT, "right                        %d  %.3f%n", score.right(), score.right() / items);
        print.printf(
                Locale.ROOT, "majority, ties by lot        %.1f  %.3f%n", score.majority(), score.majority() / items);
        print.printf(Locale.ROOT, "CRH, ties by lot             %.1f  %.3f%n", score.crh(), score.crh() / items);
        print.printf(Locale.ROOT, "some source is right         %d  %.3f%n", score.bound(), score.bound() / items);
    }

    private void learnFromHub(String of) throws InterruptedException, JsonProcessingException {
        HubAddress address = hub.address();
        String path = "/api/golden/" + of + "/weights";
        if (address.find(path).isEmpty()) {
            throw new RunFailed("there is no entity '" + of + "'");
        }
        PrintWriter print = spec.commandLine().getOut();
        if (!address.post(path)) {
            print.println("The hub is about it already; this is how that ends.");
        }
        JsonNode learnt = Awaited.end(address, path);
        RemergeCommand.print(learnt, print);
        if (learnt.path("suggestion").isTextual()) {
            write(learnt.path("suggestion").asText(), Path.of(of + ".weights.suggested.yaml"), print);
        }
    }

    private void write(String yaml, Path usual, PrintWriter print) {
        Path target = out == null ? usual : out;
        try {
            Files.writeString(target, yaml);
        } catch (IOException e) {
            throw new EnvironmentProblem("cannot write " + target + "; say --out FILE");
        }
        print.println("suggested weights: " + target + "; review them, then move what you want into the merge file");
        print.flush();
    }
}

package dev.serai.cli.cases;

import dev.serai.cli.RunFailed;
import dev.serai.definition.Problems;
import dev.serai.definition.Suggestion;
import dev.serai.exchange.SubscriptionDefinition;
import dev.serai.mapping.BatchReader;
import dev.serai.mapping.InboundMapping;
import dev.serai.record.EntitySchema;
import dev.serai.record.Intake;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** Runs cases; Camel is only woken for cases that go through a route. */
final class TestRun implements AutoCloseable {

    private static final int BATCH = 1_000;

    private final Definitions definitions;
    private final Path routes;
    private final Problems problems;
    private final Coverage coverage;
    private final Outbound outbound;
    private @Nullable CompletableFuture<RouteRehearsal> rehearsal;

    TestRun(Definitions definitions, Path routes, Problems problems) {
        this.definitions = definitions;
        this.routes = routes;
        this.problems = problems;
        this.coverage = new Coverage(definitions);
        this.outbound = new Outbound(definitions.set(), problems);
    }

    Coverage coverage() {
        return coverage;
    }

    /** The results in the order of the cases. Those through a route come last to run: Camel wakes beside the others. */
    List<CaseResult> run(List<TestCase> tests) {
        IdentityHashMap<TestCase, CaseResult> results = new IdentityHashMap<>();
        if (tests.stream().anyMatch(TestRun::throughRoute)) {
            rehearsal = CompletableFuture.supplyAsync(() -> new RouteRehearsal(routes, definitions.set(), coverage));
        }
        tests.stream().filter(test -> !throughRoute(test)).forEach(test -> results.put(test, run(test)));
        tests.stream().filter(TestRun::throughRoute).forEach(test -> results.put(test, run(test)));
        return tests.stream()
                .map(test -> Objects.requireNonNull(results.get(test)))
                .toList();
    }

    private static boolean throughRoute(TestCase test) {
        return !test.route().isEmpty();
    }

    private CaseResult run(TestCase test) {
        long began = System.nanoTime();
        List<Difference> differences = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        if (test.inbound()) {
            inbound(test, differences, notes);
        } else {
            outbound(test, differences, notes);
        }
        return new CaseResult(test, differences, notes, System.nanoTime() - began);
    }

    private void inbound(TestCase test, List<Difference> differences, List<String> notes) {
        InboundMapping mapping = definitions.set().mappings().get(test.subject());
        if (mapping == null) {
            problems.error(test.at(), "there is no mapping '" + test.subject() + "'");
            return;
        }
        Mapped mapped;
        if (!throughRoute(test)) {
            mapped = map(test, mapping);
        } else {
            RouteOutcome outcome = through(test, mapping);
            mapped = outcome.mapped();
            differences.addAll(new RouteCheck(test, outcome, problems).differences());
            notes.addAll(outcome.notes());
        }
        List<EntitySchema> schemas =
                mapping.entities().stream().map(this::schema).toList();
        differences.addAll(new InboundCheck(test, schemas, mapped, problems).differences());
        notes.addAll(mapped.reasons());
        coverage.mapped(test.subject(), mapped);
    }

    private EntitySchema schema(String entity) {
        return Objects.requireNonNull(definitions.set().entities().get(entity)).schema();
    }

    private Mapped map(TestCase test, InboundMapping mapping) {
        Intake intake = new Intake(
                new UUID(0, 1),
                mapping.partner(),
                mapping.name(),
                mapping.entity(),
                "case",
                Instant.EPOCH,
                mapping.revision());
        Optional<byte[]> bytes = definitions.inputs(test.subject()).bytes(test);
        try (BatchReader reader = bytes.isPresent()
                ? mapping.read(new ByteArrayInputStream(bytes.get()), intake, BATCH)
                : mapping.readRows(Inputs.rows(test).iterator(), intake, BATCH)) {
            return Mapped.of(reader);
        }
    }

    private RouteOutcome through(TestCase test, InboundMapping mapping) {
        RouteRehearsal camel = awake();
        if (!camel.routes().contains(test.route())) {
            problems.error(
                    test.node().get("through").orElse(test.node()).at(),
                    "there is no route '" + test.route() + "'" + Suggestion.didYouMean(test.route(), camel.routes()));
            return RouteOutcome.NOTHING;
        }
        Optional<byte[]> input = definitions.inputs(mapping.name()).written(test);
        if (input.isEmpty()) {
            problems.error(
                    test.node().get("input").orElse(test.node()).at(),
                    "through a route, this format's input is written as text, as the partner sends it");
            return RouteOutcome.NOTHING;
        }
        return camel.run(test.route(), input.get());
    }

    private RouteRehearsal awake() {
        try {
            return Objects.requireNonNull(rehearsal).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RunFailed failed ? failed : e;
        }
    }

    private void outbound(TestCase test, List<Difference> differences, List<String> notes) {
        SubscriptionDefinition definition = definitions.set().subscriptions().get(test.subject());
        if (definition == null) {
            problems.error(test.at(), "there is no subscription '" + test.subject() + "'");
            return;
        }
        Outbound.Sent sent = outbound.run(test, definition);
        differences.addAll(new OutboundCheck(test, definition).differences(sent));
        sent.held().ifPresent(reason -> notes.add("nothing leaves: " + reason));
        if (definition.where() != null && sent.deliveries().isEmpty()) {
            notes.add("'where' is: " + definition.where());
        }
        coverage.sent(test.subject(), definition, sent);
    }

    @Override
    public void close() {
        if (rehearsal != null) {
            rehearsal
                    .thenAccept(RouteRehearsal::close)
                    .exceptionally(gone -> null)
                    .join();
        }
    }
}

package dev.serai.app.workspace;

import dev.serai.decision.DecisionDefinition;
import dev.serai.definition.Problems;
import dev.serai.definition.SourceLocation;
import dev.serai.definition.Suggestion;
import dev.serai.exchange.PartnerDefinition;
import dev.serai.exchange.SubscriptionDefinition;
import dev.serai.function.LookupTable;
import dev.serai.function.SemanticTypes;
import dev.serai.mapping.CanonicalEntity;
import dev.serai.mapping.InboundMapping;
import dev.serai.mapping.InboundMappings;
import dev.serai.mapping.LookupTableReader;
import dev.serai.mapping.SetTables;
import dev.serai.match.MatchDefinition;
import dev.serai.match.MatchModel;
import dev.serai.match.incremental.Epochs;
import dev.serai.match.incremental.ModelTexts;
import dev.serai.measure.MeasureDefinition;
import dev.serai.merge.MergeDefinition;
import dev.serai.record.ContentHash;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Compiles a folder of definitions, each kind after the kinds that it refers to. Used once. */
final class DefinitionCompiler {

    private final String shownAs;
    private final Map<String, String> texts;
    private final Problems problems;
    private final SemanticTypes types = SemanticTypes.load();
    private final Map<String, CanonicalEntity> entities = new TreeMap<>();
    private final Map<String, MatchDefinition> matching = new TreeMap<>();
    private final Map<String, Epochs.Wanted> linking = new TreeMap<>();
    private final Map<String, MergeDefinition> merging = new TreeMap<>();
    private final Map<String, DecisionDefinition> deciding = new TreeMap<>();
    private MeasureDefinition measures = MeasureDefinition.USUAL;
    private final Map<String, PartnerDefinition> partners = new TreeMap<>();
    private SetTables tables = new SetTables(Map.of(), Set.of());
    private final Map<String, InboundMapping> mappings = new TreeMap<>();
    private final Map<String, SubscriptionDefinition> subscriptions = new TreeMap<>();

    /** @param texts by path within the folder, such as {@code acme/customers.in.yaml} */
    DefinitionCompiler(String shownAs, Map<String, String> texts, Problems problems) {
        this.shownAs = shownAs;
        this.texts = new TreeMap<>(texts);
        this.problems = problems;
    }

    DefinitionSet compile() {
        texts.keySet().stream()
                .filter(path -> FileKind.of(path) == FileKind.UNKNOWN)
                .forEach(path -> problems.error(start(path), FileKind.EXPLANATION));
        each(FileKind.ENTITY, this::entity);
        each(FileKind.PARTNER, this::partner);
        each(FileKind.MATCH, this::match);
        each(FileKind.MERGE, this::merge);
        each(FileKind.DECIDE, (path, text) -> entityOf(path, ".decide.yaml"));
        entities.values().forEach(this::fillIn);
        entities.values().forEach(this::decide);
        each(FileKind.MEASURES, this::measure);
        tables = tables();
        each(FileKind.INBOUND, this::mapping);
        each(FileKind.SUBSCRIPTION, this::subscription);
        CrossChecks checks = new CrossChecks(shownAs, texts, problems);
        checks.check(entities, partners, mappings.keySet());
        checks.doubtsCountOnlyWhereThereAreSome(merging.values(), linking.keySet());
        checks.linksAreAskedOnlyWhereThereAreSome(deciding.values(), linking.keySet());
        return new DefinitionSet(
                revision(texts),
                entities,
                matching,
                linking,
                merging,
                deciding,
                measures,
                partners,
                mappings,
                subscriptions,
                problems.all());
    }

    private void each(FileKind kind, BiConsumer<String, String> reader) {
        texts.forEach((path, text) -> {
            if (FileKind.of(path) == kind) {
                reader.accept(path, text);
            }
        });
    }

    private void entity(String path, String text) {
        CanonicalEntity.read(shown(path), text, types.all(), problems)
                .ifPresent(entity -> entities.put(entity.entity(), entity));
    }

    private void partner(String path, String text) {
        PartnerDefinition.read(shown(path), text, problems)
                .ifPresent(partner -> partners.put(partner.partner(), partner));
    }

    private void match(String path, String text) {
        entityOf(path, ".match.yaml")
                .flatMap(entity -> MatchDefinition.read(shown(path), text, entity.schema(), problems))
                .ifPresent(match -> {
                    matching.put(match.schema().entity(), match);
                    if (match.isIndexed()) {
                        link(match, text);
                    }
                });
    }

    /** Reads the model beside a definition, if it is there yet. */
    private void link(MatchDefinition match, String text) {
        String entity = match.schema().entity();
        String path = match.modelFile().map(file -> "canonical/" + file).orElse("");
        String model = texts.get(path);
        if (model == null && !path.isEmpty()) {
            problems.warning(
                    start("canonical/" + entity + ".match.yaml"),
                    "there is no " + shown(path) + " yet; what is usual is used until 'serai learn " + entity
                            + "' writes it");
        }
        if (model == null
                || MatchModel.read(shown(path), model, match, problems).isPresent()) {
            linking.put(entity, ModelTexts.wanted(match, text, model));
        }
    }

    private void merge(String path, String text) {
        entityOf(path, ".merge.yaml")
                .flatMap(entity -> MergeDefinition.read(shown(path), text, entity.schema(), weights(), problems))
                .ifPresent(merge -> merging.put(merge.schema().entity(), merge));
    }

    private void measure(String path, String text) {
        Map<String, Set<String>> fields = new TreeMap<>();
        entities.forEach((name, entity) -> fields.put(name, fields(entity)));
        MeasureDefinition.read(shown(path), text, fields, problems).ifPresent(read -> measures = read);
    }

    private static Set<String> fields(CanonicalEntity entity) {
        Set<String> fields = new TreeSet<>();
        entity.schema().fields().forEach(field -> {
            fields.add(field.path().text());
            fields.add(field.path().group());
        });
        return fields;
    }

    private void decide(CanonicalEntity entity) {
        DecisionDefinition.read(
                        new DecisionDefinition.Sources(
                                entity.entity(),
                                source(FileKind.entityPath(entity.entity() + ".merge")),
                                source(FileKind.entityPath(entity.entity() + ".decide")),
                                fields(entity),
                                partners.keySet()),
                        problems)
                .ifPresent(definition -> deciding.put(definition.entity(), definition));
    }

    private DecisionDefinition.@Nullable Source source(String path) {
        String text = texts.get(path);
        return text == null ? null : new DecisionDefinition.Source(shown(path), text);
    }

    private Optional<CanonicalEntity> entityOf(String path, String ending) {
        String name = path.substring(path.lastIndexOf('/') + 1, path.length() - ending.length());
        CanonicalEntity entity = entities.get(name);
        if (entity == null && !texts.containsKey(FileKind.entityPath(name))) {
            problems.error(
                    start(path),
                    "there is no entity '" + name + "'" + Suggestion.didYouMean(name, entities.keySet())
                            + "; it belongs into " + shown(FileKind.entityPath(name)));
        }
        return Optional.ofNullable(entity);
    }

    /** What an entity without a file of its own has. */
    private void fillIn(CanonicalEntity entity) {
        matching.computeIfAbsent(entity.entity(), any -> MatchDefinition.nobodyIsTheSame(entity.schema()));
        merging.computeIfAbsent(entity.entity(), any -> MergeDefinition.usual(entity.schema(), weights()));
    }

    private Map<String, BigDecimal> weights() {
        Map<String, BigDecimal> weights = new TreeMap<>();
        partners.forEach((name, partner) -> weights.put(name, BigDecimal.valueOf(partner.weight())));
        return weights;
    }

    /** What the files below {@code tables} hold, as far as they are sound. */
    SetTables tables() {
        Map<String, LookupTable> found = new TreeMap<>();
        Set<String> broken = new TreeSet<>();
        each(FileKind.TABLE, (path, text) -> {
            String name = FileKind.tableName(path);
            new LookupTableReader(shown(path), problems)
                    .read(name, text)
                    .ifPresentOrElse(table -> found.put(name, table), () -> broken.add(name));
        });
        return new SetTables(found, broken);
    }

    private void mapping(String path, String text) {
        InboundMappings.read(shown(path), text, name -> Optional.ofNullable(entities.get(name)), tables, problems)
                .filter(mapping -> isCalledLikeItsFile(mapping.name(), path))
                .ifPresent(mapping -> mappings.put(mapping.name(), mapping));
    }

    private void subscription(String path, String text) {
        if (!partners.containsKey(path.substring(0, path.indexOf('/')))) {
            return; // the partner is what is wrong, and that is said at its own place
        }
        SubscriptionDefinition.Surroundings surroundings = new SubscriptionDefinition.Surroundings(
                name -> Optional.ofNullable(partners.get(name)),
                name -> Optional.ofNullable(entities.get(name)).map(CanonicalEntity::schema),
                GoldenConditions::compile);
        SubscriptionDefinition.read(shown(path), text, surroundings, problems)
                .filter(subscription ->
                        isCalledLikeItsFile(subscription.subscription(), path.replace(".out.yaml", ".yaml")))
                .ifPresent(subscription -> subscriptions.put(subscription.subscription(), subscription));
    }

    private boolean isCalledLikeItsFile(String name, String path) {
        String expected = path.substring(0, path.length() - ".yaml".length());
        if (!name.equals(expected)) {
            problems.error(start(path), "'" + name + "' is not called like its file: '" + expected + "'");
        }
        return name.equals(expected);
    }

    /** Changes when any definition does; cases are none. */
    static String revision(Map<String, String> texts) {
        StringBuilder all = new StringBuilder();
        texts.forEach((path, text) -> {
            if (FileKind.of(path) != FileKind.CASES) {
                all.append(path).append('\0').append(text).append('\0');
            }
        });
        byte[] bytes = all.toString().getBytes(StandardCharsets.UTF_8);
        return ContentHash.of(bytes).toString().replace("-", "").substring(0, 12);
    }

    private SourceLocation start(String path) {
        return SourceLocation.startOf(shown(path));
    }

    private String shown(String path) {
        return shownAs + "/" + path;
    }
}

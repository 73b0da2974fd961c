package dev.serai.cli.draft.guess;

import dev.serai.cli.draft.sample.SampleColumn;
import dev.serai.cli.draft.sample.SampleList;
import dev.serai.mapping.CanonicalEntity;
import dev.serai.record.ValueKind;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Guesses whether the items of a list are records of an entity that refers to that of the row, such as the orders of a customer. */
public final class ListGuess {

    private static final double A_FIELD = 0.5;
    private static final double TELLING = 0.6;
    private static final int FEWEST_FIELDS = 2;
    private static final double NAMED_CLOCK = 0.65;

    private final Guesser guesser;
    private final Collection<CanonicalEntity> entities;
    private final Optional<String> region;

    public ListGuess(Guesser guesser, Collection<CanonicalEntity> entities, Optional<String> region) {
        this.guesser = guesser;
        this.entities = List.copyOf(entities);
        this.region = region;
    }

    /** The entity that fits best, or empty when none does. */
    public Optional<ListDraft> of(SampleList list, CanonicalEntity owner, Draft row) {
        return entities.stream()
                .filter(entity -> !entity.entity().equals(owner.entity()))
                .flatMap(entity -> draft(list, entity, owner, row).stream())
                .max(Comparator.comparingDouble(found -> found.draft().worth()));
    }

    private Optional<ListDraft> draft(SampleList list, CanonicalEntity entity, CanonicalEntity owner, Draft row) {
        OptionalInt reference = reference(entity, owner.entity());
        if (reference.isEmpty() || row.key().columns().size() != 1) {
            return Optional.empty();
        }
        Draft items = guesser.guess(list.items(), entity, region, NAMED_CLOCK);
        boolean telling =
                items.fields().stream().anyMatch(field -> field.score() >= TELLING && isMeasured(entity, field.path()));
        long fields = items.fields().stream()
                .filter(field -> field.score() >= A_FIELD)
                .count();
        boolean keyed = !items.key().columns().isEmpty()
                && items.key().columns().stream()
                        .allMatch(column -> isNeverTwice(list.items().column(column)));
        if (!telling || fields < FEWEST_FIELDS || !keyed) {
            return Optional.empty();
        }
        String path = entity.schema().field(reference.getAsInt()).path().text();
        FieldDraft owned = FieldDraft.of(path, row.key().columns(), 1);
        return Optional.of(new ListDraft(list, entity, items.renamed(list::path).led(owned), score(items)));
    }

    /** Items whose key is missing are rejected alone; a key that is there twice makes one record of two. */
    private static boolean isNeverTwice(SampleColumn column) {
        return !column.given().isEmpty()
                && column.distinct().size() == column.given().size();
    }

    /** How much of an item is made use of, and how surely. */
    private static double score(Draft items) {
        int columns = items.fields().size() + items.rest().size();
        return 0.4 + 0.6 * items.worth() / Math.max(1, columns);
    }

    private static boolean isMeasured(CanonicalEntity entity, String path) {
        ValueKind kind = entity.schema()
                .field(entity.schema().indexOf(path).orElseThrow())
                .kind();
        return kind == ValueKind.DATE || kind == ValueKind.NUMBER;
    }

    private static OptionalInt reference(CanonicalEntity entity, String to) {
        return IntStream.range(0, entity.schema().size())
                .filter(i -> entity.type(i).name().equals("reference"))
                .filter(i -> entity.settings(i).getOrDefault("to", List.of()).contains(to))
                .findFirst();
    }
}

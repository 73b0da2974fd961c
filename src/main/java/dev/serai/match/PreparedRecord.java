package dev.serai.match;

import dev.serai.comparator.FieldComparator;
import dev.serai.record.ContentHash;
import dev.serai.record.RecordKey;
import java.util.List;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/**
 * A record in the form that is fast to compare: a function of its content, the definition and the model. Immutable; its
 * arrays are not handed out.
 */
public final class PreparedRecord {

    private final RecordKey key;
    private final List<Comparison> observed;
    final FieldComparator.@Nullable Feature[] features;
    /** For each comparison the logarithm of the frequency of each term; NaN where there is none. */
    final double[][] frequencies;
    /** For each comparison whether its value is shared by so many that it says nothing. */
    final boolean[] generic;
    /** For each rule of {@code same_when} its key, or null. */
    final @Nullable ContentHash[] definite;

    PreparedRecord(
            RecordKey key, List<Comparison> observed, FieldComparator.@Nullable Feature[] features, Known known) {
        this.key = key;
        this.observed = observed;
        this.features = features;
        this.frequencies = known.frequencies;
        this.generic = known.generic;
        this.definite = known.definite;
    }

    public RecordKey key() {
        return key;
    }

    /**
     * This record as it weighs while some keys are capped: a definite key that too many records share makes nobody one. The same
     * instance where none is.
     *
     * @param capped tells by the hash of a key
     */
    public PreparedRecord without(LongPredicate capped) {
        @Nullable ContentHash[] left = definite;
        for (int i = 0; i < definite.length; i++) {
            ContentHash key = definite[i];
            if (key != null && capped.test(key.high())) {
                left = left == definite ? definite.clone() : left;
                left[i] = null;
            }
        }
        return left == definite
                ? this
                : new PreparedRecord(this.key, observed, features, new Known(frequencies, generic, left));
    }

    /** The texts of a part of an observed value; none when it is absent. */
    List<String> keys(int comparison, String part) {
        FieldComparator.Feature feature = features[comparison];
        return feature == null || generic[comparison]
                ? List.of()
                : observed.get(comparison).comparator().keys(feature, part);
    }

    @Override
    public String toString() {
        return key.toString();
    }

    /** What model and definite rules know of a record. */
    static final class Known {

        final double[][] frequencies;
        final boolean[] generic;
        final @Nullable ContentHash[] definite;

        Known(double[][] frequencies, boolean[] generic, @Nullable ContentHash[] definite) {
            this.frequencies = frequencies;
            this.generic = generic;
            this.definite = definite;
        }
    }
}

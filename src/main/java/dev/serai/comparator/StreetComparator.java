package dev.serai.comparator;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares house number and street. */
@AutoService(FieldComparator.class)
public final class StreetComparator implements FieldComparator {

    private static final int OTHER = 0;
    private static final int NUMBER = 1;
    private static final int NEIGHBOUR = 2;
    private static final int STREET = 3;
    private static final int CLOSE = 4;
    private static final int EXACT = 5;

    private static final double ALIKE_FROM = 0.9;
    private static final double MOST = 0.6;

    private static final List<Level> LEVELS = List.of(
            Level.of("other", 0.22, 0.985),
            Level.of("number only", 0.05, 0.012),
            Level.of("street, other number", 0.05, 0.0015),
            Level.of("street, number missing", 0.05, 0.0003),
            Level.of("typing error", 0.15, 0.00003),
            Level.exact("exact", 0.48, 0.00006));

    @Override
    public String name() {
        return "street";
    }

    @Override
    public String summary() {
        return "House number and street in one text, however abbreviated: exact, a typing error, one without number,"
                + " another number of the street.";
    }

    @Override
    public Set<String> types() {
        return Set.of();
    }

    @Override
    public Set<String> fieldNames() {
        return Set.of("street", "address", "address_line", "street_address", "addr", "address_1", "address1");
    }

    @Override
    public List<Level> levels() {
        return LEVELS;
    }

    @Override
    public List<String> parts() {
        return List.of("number", "word");
    }

    @Override
    public @Nullable Feature feature(List<@Nullable Object> values) {
        Object value = values.get(0);
        return value == null ? null : Street.of(value.toString());
    }

    @Override
    public int compare(Feature first, Feature second) {
        Street a = (Street) first;
        Street b = (Street) second;
        boolean sameNumber = !a.number.isEmpty() && a.number.equals(b.number);
        boolean noNumber = a.number.isEmpty() || b.number.isEmpty();
        if (a.name.equals(b.name) && (sameNumber || a.number.equals(b.number))) {
            return EXACT;
        }
        if (a.name.isEmpty() || b.name.isEmpty()) {
            return sameNumber ? NUMBER : OTHER;
        }
        boolean street = a.name.equals(b.name)
                || Similarity.jaroWinkler(a.name, b.name) >= ALIKE_FROM
                || Similarity.sharedTokens(a.words, b.words) >= MOST;
        if (street) {
            return sameNumber ? CLOSE : noNumber ? STREET : NEIGHBOUR;
        }
        return sameNumber ? NUMBER : OTHER;
    }

    @Override
    public List<String> keys(Feature feature, String part) {
        Street street = (Street) feature;
        return switch (part) {
            case "number" -> street.number.isEmpty() ? List.of() : List.of(street.number);
            case "word" -> List.of(street.words);
            default -> street.name.isEmpty() ? List.of() : List.of(street.number + ' ' + street.name);
        };
    }

    @Override
    public List<Example> examples() {
        return List.of(
                new Example("12 Main Street", "12 Main St.", "exact"),
                new Example("1450 N City Rd Suite 900", "Suite 900, 1450 North City Road", "exact"),
                new Example("445 Overpass Rd San Ramon", "445 Overpass Rd", "exact"),
                new Example("Hauptstraße 5", "Hauptstr. 5", "exact"),
                new Example("12 Main Street", "12 Mian Street", "typing error"),
                new Example("Main Street", "12 Main Street", "street, number missing"),
                new Example("12 Main Street", "14 Main Street", "street, other number"),
                new Example("12 Main Street", "12 Oak Avenue", "number only"),
                new Example("建国路88号", "建国路88号", "exact"),
                new Example("建国路88号", "建国路90号", "street, other number"),
                new Example("12 Main Street", "7 Oak Avenue", "other"));
    }
}

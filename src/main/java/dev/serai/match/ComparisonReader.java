package dev.serai.match;

import dev.serai.comparator.Comparators;
import dev.serai.comparator.FieldComparator;
import dev.serai.definition.DefinitionNode;
import dev.serai.definition.Problems;
import dev.serai.definition.Suggestion;
import dev.serai.record.CanonicalField;
import dev.serai.record.EntitySchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what is compared: plain names of fields, each with the comparison that is usual for its type, or more at length. */
final class ComparisonReader {

    private static final Set<String> PLACE_COMPARATORS = Set.of("street", "city", "postcode");
    private static final Set<String> PLACE_NAMES = Set.of(
            "region",
            "state",
            "country",
            "county",
            "province",
            "street_number",
            "house_number",
            "address_2",
            "address2",
            "address_line_2");
    static final Comparators ALL = Comparators.load();

    private final EntitySchema schema;
    private final FieldNames names;
    private final Problems problems;
    private final List<Comparison> comparisons = new ArrayList<>();

    ComparisonReader(EntitySchema schema, FieldNames names, Problems problems) {
        this.schema = schema;
        this.names = names;
        this.problems = problems;
    }

    List<Comparison> read(List<DefinitionNode> items) {
        List<Integer> plain = new ArrayList<>();
        for (DefinitionNode item : items) {
            if (item instanceof DefinitionNode.Mapping mapping) {
                readLong(mapping);
            } else {
                item.asText("an entry of 'compare'", problems)
                        .ifPresent(path -> plain.addAll(names.fields(path, item)));
            }
        }
        addPlain(plain);
        return comparisons;
    }

    /** Given name and surname in fields of their own are compared together, wherever they stand in the list. */
    private void addPlain(List<Integer> fields) {
        List<Integer> given = fields.stream().filter(names::isGivenName).toList();
        List<Integer> family = fields.stream().filter(names::isFamilyName).toList();
        List<Integer> joint = given.isEmpty() || family.isEmpty() ? List.of() : List.of(given.get(0), family.get(0));
        if (!joint.isEmpty()) {
            add(joint, ALL.find("person-name").orElseThrow(), true);
        }
        for (Integer field : fields) {
            if (!joint.contains(field)) {
                add(List.of(field), usual(schema, field), true);
            }
        }
    }

    static FieldComparator usual(EntitySchema schema, int field) {
        CanonicalField found = schema.field(field);
        return ALL.usualFor(found.type(), found.path().leaf())
                .orElseGet(() -> ALL.find("text").orElseThrow());
    }

    private void readLong(DefinitionNode.Mapping item) {
        item.allowOnly(MatchKeys.COMPARISON, problems);
        List<Integer> fields = new ArrayList<>();
        item.get("field").ifPresent(node -> node.asText("'field'", problems)
                .ifPresent(path -> names.field(path, node).ifPresent(fields::add)));
        for (DefinitionNode node : item.items("fields", problems)) {
            node.asText("an entry of 'fields'", problems)
                    .ifPresent(path -> names.field(path, node).ifPresent(fields::add));
        }
        if (item.has("field") == item.has("fields")) {
            problems.error(item.at(), "name one 'field', or 'fields' that are compared together");
        }
        boolean frequency =
                item.text("frequency", problems).map(text -> isYes(text, item)).orElse(true);
        if (fields.isEmpty()) {
            return;
        }
        FieldComparator comparator = comparator(item, fields);
        if (comparator != null && fields.size() > comparator.mostFields()) {
            problems.error(
                    item.keyAt("fields"),
                    "'" + comparator.name() + "' compares at most " + comparator.mostFields() + " field(s)");
        } else if (comparator != null) {
            add(fields, comparator, frequency);
        }
    }

    private boolean isYes(String text, DefinitionNode.Mapping item) {
        if (!text.equals("true") && !text.equals("false")) {
            problems.error(
                    item.get("frequency").map(DefinitionNode::at).orElse(item.at()), "'frequency' is true or false");
        }
        return !text.equals("false");
    }

    private @Nullable FieldComparator comparator(DefinitionNode.Mapping item, List<Integer> fields) {
        Optional<String> as = item.text("as", problems);
        if (as.isEmpty()) {
            boolean joint = fields.size() == 2 && names.isGivenName(fields.get(0)) && names.isFamilyName(fields.get(1));
            return joint ? ALL.find("person-name").orElseThrow() : usual(schema, fields.get(0));
        }
        Optional<FieldComparator> found = ALL.find(as.get());
        if (found.isEmpty()) {
            Set<String> known = new TreeSet<>();
            ALL.all().forEach(comparator -> known.add(comparator.name()));
            problems.error(
                    item.get("as").map(DefinitionNode::at).orElse(item.at()),
                    "there is no comparator '" + as.get() + "'" + Suggestion.didYouMean(as.get(), known)
                            + "; known here: " + String.join(", ", known));
        }
        return found.orElse(null);
    }

    private void add(List<Integer> fields, FieldComparator comparator, boolean frequency) {
        String name =
                fields.stream().map(field -> schema.field(field).path().text()).collect(Collectors.joining("+"));
        if (comparisons.stream().noneMatch(other -> other.name().equals(name))) {
            comparisons.add(new Comparison(
                    name, fields, comparator, group(fields.get(0), comparator), frequency, false, false));
        }
    }

    /** Where somebody lives is one thing: city, postcode and street say much of it twice. */
    private @Nullable String group(int field, FieldComparator comparator) {
        CanonicalField found = schema.field(field);
        if (found.path().leaf().contains("birth")) {
            return null;
        }
        boolean place = PLACE_COMPARATORS.contains(comparator.name())
                || PLACE_NAMES.contains(found.path().leaf())
                || found.type().equals("country");
        if (!place) {
            return null;
        }
        return found.path().isNested() ? found.path().group() : "address";
    }
}

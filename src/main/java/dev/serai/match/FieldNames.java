package dev.serai.match;

import dev.serai.definition.DefinitionNode;
import dev.serai.definition.Problems;
import dev.serai.definition.Suggestion;
import dev.serai.record.CanonicalField;
import dev.serai.record.EntitySchema;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds fields of an entity by the names that a definition uses, and says what was probably meant. */
final class FieldNames {

    private static final Set<String> GIVEN = Set.of(
            "first_name",
            "firstname",
            "first",
            "given_name",
            "given_names",
            "given",
            "givenname",
            "forename",
            "forenames");
    private static final Set<String> FAMILY =
            Set.of("last_name", "lastname", "last", "surname", "family_name", "family", "familyname", "sur_name");
    private static final Set<String> NAME_TYPES = Set.of("person-name", "text");

    private final EntitySchema schema;
    private final Problems problems;

    FieldNames(EntitySchema schema, Problems problems) {
        this.schema = schema;
        this.problems = problems;
    }

    /** The one field of this name; with an error when there is none. */
    OptionalInt field(String path, DefinitionNode at) {
        OptionalInt index = schema.indexOf(path);
        if (index.isEmpty()) {
            problems.error(at.at(), unknown(path));
        }
        return index;
    }

    /** The field of this name, or all fields of the group; with an error when there is neither. */
    List<Integer> fields(String path, DefinitionNode at) {
        List<Integer> indexes = schema.indexesOf(path);
        if (indexes.isEmpty()) {
            problems.error(at.at(), unknown(path));
        }
        return indexes;
    }

    String unknown(String path) {
        List<Integer> leaves = schema.indexesOf(path);
        if (!leaves.isEmpty()) {
            return "'" + path + "' is a group; name one of its fields: "
                    + leaves.stream()
                            .map(leaf -> schema.field(leaf).path().text())
                            .collect(Collectors.joining(", "));
        }
        TreeSet<String> known = new TreeSet<>();
        for (CanonicalField field : schema.fields()) {
            known.add(field.path().text());
        }
        return "unknown field '" + path + "'" + Suggestion.didYouMean(path, known) + "; known here: "
                + String.join(", ", known);
    }

    boolean isGivenName(int field) {
        return isNameAmong(field, GIVEN);
    }

    boolean isFamilyName(int field) {
        return isNameAmong(field, FAMILY);
    }

    private boolean isNameAmong(int field, Set<String> names) {
        CanonicalField found = schema.field(field);
        return NAME_TYPES.contains(found.type()) && names.contains(found.path().leaf());
    }
}

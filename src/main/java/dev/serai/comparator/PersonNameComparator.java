package dev.serai.comparator;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares the names of persons, given name and surname together. */
@AutoService(FieldComparator.class)
public final class PersonNameComparator implements FieldComparator {

    @Override
    public String name() {
        return "person-name";
    }

    @Override
    public String summary() {
        return "Given name and surname together, in one field or two: exact, nicknames and initials, the two exchanged,"
                + " typing errors, only one of them; Chinese names with the family name first.";
    }

    @Override
    public Set<String> types() {
        return Set.of("person-name");
    }

    @Override
    public Set<String> fieldNames() {
        return Set.of("full_name", "fullname", "person_name");
    }

    @Override
    public int mostFields() {
        return 2;
    }

    @Override
    public List<Double> household() {
        return List.of(0.03, 0.05, 0.02, 0.68, 0.002, 0.1, 0.04, 0.025, 0.003, 0.025, 0.025);
    }

    @Override
    public int namesakesFrom() {
        return NameLevels.ALIKE;
    }

    @Override
    public List<Level> levels() {
        return NameLevels.ALL;
    }

    @Override
    public List<String> terms() {
        return List.of("whole", "last", "first");
    }

    @Override
    public List<String> parts() {
        return List.of("first", "last", "whole", "any", "sound", "suffix");
    }

    @Override
    public @Nullable Feature feature(List<@Nullable Object> values) {
        String first = text(values.get(0));
        if (values.size() > 1) {
            return PersonName.parts(first, text(values.get(1)));
        }
        return first == null ? null : PersonName.whole(first);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    @Override
    public int compare(Feature a, Feature b) {
        return NameLevels.compare((PersonName) a, (PersonName) b);
    }

    @Override
    public boolean canContradict() {
        return true;
    }

    @Override
    public boolean contradicts(Feature a, Feature b) {
        String suffixA = ((PersonName) a).suffix;
        String suffixB = ((PersonName) b).suffix;
        return suffixA != null && suffixB != null && !suffixA.equals(suffixB);
    }

    @Override
    public List<String> keys(Feature feature, String part) {
        PersonName name = (PersonName) feature;
        return switch (part) {
            case "first" -> present(name.first);
            case "last" -> present(name.last);
            case "any" ->
                List.of(name.words).stream()
                        .filter(word -> word.length() > 1)
                        .distinct()
                        .toList();
            case "sound" -> name.last.isEmpty() ? List.of() : present(Sound.of(name.last));
            case "suffix" -> name.suffix == null ? List.of() : List.of(name.suffix);
            default ->
                name.first.isEmpty() || name.last.isEmpty() || name.oneWord
                        ? List.of()
                        : List.of(name.first + ' ' + name.last);
        };
    }

    private static List<String> present(String text) {
        return text.isEmpty() ? List.of() : List.of(text);
    }

    @Override
    public List<Example> examples() {
        return List.of(
                new Example("Ada Lovelace", "ADA LOVELACE", "exact"),
                new Example("Ada | Lovelace", "Ada | Lovelace", "exact"),
                new Example("Dr. Ada Lovelace", "Ada Lovelace", "exact"),
                new Example("Jan van der Berg", "Jan Van Der Berg", "exact"),
                new Example("王小明", "王小明", "exact"),
                new Example("Bob Smith", "Robert Smith", "nickname or initial"),
                new Example("B Smith", "Robert Smith", "different first name"),
                new Example("R Smith", "Robert Smith", "nickname or initial"),
                new Example("Lovelace Ada", "Ada Lovelace", "exchanged"),
                new Example("Ada Lovelace", "Ada Lovelaec", "typing error"),
                new Example("Maria Medina", "Maria Luis Medina Sentosa", "typing error"),
                new Example("王小明", "王晓明", "alike"),
                new Example("Lovelace", "Ada Lovelace", "last name, first missing"),
                new Example("Ada", "Ada Lovelace", "first name, last missing"),
                new Example("Ada Lovelace", "Eve Lovelace", "different first name"),
                new Example("Ada Lovelace", "Ada Smith", "different last name"),
                new Example("王小明", "王伟", "different first name"),
                new Example("Ada", "Eve Lovelace", "one part, different"),
                new Example("Ada Lovelace", "Bob Smith", "different"),
                new Example("王小明", "Wang Xiaoming", ""));
    }
}

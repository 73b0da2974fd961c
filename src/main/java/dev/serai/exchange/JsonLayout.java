package dev.serai.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The objects in which the fields of a JSON delivery stand: a name such as {@code contact.mail} is a field within an object. */
final class JsonLayout {

    private static final String DOT = ".";

    private final List<Node> nodes = new ArrayList<>();

    /**
     * A field or, without one, an object.
     *
     * @param inner what stands in the object, in the order of the definition
     */
    record Node(String name, @Nullable OutField field, List<Node> inner) {}

    /** Throws IllegalArgumentException, with a sentence, when a field cannot stand where its name says. */
    static JsonLayout of(List<OutField> fields) {
        JsonLayout layout = new JsonLayout();
        for (OutField field : fields) {
            layout.add(field).ifPresent(sentence -> {
                throw new IllegalArgumentException(sentence);
            });
        }
        return layout;
    }

    /** Why a field cannot stand beside those before it, or empty. */
    Optional<String> add(OutField field) {
        List<Node> within = nodes;
        String[] names = field.column().split("\\.", -1);
        for (int i = 0; i < names.length; i++) {
            String name = names[i];
            if (name.isBlank()) {
                return Optional.of("'" + field.column() + "' lacks a name before or behind a dot");
            }
            boolean last = i == names.length - 1;
            Optional<Node> known =
                    within.stream().filter(node -> node.name().equals(name)).findFirst();
            if (known.isPresent() && (last || known.get().field() != null)) {
                return Optional.of(clash(field, String.join(DOT, List.of(names).subList(0, i + 1))));
            }
            Node node = known.orElse(new Node(name, last ? field : null, new ArrayList<>()));
            if (known.isEmpty()) {
                within.add(node);
            }
            within = node.inner();
        }
        return Optional.empty();
    }

    private static String clash(OutField field, String name) {
        return field.column().equals(name)
                ? "'" + name + "' is there already, as a field or as an object of fields"
                : "'" + name + "' is a single value, so '" + field.column() + "' cannot stand in it";
    }

    /** In the order of the definition; what is of one object stands together. */
    List<Node> nodes() {
        return nodes;
    }
}

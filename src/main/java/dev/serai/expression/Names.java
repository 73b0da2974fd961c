package dev.serai.expression;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.parser.Operator;
import dev.serai.definition.Shape;
import dev.serai.definition.Suggestion;
import dev.serai.record.CanonicalField;
import dev.serai.record.EntitySchema;
import dev.serai.record.ValueKind;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds what the names in an expression stand for: fields of the entity by bare name, those of the source behind {@code source}. */
final class Names {

    private static final String SOURCE = "source";

    private final Scope scope;
    private final Places places;
    private final Set<Integer> fields = new TreeSet<>();

    Names(Scope scope, Places places) {
        this.scope = scope;
        this.places = places;
    }

    /** The positions of the fields that were found so far. */
    Set<Integer> fields() {
        return fields;
    }

    Operand read(CelExpr expression) throws InvalidExpression {
        int at = places.of(expression);
        String source = sourcePath(expression);
        if (source != null) {
            int slot = slot(source, at);
            return Operand.of(Shape.TEXT, at, values -> values.source(slot));
        }
        String path = path(expression, at);
        OptionalInt index = scope.schema().indexOf(path);
        if (index.isEmpty()) {
            throw unknownField(path, at);
        }
        int position = index.getAsInt();
        fields.add(position);
        return Operand.of(shape(scope.schema().field(position).kind()), at, values -> values.get(position));
    }

    private int slot(String path, int at) throws InvalidExpression {
        try {
            return scope.source(path);
        } catch (IllegalArgumentException e) {
            throw new InvalidExpression(at, String.valueOf(e.getMessage()));
        }
    }

    private InvalidExpression unknownField(String path, int at) {
        EntitySchema schema = scope.schema();
        List<Integer> leaves = schema.indexesOf(path);
        if (!leaves.isEmpty()) {
            String leaf = schema.field(leaves.get(0)).path().text();
            return new InvalidExpression(at, "'" + path + "' is made of parts; name one, such as '" + leaf + "'");
        }
        List<String> known = schema.fields().stream()
                .map(CanonicalField::path)
                .flatMap(field -> Stream.of(field.text(), field.group()))
                .distinct()
                .toList();
        return new InvalidExpression(
                at, schema.entity() + " has no field '" + path + "'" + Suggestion.didYouMean(path, known));
    }

    private static Shape shape(ValueKind kind) {
        return switch (kind) {
            case TEXT -> Shape.TEXT;
            case NUMBER -> Shape.NUMBER;
            case DATE -> Shape.DATE;
            case LIST -> Shape.LIST;
        };
    }

    private static String path(CelExpr expression, int at) throws InvalidExpression {
        if (expression.getKind() == CelExpr.ExprKind.Kind.IDENT) {
            return expression.ident().name();
        }
        if (expression.getKind() == CelExpr.ExprKind.Kind.SELECT
                && !expression.select().testOnly()) {
            return path(expression.select().operand(), at) + "."
                    + expression.select().field();
        }
        throw new InvalidExpression(at, "a field such as 'email' or 'address.city' is expected here");
    }

    /** The path of a field of the entity, or null when the expression is something else. */
    static @Nullable String fieldPath(CelExpr expression) {
        try {
            return path(expression, 0);
        } catch (InvalidExpression e) {
            return null;
        }
    }

    /** The path behind {@code source}, or null when the expression is something else. */
    static @Nullable String sourcePath(CelExpr expression) {
        if (expression.getKind() == CelExpr.ExprKind.Kind.IDENT) {
            return expression.ident().name().equals(SOURCE) ? "" : null;
        }
        if (expression.getKind() == CelExpr.ExprKind.Kind.SELECT) {
            String before = sourcePath(expression.select().operand());
            return before == null ? null : dotted(before, expression.select().field());
        }
        boolean index = expression.getKind() == CelExpr.ExprKind.Kind.CALL
                && expression.call().function().equals(Operator.INDEX.getFunction());
        return index ? indexed(expression.call()) : null;
    }

    /** {@code source['cust no']} and {@code source.items[0]}. */
    private static @Nullable String indexed(CelExpr.CelCall call) {
        String before = sourcePath(call.args().get(0));
        if (before == null || call.args().get(1).getKind() != CelExpr.ExprKind.Kind.CONSTANT) {
            return null;
        }
        CelConstant index = call.args().get(1).constant();
        return switch (index.getKind()) {
            case STRING_VALUE -> dotted(before, index.stringValue());
            case INT64_VALUE -> before + "[" + index.int64Value() + "]";
            default -> null;
        };
    }

    private static String dotted(String before, String name) {
        return before.isEmpty() ? name : before + "." + name;
    }

    /** {@code has(x)} of a field, of a group, which is there when one of its parts is, or of a source field. */
    Condition has(CelExpr expression, CelExpr.CelCall call) throws InvalidExpression {
        if (call.args().size() != 1 || call.target().isPresent()) {
            throw new InvalidExpression(places.of(expression), "has() names one field");
        }
        CelExpr argument = call.args().get(0);
        int at = places.of(argument);
        String source = sourcePath(argument);
        if (source != null) {
            int slot = slot(source, at);
            return values -> values.source(slot) != null;
        }
        String path = path(argument, at);
        int[] positions = scope.schema().indexesOf(path).stream()
                .mapToInt(Integer::intValue)
                .toArray();
        if (positions.length == 0) {
            throw unknownField(path, at);
        }
        fields.addAll(scope.schema().indexesOf(path));
        int first = positions[0];
        return positions.length == 1 ? values -> values.get(first) != null : values -> hasAny(values, positions);
    }

    private static boolean hasAny(ValueAccess values, int[] positions) {
        for (int position : positions) {
            if (values.get(position) != null) {
                return true;
            }
        }
        return false;
    }
}

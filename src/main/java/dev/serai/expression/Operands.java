package dev.serai.expression;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.serai.definition.Suggestion;
import dev.serai.record.CanonicalField;
import dev.serai.record.EntitySchema;
import dev.serai.record.ValueKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the fields and values that a condition names. */
final class Operands {

    private final EntitySchema schema;
    private final Places places;

    Operands(EntitySchema schema, Places places) {
        this.schema = schema;
        this.places = places;
    }

    Operand read(CelExpr expression) throws InvalidCondition {
        int at = places.of(expression);
        return switch (expression.getKind()) {
            case CONSTANT -> constant(expression.constant(), at);
            case IDENT, SELECT -> field(expression, at);
            case CALL -> call(expression, at);
            case LIST -> throw new InvalidCondition(at, "a list stands only after 'in'");
            default -> throw new InvalidCondition(at, "a field or a fixed value is expected here");
        };
    }

    private static Operand constant(CelConstant constant, int at) throws InvalidCondition {
        return switch (constant.getKind()) {
            case STRING_VALUE -> Operand.constant(Operand.Type.TEXT, at, constant.stringValue());
            case BOOLEAN_VALUE -> Operand.constant(Operand.Type.TRUTH, at, constant.booleanValue());
            case INT64_VALUE -> Operand.constant(Operand.Type.NUMBER, at, BigDecimal.valueOf(constant.int64Value()));
            case DOUBLE_VALUE -> Operand.constant(Operand.Type.NUMBER, at, BigDecimal.valueOf(constant.doubleValue()));
            default -> throw new InvalidCondition(at, "a text, a number, true or false is expected here");
        };
    }

    private Operand field(CelExpr expression, int at) throws InvalidCondition {
        String path = path(expression, at);
        OptionalInt index = schema.indexOf(path);
        if (index.isEmpty()) {
            throw unknownField(path, at);
        }
        int position = index.getAsInt();
        return Operand.of(type(schema.field(position).kind()), at, values -> values.get(position));
    }

    private InvalidCondition unknownField(String path, int at) {
        List<Integer> leaves = schema.indexesOf(path);
        if (!leaves.isEmpty()) {
            return new InvalidCondition(
                    at,
                    "'" + path + "' is made of parts; name one, such as '"
                            + schema.field(leaves.get(0)).path() + "'");
        }
        List<String> known = schema.fields().stream()
                .map(CanonicalField::path)
                .flatMap(field -> Stream.of(field.text(), field.group()))
                .distinct()
                .toList();
        return new InvalidCondition(
                at, schema.entity() + " has no field '" + path + "'" + Suggestion.didYouMean(path, known));
    }

    private static Operand.Type type(ValueKind kind) {
        return switch (kind) {
            case TEXT -> Operand.Type.TEXT;
            case NUMBER -> Operand.Type.NUMBER;
            case DATE -> Operand.Type.DATE;
            case LIST -> Operand.Type.LIST;
        };
    }

    private static String path(CelExpr expression, int at) throws InvalidCondition {
        if (expression.getKind() == CelExpr.ExprKind.Kind.IDENT) {
            return expression.ident().name();
        }
        if (expression.getKind() == CelExpr.ExprKind.Kind.SELECT
                && !expression.select().testOnly()) {
            return path(expression.select().operand(), at) + "."
                    + expression.select().field();
        }
        throw new InvalidCondition(at, "a field such as 'email' or 'address.city' is expected here");
    }

    /** {@code has(x)} of a field, or of a group, which is there when one of its parts is. */
    Condition has(CelExpr expression, CelExpr.CelCall call) throws InvalidCondition {
        if (call.args().size() != 1 || call.target().isPresent()) {
            throw new InvalidCondition(places.of(expression), "has() names one field");
        }
        CelExpr argument = call.args().get(0);
        int at = places.of(argument);
        String path = path(argument, at);
        int[] positions =
                schema.indexesOf(path).stream().mapToInt(Integer::intValue).toArray();
        if (positions.length == 0) {
            throw unknownField(path, at);
        }
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

    private Operand call(CelExpr expression, int at) throws InvalidCondition {
        CelExpr.CelCall call = expression.call();
        boolean onOne = call.target().isEmpty() && call.args().size() == 1;
        if (onOne && call.function().equals("size")) {
            return size(read(call.args().get(0)));
        }
        if (onOne && (call.function().equals("timestamp") || call.function().equals("date"))) {
            Operand text = read(call.args().get(0));
            return text.asComparableTo(Operand.Type.DATE);
        }
        throw new InvalidCondition(at, "only fields, fixed values and size() can be compared");
    }

    private static Operand size(Operand of) throws InvalidCondition {
        if (of.type() != Operand.Type.TEXT && of.type() != Operand.Type.LIST) {
            throw new InvalidCondition(of.offset(), "size() is of a list or a text");
        }
        return Operand.of(
                Operand.Type.NUMBER, of.offset(), values -> size(of.value().of(values)));
    }

    private static @Nullable BigDecimal size(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return BigDecimal.valueOf(list.size());
        }
        return value instanceof String text ? BigDecimal.valueOf(text.codePointCount(0, text.length())) : null;
    }

    /** The fixed values of a list, each comparable to the element that is looked for. */
    List<Object> constants(CelExpr.CelList list, Operand.Type type) throws InvalidCondition {
        List<Object> constants = new ArrayList<>();
        for (CelExpr element : list.elements()) {
            Operand operand = read(element).asComparableTo(type);
            Object constant = operand.constant();
            if (constant == null) {
                throw new InvalidCondition(operand.offset(), "a list after 'in' holds fixed values only");
            }
            constants.add(constant);
        }
        return List.copyOf(constants);
    }
}

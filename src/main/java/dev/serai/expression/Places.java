package dev.serai.expression;

import dev.cel.common.ast.CelExpr;
import java.util.Map;

/** Where the parts of a condition stand in its text, counted from 0. */
record Places(Map<Long, Integer> offsets) {

    /** The first character of a name or value, the operator of an operation, the opening bracket of a call. */
    int of(CelExpr expression) {
        CelExpr leftmost = expression;
        while (leftmost.getKind() == CelExpr.ExprKind.Kind.SELECT) {
            leftmost = leftmost.select().operand();
        }
        return offsets.getOrDefault(leftmost.id(), 0);
    }
}

package dev.serai.expression;

import dev.cel.common.ast.CelExpr;
import dev.cel.parser.Operator;
import dev.serai.definition.DefinitionNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds parts of expressions that can never matter. */
public final class Branches {

    private final ParsedText parsed;
    private final List<Finding> found = new ArrayList<>();

    private Branches(ParsedText parsed) {
        this.parsed = parsed;
    }

    /** What is of no use, in one sentence, and where it stands in the text, counted from 0. */
    public record Finding(int offset, String sentence) {}

    /** Of an expression; none when its text is no expression. */
    public static List<Finding> unreachable(DefinitionNode.Scalar scalar) {
        return ParsedText.of(scalar)
                .map(parsed -> new Branches(parsed).findings())
                .orElse(List.of());
    }

    /** Whether a condition that is asked later can never decide, as an earlier one holds whenever it does. */
    public static boolean isCovered(DefinitionNode.Scalar earlier, DefinitionNode.Scalar later) {
        Optional<ParsedText> first = ParsedText.of(earlier);
        Optional<ParsedText> second = ParsedText.of(later);
        return first.isPresent()
                && second.isPresent()
                && isCovered(first.get().root(), second.get().root());
    }

    private static boolean isCovered(CelExpr earlier, CelExpr later) {
        return ParsedText.joined(later, Operator.LOGICAL_OR).stream()
                .allMatch(way -> ParsedText.joined(earlier, Operator.LOGICAL_OR).stream()
                        .anyMatch(wider -> normals(way).containsAll(normals(wider))));
    }

    /** All that must hold for a condition to hold. */
    private static Set<String> normals(CelExpr condition) {
        Set<String> all = new HashSet<>();
        ParsedText.joined(condition, Operator.LOGICAL_AND).forEach(part -> all.add(ParsedText.normal(part)));
        return all;
    }

    private List<Finding> findings() {
        walk(parsed.root(), Set.of());
        return List.copyOf(found);
    }

    /** @param denied the conditions that do not hold here */
    private void walk(CelExpr part, Set<String> denied) {
        if (part.getKind() != CelExpr.ExprKind.Kind.CALL || Names.sourcePath(part) != null) {
            return;
        }
        if (ParsedText.is(part, Operator.CONDITIONAL)) {
            choice(part.call().args(), denied);
            return;
        }
        for (Operator by : List.of(Operator.LOGICAL_AND, Operator.LOGICAL_OR)) {
            if (ParsedText.is(part, by)) {
                repeated(ParsedText.joined(part, by));
            }
        }
        ParsedText.parts(part.call()).forEach(inner -> walk(inner, denied));
    }

    private void choice(List<CelExpr> parts, Set<String> denied) {
        CelExpr when = parts.get(0);
        Set<String> without = new HashSet<>(denied);
        if (denied.contains(ParsedText.normal(when))) {
            found.add(new Finding(
                    parsed.start(when),
                    "this is asked before and did not hold: what stands behind '?' is never taken"));
        } else if (isFixed(when)) {
            found.add(new Finding(
                    parsed.start(when), "this is the same for every record: one of the two results is never taken"));
        }
        without.add(ParsedText.normal(when));
        walk(when, denied);
        walk(parts.get(1), denied);
        walk(parts.get(2), without);
    }

    private void repeated(List<CelExpr> parts) {
        Set<String> seen = new HashSet<>();
        for (CelExpr part : parts) {
            if (!seen.add(ParsedText.normal(part))) {
                found.add(new Finding(parsed.start(part), "this is asked twice in one condition"));
            } else if (isFixed(part)) {
                found.add(new Finding(parsed.start(part), "this part is the same for every record"));
            }
        }
    }

    /** Whether it reads nothing. */
    private static boolean isFixed(CelExpr part) {
        return switch (part.getKind()) {
            case IDENT, SELECT -> false;
            case CALL ->
                Names.sourcePath(part) == null
                        && ParsedText.parts(part.call()).stream().allMatch(Branches::isFixed);
            default -> true;
        };
    }
}

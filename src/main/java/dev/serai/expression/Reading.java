package dev.serai.expression;

import dev.cel.common.ast.CelExpr;
import dev.serai.definition.DefinitionNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an expression asks for: source fields, fields of the entity, and calls of functions, each where it stands.
 *
 * @param sources paths of what the partner wrote
 * @param fields paths of what the entity has
 */
public record Reading(List<Name> sources, List<Name> fields, List<Call> calls) {

    /** A name and its place in the text, counted from 0. */
    public record Name(String path, int offset) {}

    /** A call of a function, with the fixed texts among its arguments and all that they read. */
    public record Call(String function, int offset, List<String> texts, List<Name> sources, List<Name> fields) {}

    public Reading {
        sources = List.copyOf(sources);
        fields = List.copyOf(fields);
        calls = List.copyOf(calls);
    }

    /** Of an expression, or empty when its text is none. */
    public static Optional<Reading> of(DefinitionNode.Scalar scalar) {
        return ParsedText.of(scalar).map(parsed -> new Walk(parsed).read());
    }

    /** Collects from one expression; used once. */
    private static final class Walk {

        private final ParsedText parsed;
        private final List<Name> sources = new ArrayList<>();
        private final List<Name> fields = new ArrayList<>();
        private final List<Call> calls = new ArrayList<>();

        Walk(ParsedText parsed) {
            this.parsed = parsed;
        }

        Reading read() {
            walk(parsed.root());
            return new Reading(sources, fields, calls);
        }

        private void walk(CelExpr expression) {
            String source = Names.sourcePath(expression);
            String path = source == null ? Names.fieldPath(expression) : null;
            if (source != null) {
                sources.add(new Name(source, parsed.offset(expression)));
            } else if (path != null) {
                fields.add(new Name(path, parsed.offset(expression)));
            } else if (expression.getKind() == CelExpr.ExprKind.Kind.CALL) {
                call(expression, expression.call());
            }
        }

        private void call(CelExpr expression, CelExpr.CelCall call) {
            int sourcesBefore = sources.size();
            int fieldsBefore = fields.size();
            List<String> texts = new ArrayList<>();
            for (CelExpr part : ParsedText.parts(call)) {
                ParsedText.text(part).ifPresent(texts::add);
                walk(part);
            }
            calls.add(new Call(
                    call.function(),
                    parsed.offset(expression),
                    List.copyOf(texts),
                    List.copyOf(sources.subList(sourcesBefore, sources.size())),
                    List.copyOf(fields.subList(fieldsBefore, fields.size()))));
        }
    }
}

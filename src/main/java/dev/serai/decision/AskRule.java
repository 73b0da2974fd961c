package dev.serai.decision;

import java.util.List;
import java.util.Set;

/**
 * Who is asked about which conflicts.
 *
 * @param fields fields or groups; empty for all
 * @param kinds empty for all
 * @param partners empty for those concerned
 */
record AskRule(Set<String> fields, Set<ConflictKind> kinds, Set<String> partners) {

    AskRule {
        fields = Set.copyOf(fields);
        kinds = Set.copyOf(kinds);
        partners = Set.copyOf(partners);
    }

    boolean fits(ConflictKind kind, List<String> about) {
        return (kinds.isEmpty() || kinds.contains(kind))
                && (fields.isEmpty() || about.stream().anyMatch(this::names));
    }

    private boolean names(String field) {
        int dot = field.indexOf('.');
        return fields.contains(field) || (dot > 0 && fields.contains(field.substring(0, dot)));
    }
}

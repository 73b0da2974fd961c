package dev.serai.decision;

import java.util.Set;
import java.util.TreeSet;

/** Says who is asked about a conflict. */
final class Routing {

    private final Partners partners;

    Routing(Partners partners) {
        this.partners = partners;
    }

    /**
     * Those whom a rule names, else those whose records it is about. Somebody who may see nothing of it is not asked, since it
     * could only guess; when nobody is left, those concerned are asked.
     */
    Set<String> asked(Conflict conflict, DecisionDefinition definition) {
        Set<String> concerned = new TreeSet<>(conflict.concerned());
        concerned.retainAll(partners.names());
        Set<String> named = new TreeSet<>(definition.named(conflict.kind(), conflict.fields()));
        named.removeIf(partner -> !concerned.contains(partner) && !seesSomething(partner, conflict));
        return named.isEmpty() ? concerned : named;
    }

    private boolean seesSomething(String partner, Conflict conflict) {
        return partners.names().contains(partner)
                && (conflict.isAboutRecords()
                        ? partners.maySeeAny(partner, conflict.entity())
                        : conflict.fields().stream()
                                .anyMatch(field -> partners.maySee(partner, conflict.entity(), field)));
    }
}

package dev.serai.mapping;

import java.util.List;

/**
 * Everything that a mapping does, resolved to positions.
 *
 * @param records what a row becomes; the first says of which entity the mapping is
 */
record MappingPlan(String name, String revision, SourceFormat format, Slots slots, List<RecordPlan> records) {

    MappingPlan {
        records = List.copyOf(records);
    }

    /** The entities of which there are records, the mapping's own first. */
    List<String> entities() {
        return records.stream().map(RecordPlan::entity).distinct().toList();
    }

    /** Whether the records of an entity bring their versions, instead of being given the time at which they came. */
    boolean hasOwnVersions(String entity) {
        return records.stream()
                .filter(record -> record.entity().equals(entity))
                .allMatch(record -> record.version() != null);
    }
}

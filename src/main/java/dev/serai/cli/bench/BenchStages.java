package dev.serai.cli.bench;

import java.util.List;

/** The stages that there are, in the order of a record's way. */
final class BenchStages {

    private BenchStages() {}

    static List<Stage> all(BenchDefinitions definitions, String heap, CustomerFiles customers) {
        return List.of(
                new MappingStage(definitions.inbound()),
                new InboxStage(definitions),
                new MatchStage(definitions),
                new ModelStage(definitions, customers),
                new RemergeStage(definitions),
                new EndToEndStage(definitions, heap, customers.rows()));
    }
}

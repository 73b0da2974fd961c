package dev.serai.cli.bench;

import java.util.List;

/** The stages that this build can measure. */
final class BenchStages {

    private BenchStages() {}

    static List<Stage> all() {
        return List.of();
    }
}

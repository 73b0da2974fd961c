package dev.serai.cli.cases;

import java.util.List;

/**
 * What became of one case.
 *
 * @param notes what explains a failure, such as why a row was rejected
 */
record CaseResult(TestCase test, List<Difference> differences, List<String> notes, long nanos) {

    CaseResult {
        differences = List.copyOf(differences);
        notes = List.copyOf(notes);
    }

    boolean passed() {
        return differences.isEmpty();
    }
}

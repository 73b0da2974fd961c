package dev.serai.cli.draft;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.cli.draft.sample.SampleReader;
import dev.serai.cli.trial.CanonicalFolder;
import dev.serai.definition.Problems;
import dev.serai.mapping.CanonicalEntity;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether 'serai new' finds out how files of each kind are written, so that the drafted mapping reads all their rows. */
class DraftedFormTest {

    private static final CanonicalEntity CUSTOMER = new CanonicalFolder(Path.of("mappings"))
            .find("customer", new Problems())
            .orElseThrow();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "fixed-kunden.txt      | 30 | ORT: 12, EMAIL: 44, GEAENDERT: 19 }",
                "fixed-legacy.txt      | 40 | trailer: { begins: TRL, count: { from: 4, width: 9 } }",
                "fixed-kehu.txt        | 30 | unit: bytes",
                "escapes.csv           | 30 | escape: \"\\\\\"",
                "escapes-de.csv        | 25 | escape: \"\\\\\"",
                "lazy-quotes.csv       | 25 | quotes: lazy",
                "trailer.csv           | 20 | trailer: { begins: TRL, count: 2 }",
                "summe.csv             | 20 | trailer: { begins: Summe }",
                "comments.csv          | 20 | comment: \"%\"",
                "namespaces.xml        | 15 | namespaces: { a: \"urn:example:account\", c: \"urn:example:customer\"",
                "default-namespace.xml | 12 | records: customers/customer",
                "packed.csv.gz         | 15 | format: csv",
                "packed.zip            | 15 | format: csv",
            })
    void aDraftReadsAllRowsOfItsSample(String file, int rows, String source) {
        Path sample = Truths.SAMPLES.resolve(file);
        FeedDraft draft = FeedDraft.of(
                "acme/customers.in",
                sample,
                SampleReader.read(sample, Optional.empty()),
                List.of(CUSTOMER),
                new FeedDraft.DraftOptions(Optional.empty(), false));

        assertThat(draft.mapping()).contains(source);
        assertThat(draft.tally().broken()).isNull();
        assertThat(draft.tally().accepted()).isEqualTo(rows);
        assertThat(draft.tally().rejected()).isZero();
    }
}

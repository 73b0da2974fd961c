package dev.serai.merge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.definition.Problems;
import dev.serai.match.Customers;
import dev.serai.record.CanonicalField;
import dev.serai.record.EntitySchema;
import dev.serai.record.FieldPath;
import dev.serai.record.Sensitivity;
import dev.serai.record.ValueKind;
import dev.serai.strategy.Strategies;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/merging.md says what is so. */
class MergingDocTest {

    private static String text() throws Exception {
        return Files.readString(Path.of("docs", "merging.md"));
    }

    @Test
    void everyStrategyIsThereInItsOwnWords() throws Exception {
        String text = text();
        Strategies.load().all().forEach(strategy -> assertThat(text)
                .contains("| `%s` | %s | %s |"
                        .formatted(strategy.name(), strategy.combines() ? "combine" : "choose", strategy.summary())));
    }

    @Test
    void theMergeFileIsSound() throws Exception {
        Matcher example = Pattern.compile("```yaml\n(# mappings/canonical/customer.merge.yaml\n.*?)```", Pattern.DOTALL)
                .matcher(text());
        assertThat(example.find()).isTrue();
        List<CanonicalField> fields = new ArrayList<>(Customers.SCHEMA.fields());
        fields.add(new CanonicalField(FieldPath.of("segment"), "choice", ValueKind.TEXT, Sensitivity.NONE));
        Problems problems = new Problems();

        assertThat(MergeDefinition.read(
                        "docs/merging.md",
                        example.group(1),
                        new EntitySchema("customer", fields),
                        Customers.WEIGHTS,
                        problems))
                .as(problems.all().toString())
                .isPresent();
    }
}

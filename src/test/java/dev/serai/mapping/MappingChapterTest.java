package dev.serai.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.definition.Problem;
import dev.serai.definition.Problems;
import dev.serai.function.LookupTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MappingChapterTest {

    private static final Pattern EXAMPLE = Pattern.compile("```yaml\n(fields:.*?)```", Pattern.DOTALL);

    @Test
    void everyExampleOfFieldsCompiles() throws IOException {
        String chapter = Files.readString(Path.of("docs/mapping.md"));
        List<String> examples = EXAMPLE.matcher(chapter)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();

        assertThat(examples).isNotEmpty().allSatisfy(fields -> assertThat(problems(fields))
                .isEmpty());
    }

    /** With the table that the chapter shows. */
    private static List<Problem> problems(String fields) {
        Problems problems = new Problems();
        LookupTable regions = new LookupTableReader("tables/regions.csv", problems)
                .read("regions", "code,name,zone\nGD,广东,south\nSC,四川,west\n")
                .orElseThrow();
        String format = fields.contains("[*]") ? "json" : "csv";
        String text =
                "mapping: acme/customers.in\nentity: customer\nsource: { format: " + format + " }\nkey: id\n" + fields;
        SetTables tables = new SetTables(Map.of("regions", regions), Set.of());
        InboundMappings.read("acme/customers.in.yaml", text, Acme::entity, tables, problems);
        return problems.all();
    }
}

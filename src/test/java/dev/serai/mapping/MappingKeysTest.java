package dev.serai.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.definition.Argument;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MappingKeysTest {

    @Test
    void everyKeyIsDescribedOnce() {
        Stream<List<Argument>> blocks = Stream.of(
                MappingKeys.mapping(),
                MappingKeys.field(),
                MappingKeys.version(),
                MappingKeys.reject(),
                MappingKeys.canonicalField());
        Stream<List<Argument>> sources = MappingKeys.formats().stream().map(MappingKeys::source);

        assertThat(Stream.concat(blocks, sources)).allSatisfy(block -> {
            assertThat(block).extracting(Argument::name).doesNotHaveDuplicates();
            assertThat(block).allSatisfy(key -> assertThat(key.summary()).endsWith("."));
        });
    }
}

package dev.serai.app.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.serai.app.settings.HubSettings;
import dev.serai.app.workspace.DefinitionSet;
import dev.serai.app.workspace.SoundWorkspace;
import dev.serai.definition.InvalidDefinitions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveDefinitionsTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path home;

    @SuppressWarnings("NullAway.Init")
    private HubSettings hub;

    @SuppressWarnings("NullAway.Init")
    private LiveDefinitions live;

    @BeforeEach
    void start() throws IOException {
        hub = new HubSettings(home.toString(), "routes", "mappings", "data", "node");
        SoundWorkspace.writeTo(home.resolve("mappings"));
        write("routes/a.camel.yaml", "- route:\n    id: a\n");
        live = LiveDefinitions.load(hub);
    }

    @Test
    void theRevisionIsThatOfRoutesAndMappingsTogether() throws IOException {
        String before = live.revision();
        write("routes/a.camel.yaml", "- route:\n    id: b\n");
        String withRoute = LiveDefinitions.load(hub).revision();
        write("mappings/globex/partner.yaml", "partner: globex\nname: Globex Corp.\nweight: 3\nshares: []\n");
        write("mappings/globex/golden.out.yaml", "");
        Files.delete(home.resolve("mappings/globex/golden.out.yaml"));

        assertThat(withRoute).isNotEqualTo(before).matches("[0-9a-f]{12}");
        assertThat(LiveDefinitions.load(hub).revision()).isNotIn(before, withRoute);
    }

    @Test
    void aChangedTableIsANewRevisionAlsoOfTheMappingsThatUseIt() throws IOException {
        String mapping = """
                mapping: acme/customers.in
                entity: customer
                source: { format: csv }
                key: no
                fields: { name: { compute: "lookup('names', source.code)" } }
                """;
        write("mappings/acme/customers.in.yaml", mapping);
        write("mappings/tables/names.csv", "code,name\nA,Ada\n");
        LiveDefinitions before = LiveDefinitions.load(hub);
        write("mappings/tables/names.csv", "code,name\nA,Bob\n");
        LiveDefinitions after = LiveDefinitions.load(hub);

        assertThat(after.revision()).isNotEqualTo(before.revision());
        assertThat(revision(after)).isNotEqualTo(revision(before));
    }

    private static String revision(LiveDefinitions definitions) {
        return Objects.requireNonNull(definitions.current().mappings().get("acme/customers.in"))
                .revision();
    }

    @Test
    void brokenMappingFilesAreNotLoaded() throws IOException {
        write("mappings/globex/partner.yaml", "partner: globex\nweigth: 3\n");

        assertThat(catchThrowable(() -> LiveDefinitions.load(hub)))
                .isInstanceOf(InvalidDefinitions.class)
                .hasMessageContaining("mappings/globex/partner.yaml:2:1: unknown key 'weigth'");
    }

    @Test
    void whenAListenerFailsTheOldSetStays() throws IOException {
        DefinitionSet before = live.current();
        AtomicInteger calls = new AtomicInteger();
        live.onChange(set -> {
            calls.incrementAndGet();
            throw new IllegalStateException("not now");
        });
        FileSet files = FileSet.read(hub);

        assertThat(catchThrowable(() -> live.putInForce(files, files.definitions())))
                .isInstanceOf(IllegalStateException.class);
        assertThat(calls).hasValue(1);
        assertThat(live.current()).isSameAs(before);
    }

    @Test
    void aHiddenFileOfAnEditorIsNoPartOfTheSet() throws IOException {
        FileSet before = FileSet.read(hub);
        write("routes/.#a.camel.yaml", "nonsense");
        write("mappings/acme/.customers.in.yaml", "nonsense");

        assertThat(FileSet.read(hub).isSameAs(before)).isTrue();
    }

    private void write(String path, String text) throws IOException {
        Files.createDirectories(home.resolve(path).getParent());
        Files.writeString(home.resolve(path), text);
    }
}

package dev.serai.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderWatchTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path routes;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path mappings;

    @SuppressWarnings("NullAway.Init")
    private FolderWatch watch;

    @BeforeEach
    void start() throws IOException {
        Files.writeString(routes.resolve("a.yaml"), "a");
        watch = new FolderWatch(routes, mappings);
    }

    @Test
    void aChangeIsToldOnceWhenItWasLeftAloneForALook() throws IOException {
        assertThat(watch.hasChanged()).isFalse();
        Files.writeString(routes.resolve("a.yaml"), "ab");
        assertThat(watch.hasChanged()).isFalse();
        assertThat(watch.hasChanged()).isTrue();
        assertThat(watch.hasChanged()).isFalse();
    }

    @Test
    void whileOneFolderIsStillWrittenNothingIsToldOfTheOther() throws IOException {
        Files.writeString(mappings.resolve("m.yaml"), "m");
        assertThat(watch.hasChanged()).isFalse();
        Files.writeString(routes.resolve("a.yaml"), "abc");
        assertThat(watch.hasChanged()).isFalse();
        assertThat(watch.hasChanged()).isTrue();
    }

    @Test
    void aLookUpTableIsLookedAtAndAnotherCsvFileIsNot() throws IOException {
        Files.writeString(mappings.resolve("sample.csv"), "a");
        assertThat(watch.hasChanged()).isFalse();
        assertThat(watch.hasChanged()).isFalse();
        Files.createDirectories(mappings.resolve("tables"));
        Files.writeString(mappings.resolve("tables/regions.csv"), "a,b");
        assertThat(watch.hasChanged()).isFalse();
        assertThat(watch.hasChanged()).isTrue();
    }

    @Test
    void whatCouldNotBeUsedYetIsToldAgain() throws IOException {
        Files.writeString(mappings.resolve("m.yaml"), "m");
        watch.hasChanged();
        watch.hasChanged();

        watch.again();

        assertThat(watch.hasChanged()).isTrue();
    }

    @Test
    void aFileThatIsNoDefinitionIsNotLookedAt() throws IOException {
        Files.writeString(routes.resolve("a.yaml.swp"), "x");
        assertThat(watch.hasChanged()).isFalse();
        assertThat(watch.hasChanged()).isFalse();
    }
}

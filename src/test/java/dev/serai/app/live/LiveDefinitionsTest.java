package dev.serai.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.app.workspace.SoundWorkspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveDefinitionsTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private LiveDefinitions live;

    @BeforeEach
    void start() throws IOException {
        SoundWorkspace.writeTo(folder);
        live = new LiveDefinitions(folder, "mappings");
    }

    @Test
    void aChangedSetTakesThePlaceOfTheOldOne() throws IOException {
        String before = live.current().revision();
        edit("globex/partner.yaml", "weight: 3", "weight: 4");

        assertThat(live.reload())
                .hasValueSatisfying(reload -> assertThat(reload.accepted()).isTrue());
        assertThat(live.current().revision()).isNotEqualTo(before);
        assertThat(live.current().partners().get("globex")).isNotNull().satisfies(globex -> assertThat(globex.weight())
                .isEqualTo(4));
    }

    @Test
    void aBrokenSetLeavesTheLastGoodOneInForceUntilItIsMended() throws IOException {
        String before = live.current().revision();
        edit("globex/partner.yaml", "weight: 3", "weigth: 3");

        assertThat(live.reload())
                .hasValueSatisfying(reload -> assertThat(reload.accepted()).isFalse());
        assertThat(live.lastReload().problems())
                .singleElement()
                .asString()
                .contains("mappings/globex/partner.yaml:3:1: unknown key 'weigth' (did you mean 'weight'?)");
        assertThat(live.current().revision()).isEqualTo(before);

        edit("globex/partner.yaml", "weigth: 3", "weight: 3");
        live.reload();
        assertThat(live.lastReload().accepted()).isTrue();
    }

    @Test
    void anUnchangedFolderIsNoReload() {
        assertThat(live.reload()).isEmpty();
    }

    @Test
    void whenAListenerFailsTheOldSetStays() throws IOException {
        String before = live.current().revision();
        AtomicInteger calls = new AtomicInteger();
        live.onChange(set -> {
            calls.incrementAndGet();
            throw new IllegalStateException("not now");
        });
        edit("globex/partner.yaml", "weight: 3", "weight: 4");

        assertThat(org.assertj.core.api.Assertions.catchThrowable(live::reload))
                .isInstanceOf(IllegalStateException.class);
        assertThat(calls).hasValue(1);
        assertThat(live.current().revision()).isEqualTo(before);
    }

    private void edit(String path, String text, String by) throws IOException {
        Path file = folder.resolve(path);
        Files.writeString(file, Files.readString(file).replace(text, by));
    }
}

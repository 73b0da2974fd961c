package dev.serai.cli.trial;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangedFilesTest {

    @TempDir
    private Path home;

    @Test
    void wakesForAFileThatIsWrittenOrReplacedAndForNoOther() throws Exception {
        Path watched = Files.writeString(home.resolve("a.yaml"), "1");
        try (ChangedFiles changes = new ChangedFiles()) {
            changes.add(watched);
            CompletableFuture<Void> first = awaited(changes);
            Files.writeString(home.resolve("b.yaml"), "1");
            Files.writeString(watched, "2");
            first.get(20, TimeUnit.SECONDS);
            CompletableFuture<Void> second = awaited(changes);
            Path fresh = Files.writeString(home.resolve("a.yaml.swp"), "3");
            Files.move(fresh, watched, StandardCopyOption.REPLACE_EXISTING);
            second.get(20, TimeUnit.SECONDS);
            CompletableFuture<Void> third = awaited(changes);
            Files.writeString(home.resolve("b.yaml"), "2");
            assertThatThrownBy(() -> third.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            Files.writeString(watched, "4");
            third.get(20, TimeUnit.SECONDS);
        }
    }

    private static CompletableFuture<Void> awaited(ChangedFiles changes) {
        return CompletableFuture.runAsync(() -> {
            try {
                changes.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}

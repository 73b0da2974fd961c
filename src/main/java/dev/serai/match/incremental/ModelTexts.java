package dev.serai.match.incremental;

import dev.serai.match.MatchDefinition;
import dev.serai.record.ContentHash;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Says which epoch the texts of a definition and its model ask for. */
public final class ModelTexts {

    private ModelTexts() {}

    /**
     * The epoch that two texts ask for.
     *
     * @param model the text of the model, or null for the shipped one
     */
    public static Epochs.Wanted wanted(MatchDefinition definition, String text, @Nullable String model) {
        String all = definition.revision() + '\n' + (model == null ? "" : model);
        String revision = ContentHash.of(all.getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "")
                .substring(0, 12);
        return new Epochs.Wanted(definition.schema().entity(), revision, text, model);
    }
}

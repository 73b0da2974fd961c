package dev.serai.app;

import dev.serai.definition.InvalidDefinitions;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows what is wrong in the definitions instead of a trace, when the hub refuses to start. */
final class InvalidDefinitionsAnalyzer extends AbstractFailureAnalyzer<InvalidDefinitions> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable failure, InvalidDefinitions cause) {
        return new FailureAnalysis(
                "The definitions may not go live:\n\n" + cause.getMessage(),
                "Correct the files. 'serai lint' checks them without a start.",
                cause);
    }
}

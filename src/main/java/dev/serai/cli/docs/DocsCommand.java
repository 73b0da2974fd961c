package dev.serai.cli.docs;

import dev.serai.cli.DefinitionFolders;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes schemas and reference pages anew, after a change to an entity, a template, a type or a command. */
@Command(
        name = "docs",
        description =
                "Write the JSON Schemas for editors, with the fields of your own entities, and the reference pages.")
public final class DocsCommand implements Callable<Integer> {

    private static final int STALE = 2;

    @Mixin
    private final DefinitionFolders folders = new DefinitionFolders();

    @Option(
            names = "--to",
            paramLabel = "DIR",
            description = "The folder that gets schema/ and reference/ (default: ${DEFAULT-VALUE}).",
            defaultValue = "docs")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path to;

    @Option(names = "--check", description = "Write nothing; name the files that are out of date.")
    private boolean check;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        Documents documents = Documents.of(folders.routes(), folders.mappings());
        List<String> stale = documents.stale(to);
        PrintWriter out = spec.commandLine().getOut();
        if (check) {
            stale.forEach(name -> out.println(to + "/" + name + ": out of date; run 'serai docs'"));
            return stale.isEmpty() ? 0 : STALE;
        }
        documents.write(to);
        stale.forEach(name -> out.println("wrote " + to + "/" + name));
        out.println(documents.texts().size() + " files are up to date");
        return 0;
    }
}

package dev.serai.app.lint;

import dev.serai.definition.Problem;
import dev.serai.definition.Problems;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** Finds what is wrong in route files, all at once and without running them. Needs no server and opens no connection. */
public final class RouteLinter {

    private final DefinedNames names;

    /**
     * A linter for routes over these definitions.
     *
     * @param names what the mapping side defines
     */
    public RouteLinter(DefinedNames names) {
        this.names = names;
    }

    /**
     * Lints every route file below a folder.
     *
     * @param shownAs the folder's name in problems, such as {@code routes}
     * @return the number of files
     */
    public int lint(Path folder, String shownAs, Problems problems) {
        CompletableFuture<RouteSchema> schema = CompletableFuture.supplyAsync(RouteSchema::ofCamel);
        CompletableFuture<EndpointOptions> options =
                CompletableFuture.supplyAsync(() -> new EndpointOptions(new Components()));
        Problems found = new Problems();
        List<RouteFile> files = RouteFile.below(folder, shownAs, found);
        Templates templates = new Templates(files, found);
        References references = new References(names);
        try (SimpleExpressions simple = new SimpleExpressions()) {
            files.forEach(file -> simple.check(file, found));
        }
        for (RouteFile file : files) {
            Secrets.check(file, found);
            RouteChoices.check(file, found);
            templates.check(file, found);
            references.check(file, found);
            schema.join().check(file, found);
            options.join().check(file, found);
        }
        references.checkInboxes(found);
        new ScratchRoutes().check(sound(files, found), found);
        problems.addAll(found.all());
        return files.size();
    }

    /** Files without an error so far. With a broken template nothing that uses it could be tried. */
    private static List<RouteFile> sound(List<RouteFile> files, Problems found) {
        Set<String> broken = found.all().stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .map(problem -> problem.at().file())
                .collect(Collectors.toSet());
        boolean templatesAreSound = files.stream()
                .noneMatch(file -> broken.contains(file.name())
                        && !file.elements("routeTemplate").isEmpty());
        return files.stream()
                .filter(file -> !broken.contains(file.name()))
                .filter(file ->
                        templatesAreSound || file.elements("templatedRoute").isEmpty())
                .toList();
    }
}

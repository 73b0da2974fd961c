package dev.serai.app.workspace;

import dev.serai.definition.InvalidDefinitions;
import dev.serai.definition.Problem;
import dev.serai.definition.Problems;
import dev.serai.definition.SourceLocation;
import dev.serai.mapping.LookupTableReader;
import dev.serai.mapping.SetTables;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The texts of a mappings folder as they were at one moment, ready to be checked. */
public final class Workspace {

    private final String shownAs;
    private final Map<String, String> texts;
    private final List<Problem> unreadable;

    private Workspace(String shownAs, Map<String, String> texts, List<Problem> unreadable) {
        this.shownAs = shownAs;
        this.texts = texts;
        this.unreadable = List.copyOf(unreadable);
    }

    /**
     * Reads every YAML file of the folder, and the look-up tables. What cannot be read is said by {@link #compile}.
     *
     * @param shownAs what problems call the folder
     */
    public static Workspace read(Path folder, String shownAs) {
        Problems problems = new Problems();
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                if (!isDefinition(name)) {
                    continue;
                }
                read(file, shownAs + "/" + name, problems).ifPresent(text -> texts.put(name, text));
            }
        } catch (IOException e) {
            problems.error(SourceLocation.startOf(shownAs), "the folder cannot be read");
        }
        return new Workspace(shownAs, texts, problems.all());
    }

    /** Told by the path within the mappings folder, with slashes. */
    public static boolean isDefinition(String path) {
        boolean hidden = path.substring(path.lastIndexOf('/') + 1).startsWith(".");
        return !hidden && (path.endsWith(".yaml") || FileKind.isTable(path));
    }

    private static Optional<String> read(Path file, String name, Problems problems) {
        try {
            if (name.endsWith(".csv") && Files.size(file) > LookupTableReader.LARGEST_FILE) {
                problems.error(SourceLocation.startOf(name), "a table has at most 8 MB");
                return Optional.empty();
            }
            return Optional.of(Files.readString(file));
        } catch (MalformedInputException e) {
            problems.error(SourceLocation.startOf(name), "the file is not UTF-8 text");
        } catch (IOException e) {
            problems.error(SourceLocation.startOf(name), "the file cannot be read");
        }
        return Optional.empty();
    }

    /** Reads and compiles at once. Throws InvalidDefinitions with every problem when the set may not go live. */
    public static DefinitionSet load(Path folder, String shownAs) {
        Problems problems = new Problems();
        Optional<DefinitionSet> set = read(folder, shownAs).compile(problems);
        problems.throwIfErrors();
        return set.orElseThrow(() -> new InvalidDefinitions(problems.all()));
    }

    /** Checks every definition by itself and against the others; empty when the set may not go live. */
    public Optional<DefinitionSet> compile(Problems problems) {
        Problems own = new Problems();
        own.addAll(unreadable);
        Optional<DefinitionSet> set = Optional.of(new DefinitionCompiler(shownAs, texts, own).compile());
        problems.addAll(own.all());
        return own.hasErrors() ? Optional.empty() : set;
    }

    /** The look-up tables, as far as they are sound. */
    public SetTables tables(Problems problems) {
        return new DefinitionCompiler(shownAs, texts, problems).tables();
    }

    /** How many definition files there are. */
    public int files() {
        return texts.size();
    }

    /** That of the definition set which it compiles to. */
    public String revision() {
        return DefinitionCompiler.revision(texts);
    }

    /** True when both hold the same texts: then a reload would change nothing. */
    public boolean isSameAs(Workspace other) {
        return texts.equals(other.texts) && unreadable.equals(other.unreadable);
    }
}

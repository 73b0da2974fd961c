package dev.serai.cli.cases;

import dev.serai.definition.DefinitionNode;
import dev.serai.definition.DefinitionReader;
import dev.serai.definition.Keys;
import dev.serai.definition.Problems;
import dev.serai.definition.SourceLocation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds and reads the files with cases; what is wrong in them is collected with its place. */
public final class CaseFiles {

    private static final String ENDING = ".tests.yaml";
    private static final String INBOUND = ".in";
    private static final String OUTBOUND = ".out";

    private final Path mappings;
    private final Problems problems;
    private final List<TestCase> cases = new ArrayList<>();

    private CaseFiles(Path mappings, Problems problems) {
        this.mappings = mappings;
        this.problems = problems;
    }

    /** Every case below the folder, in the order of the files. */
    static List<TestCase> read(Path mappings, Problems problems) {
        CaseFiles files = new CaseFiles(mappings, problems);
        try (Stream<Path> found = Files.walk(mappings)) {
            for (Path file : found.filter(path -> path.toString().endsWith(ENDING))
                    .sorted()
                    .toList()) {
                files.readFile(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the folder " + mappings, e);
        }
        return List.copyOf(files.cases);
    }

    /** Checks every file with cases, and runs none. */
    public static void check(Path mappings, String shownAs, Problems problems) {
        Problems own = new Problems();
        read(mappings, own);
        own.all().forEach(problem -> {
            String file = problem.at().file().replace(mappings.toString(), shownAs);
            problems.error(
                    new SourceLocation(file, problem.at().line(), problem.at().column()), problem.message());
        });
    }

    private void readFile(Path file) throws IOException {
        String relative = mappings.relativize(file).toString().replace('\\', '/');
        String subject = relative.substring(0, relative.length() - ENDING.length());
        boolean inbound = subject.endsWith(INBOUND);
        if (!inbound && !subject.endsWith(OUTBOUND)) {
            problems.error(
                    SourceLocation.startOf(file.toString()),
                    "cases stand beside what they are about: <feed>.in.tests.yaml or <name>.out.tests.yaml");
            return;
        }
        if (!Files.exists(file.resolveSibling(file.getFileName().toString().replace(ENDING, ".yaml")))) {
            problems.error(
                    SourceLocation.startOf(file.toString()),
                    "there is no file " + subject.substring(subject.indexOf('/') + 1) + ".yaml beside it to test");
            return;
        }
        String name = inbound ? subject : subject.substring(0, subject.length() - OUTBOUND.length());
        Optional<DefinitionNode> root = DefinitionReader.read(file.toString(), Files.readString(file), problems);
        List<DefinitionNode> items =
                root.map(node -> node.asItems("a file with cases", problems)).orElse(List.of());
        if (root.isPresent() && items.isEmpty() && !problems.hasErrors()) {
            problems.error(root.get().at(), "the file has no case");
        }
        Set<String> names = new HashSet<>();
        for (DefinitionNode item : items) {
            item.asMapping("a case", problems).ifPresent(node -> add(file, name, inbound, node, names));
        }
    }

    private void add(Path file, String subject, boolean inbound, DefinitionNode.Mapping node, Set<String> names) {
        node.allowOnly(inbound ? CaseKeys.INBOUND : CaseKeys.OUTBOUND, problems);
        String name = node.requiredText("name", problems).orElse("");
        if (!name.isEmpty() && !names.add(name)) {
            problems.error(node.keyAt("name"), "there is already a case of this name");
        }
        if (!node.has("expect")) {
            problems.error(node.at(), "'expect' is missing: say what must come of it");
        }
        Optional<DefinitionNode.Mapping> expect = node.mapping("expect", problems);
        expect.ifPresent(found -> expectation(found, inbound));
        if (inbound && node.has("input") == node.has("input_file")) {
            problems.error(node.at(), "a case has either 'input' or 'input_file'");
        }
        if (!inbound && !node.has("golden")) {
            problems.error(node.at(), "'golden' is missing: the golden record, or a list of them");
        }
        if (expect.isPresent()) {
            cases.add(new TestCase(file.toAbsolutePath().resolveSibling(""), subject, inbound, name, node));
        }
    }

    private void expectation(DefinitionNode.Mapping expect, boolean inbound) {
        Keys keys = inbound ? CaseKeys.EXPECT : CaseKeys.DELIVERED;
        expect.allowOnly(keys, problems);
        if (expect.keys().isEmpty()) {
            problems.error(expect.at(), "'expect' is empty: a case that expects nothing cannot fail");
        }
        for (String key : List.of("reject", "rejects")) {
            expect.get(key).ifPresent(this::rejections);
        }
    }

    private void rejections(DefinitionNode node) {
        if (node instanceof DefinitionNode.Sequence list) {
            list.items().forEach(this::rejections);
        } else if (node instanceof DefinitionNode.Mapping one) {
            one.allowOnly(CaseKeys.REJECT, problems).requiredText("code", problems);
        }
    }
}

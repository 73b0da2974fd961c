package dev.serai.app.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.serai.definition.InvalidDefinitions;
import dev.serai.definition.Problem;
import dev.serai.definition.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceTest {

    private static final String HASH = "sha256:" + "0123456789abcdef".repeat(4);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @BeforeEach
    void aSoundWorkspace() throws IOException {
        SoundWorkspace.writeTo(folder);
    }

    @Test
    void aSoundWorkspaceCompilesWhole() {
        DefinitionSet set = Workspace.load(folder, "mappings");

        assertThat(set.entities()).containsOnlyKeys("customer");
        assertThat(set.matching()).containsOnlyKeys("customer");
        assertThat(set.merging()).containsOnlyKeys("customer");
        assertThat(set.partners()).containsOnlyKeys("acme", "globex");
        assertThat(set.mappings()).containsOnlyKeys("acme/customers.in");
        assertThat(set.subscriptions()).containsOnlyKeys("globex/golden");
        assertThat(set.warnings()).isEmpty();
        assertThat(set.revision()).matches("[0-9a-f]{12}");
    }

    @Test
    void theRevisionFollowsEveryDefinitionButNoCases() throws IOException {
        String before = Workspace.load(folder, "mappings").revision();

        write("acme/customers.in.tests.yaml", "[]");
        assertThat(Workspace.load(folder, "mappings").revision()).isEqualTo(before);

        append("acme/partner.yaml", "# a remark\n");
        assertThat(Workspace.load(folder, "mappings").revision()).isNotEqualTo(before);
    }

    @Test
    void everyProblemOfEveryFileIsToldAtOnce() throws IOException {
        write("canonical/custmer.merge.yaml", "entity: custmer\n");
        write("acme/notes.yaml", "a: b\n");
        write("acme/orders.in.yaml", SoundWorkspace.MAPPING.replace("customers.in", "orders.in"));
        write("initech/golden.out.yaml", SoundWorkspace.SUBSCRIPTION.replace("globex", "initech"));
        replace("acme/partner.yaml", "customers.in", "customers.in, extra.in");
        replace("globex/partner.yaml", "email", "emial");

        assertThat(problems())
                .containsExactly(
                        "mappings/acme/notes.yaml:1:1: " + FileKind.EXPLANATION,
                        "mappings/acme/orders.in.yaml:1:1: acme has not agreed to share it: 'orders.in' is not under"
                                + " 'shares' in mappings/acme/partner.yaml",
                        "mappings/acme/partner.yaml:5:24: warning: there is no mapping extra.in.yaml for this feed",
                        "mappings/canonical/custmer.merge.yaml:1:1: there is no entity 'custmer' (did you mean"
                                + " 'customer'?); it belongs into mappings/canonical/custmer.yaml",
                        "mappings/globex/golden.out.yaml:4:32: 'email' is not in the agreement on customer for service",
                        "mappings/globex/partner.yaml:5:65: a customer has no field 'emial' (did you mean 'email'?)",
                        "mappings/initech/golden.out.yaml:1:1: nobody knows the partner 'initech': initech/partner.yaml"
                                + " is missing");
    }

    @Test
    void doubtsOfMatchingCountOnlyWhereThereAreSome() throws IOException {
        write("canonical/customer.merge.yaml", "entity: customer\nmatch: counts\n");
        assertThat(Workspace.load(folder, "mappings").warnings().toString())
                .contains("customer.merge.yaml:2:8", "'match: counts' changes nothing", "matched by keys alone");

        write("canonical/customer.match.yaml", "entity: customer\ncompare: [name, email]\nblock: [[email]]\n");
        assertThat(Workspace.load(folder, "mappings").warnings()).isEmpty();
    }

    @Test
    void linksAreAskedAboutOnlyWhereThereAreSome() throws IOException {
        write("canonical/customer.decide.yaml", "entity: customer\nlinks: [pair]\n");
        assertThat(Workspace.load(folder, "mappings").warnings().toString())
                .contains("customer.decide.yaml:2:9", "'links' asks nothing");

        write("canonical/customer.match.yaml", "entity: customer\ncompare: [name, email]\nblock: [[email]]\n");
        assertThat(Workspace.load(folder, "mappings").warnings()).isEmpty();
    }

    @Test
    void referencesDoNotGoInACircle() throws IOException {
        write("canonical/order.yaml", "entity: order\nfields: { claim: { type: reference, to: claim } }\n");
        write("canonical/claim.yaml", "entity: claim\nfields: { order: { type: reference, to: order } }\n");
        write("canonical/part.yaml", "entity: part\nfields: { within: { type: reference, to: part } }\n");

        assertThat(problems())
                .containsExactly(
                        "mappings/canonical/claim.yaml:2:41: references go in a circle: claim to order to claim;"
                                + " leave one of them out",
                        "mappings/canonical/order.yaml:2:41: references go in a circle: order to claim to order;"
                                + " leave one of them out");
    }

    @Test
    void twoPartnersDoNotShareAKey() throws IOException {
        append("globex/partner.yaml", "access: { api_key: \"" + HASH + "\" }\n");

        assertThat(problems())
                .containsExactly(
                        "mappings/globex/partner.yaml:6:20: this is also the key of acme; each partner needs its own");
    }

    @Test
    void anInvalidSetIsRefusedWithAllItsProblems() throws IOException {
        write("acme/notes.yaml", "a: b\n");

        assertThatThrownBy(() -> Workspace.load(folder, "mappings"))
                .isInstanceOf(InvalidDefinitions.class)
                .hasMessageStartingWith("mappings/acme/notes.yaml:1:1: it is not clear what this file defines");
    }

    @Test
    void anEmptyFolderSaysWhatToWriteFirst(@TempDir Path empty) {
        Problems problems = new Problems();

        Optional<DefinitionSet> set = Workspace.read(empty, "mappings").compile(problems);

        assertThat(set).isEmpty();
        assertThat(problems.all())
                .extracting(Problem::toString)
                .containsExactly("mappings/canonical:1:1: there is no entity: write customer.yaml");
    }

    @Test
    void aKeyOpensForItsPartnerOnly() throws IOException {
        String key = "serai_for-tests-only-0123456789";
        replace("acme/partner.yaml", HASH, dev.serai.exchange.ApiKeys.hash(key));
        DefinitionSet set = Workspace.load(folder, "mappings");

        assertThat(set.partnerOf(key)).contains("acme");
        assertThat(set.partnerOf(key + "x")).isEmpty();
    }

    private List<String> problems() {
        Problems problems = new Problems();
        Workspace.read(folder, "mappings").compile(problems);
        return problems.all().stream().map(Problem::toString).toList();
    }

    private void write(String path, String text) throws IOException {
        Files.createDirectories(folder.resolve(path).getParent());
        Files.writeString(folder.resolve(path), text);
    }

    private void append(String path, String text) throws IOException {
        write(path, Files.readString(folder.resolve(path)) + text);
    }

    private void replace(String path, String text, String by) throws IOException {
        write(path, Files.readString(folder.resolve(path)).replace(text, by));
    }
}

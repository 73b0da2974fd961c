package dev.serai.cli.draft;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.app.workspace.Workspace;
import dev.serai.cli.CommandRun;
import dev.serai.cli.draft.sample.Sample;
import dev.serai.cli.draft.sample.SampleColumn;
import dev.serai.cli.draft.sample.SampleReader;
import dev.serai.definition.Problems;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What 'serai new' writes is sound, works on the sample, and tells nobody's values. */
class NewPartnerTest {

    private static final Path SAMPLE = Truths.SAMPLES.resolve("crm-de.csv");

    @TempDir
    private Path home;

    @BeforeEach
    void anEmptyProject() throws IOException {
        Files.createDirectories(home.resolve("mappings/canonical"));
        Files.createDirectories(home.resolve("routes/templates"));
        for (String file : List.of("mappings/canonical/customer.yaml", "routes/templates/pull-sftp.camel.yaml")) {
            Files.copy(Path.of(file), home.resolve(file));
        }
    }

    @Test
    void aDraftOfAnySampleIsSoundAndItsCasesPass() throws IOException {
        List<Truths.Truth> truths = Truths.present().stream()
                .filter(truth -> truth.held() && !truth.isShared())
                .toList();
        List<String> partners = new ArrayList<>();
        for (Truths.Truth truth : truths) {
            String partner = "p" + partners.size();
            CommandRun run =
                    run("new", "partner", partner, "--from", truth.file().toString());
            assertThat(run.code()).as(truth + ": " + run.err()).isZero();
            partners.add(partner);
        }
        Problems problems = new Problems();
        Workspace.read(home.resolve("mappings"), "mappings").compile(problems);
        assertThat(problems.all()).isEmpty();
        CommandRun cases = run("test");
        assertThat(cases.code()).as(cases.out()).isZero();
        assertThat(cases.out()).contains(" in " + partners.size() + " files: all passed");
    }

    @Test
    void theCommentsShowShapesUnlessValuesAreAskedFor() throws IOException {
        assertThat(run("new", "partner", "nordwind", "--from", SAMPLE.toString())
                        .code())
                .isZero();
        String written = Files.readString(mapping()) + Files.readString(cases());
        Sample sample = SampleReader.read(SAMPLE, Optional.empty());
        for (String column :
                List.of("KdNr", "Vorname", "Nachname", "Straße", "Telefon", "Mobil", "E-Mail", "Geburtsdatum")) {
            SampleColumn personal = sample.column(column);
            assertThat(personal.distinct())
                    .allSatisfy(value -> assertThat(written).doesNotContain(value));
        }
        Files.delete(mapping());
        Files.delete(cases());
        Files.delete(home.resolve("routes/partners/nordwind.camel.yaml"));
        Files.delete(home.resolve("mappings/nordwind/partner.yaml"));
        run("new", "partner", "nordwind", "--show-values", "--from", SAMPLE.toString());
        assertThat(Files.readString(mapping()))
                .containsAnyOf(sample.column("Vorname").distinct().toArray(String[]::new));
    }

    @Test
    void aPackedSampleIsReadAsThePartnerSendsIt() throws IOException {
        Path packed = home.resolve("crm-de.csv.gz");
        try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(packed))) {
            Files.copy(SAMPLE, gzip);
        }

        CommandRun run = run("new", "partner", "nordwind", "--from", packed.toString());

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run("try", mapping().toString(), packed.toString()).out()).contains(" 0 rejected");
        assertThat(run("test").code()).isZero();
    }

    @Test
    void anExcelSampleGivesAMappingOfExcel() throws IOException {
        Sample table = SampleReader.read(SAMPLE, Optional.empty());
        Path excel = home.resolve("crm-de.xlsx");
        try (OutputStream out = Files.newOutputStream(excel);
                Workbook book = new Workbook(out, "Test", "1.0")) {
            Worksheet sheet = book.newWorksheet("Kunden");
            sheet.value(0, 0, "Export of January");
            for (int column = 0; column < table.columns().size(); column++) {
                sheet.value(2, column, table.columns().get(column).name());
                for (int row = 0; row < table.rows(); row++) {
                    sheet.value(
                            row + 3,
                            column,
                            table.columns().get(column).values().get(row));
                }
            }
        }

        assertThat(run("new", "partner", "nordwind", "--from", excel.toString()).code())
                .isZero();

        assertThat(Files.readString(mapping())).contains("format: xlsx, skip: 1", "KdNr", "birth_date");
        assertThat(run("test").code()).isZero();
    }

    @Test
    void nothingIsWrittenOverAndNothingHalf() throws IOException {
        run("new", "partner", "nordwind", "--from", SAMPLE.toString());
        Files.writeString(mapping(), "mine");
        Files.delete(cases());
        CommandRun again = run("new", "partner", "nordwind", "--from", SAMPLE.toString());
        assertThat(again.code()).isEqualTo(2);
        assertThat(again.err()).contains("is there already; nothing was written", "serai new mapping nordwind/FEED");
        assertThat(mapping()).hasContent("mine");
        assertThat(cases()).doesNotExist();
    }

    @Test
    void oneMoreFeedOfAPartnerSaysWhatToAddToItsAgreement() {
        run("new", "partner", "nordwind", "--from", SAMPLE.toString());
        CommandRun more = run(
                "new",
                "mapping",
                "nordwind/members",
                "--from",
                Truths.SAMPLES.resolve("members.ndjson").toString());
        assertThat(more.code()).as(more.err()).isZero();
        assertThat(more.out()).contains("add members.in to 'shares'");
        assertThat(home.resolve("mappings/nordwind/members.in.yaml")).exists();
        assertThat(home.resolve("routes/partners/nordwind-members.camel.yaml")).exists();
        assertThat(run("new", "mapping", "nobody/members", "--from", SAMPLE.toString())
                        .err())
                .contains("nobody knows the partner 'nobody'");
    }

    @Test
    void whatCannotBeDraftedIsSaidInOneLine() throws IOException {
        Path prose = Files.writeString(home.resolve("letter.csv"), "Dear colleague\nplease find\n");
        assertThat(run("new", "partner", "x", "--from", prose.toString()).err())
                .contains("is it CSV?")
                .hasLineCount(1);
        assertThat(run("new", "partner", "x", "--from", home + "/none.csv").code())
                .isEqualTo(3);
        assertThat(run("new", "partner", "x", "--channel=pull-sfpt", "--from", SAMPLE.toString())
                        .err())
                .contains("there is no channel 'pull-sfpt'; there are pull-sftp");
    }

    private Path mapping() {
        return home.resolve("mappings/nordwind/crm-de.in.yaml");
    }

    private Path cases() {
        return mapping().resolveSibling("crm-de.in.tests.yaml");
    }

    private CommandRun run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--mappings=" + home.resolve("mappings"));
        all.add("--routes=" + home.resolve("routes"));
        return CommandRun.of(all.toArray(String[]::new));
    }
}

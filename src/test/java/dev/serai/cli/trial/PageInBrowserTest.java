package dev.serai.cli.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.serai.browser.Chromium;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page in a real browser, where the machine has one. */
class PageInBrowserTest {

    private static final int CTRL = 2;

    @TempDir
    private Path home;

    @Test
    void onePersonsRoundThroughThePage() throws IOException, InterruptedException {
        Optional<Path> binary = Chromium.binary();
        assumeTrue(binary.isPresent(), "no Chromium on this machine, so the page was not looked at in a browser");
        TrialFolder folder = new TrialFolder(home.resolve("project"));
        try (PageServer server = PageServer.start(new PageDesk(folder.files()), 0);
                Chromium browser = Chromium.start(binary.orElseThrow(), home.resolve("profile"))) {
            browser.size(1280, 800, false);
            browser.open(server.address());
            showsRowsWithTheirFate(browser);
            marksAnErrorWhereItIsWhileItIsTyped(browser);
            followsWhatIsTypedAndSavesOnlyWhenAsked(browser, folder);
            takesOverAChangeOfTheFile(browser, server, folder);
            fitsAPhoneAndTheDark(browser);
            // The one conflict is the save over a colleague's change, which the browser reports too.
            assertThat(browser.complaints()).hasSize(1).first().asString().contains("409");
            assertThat(browser.requests())
                    .allMatch(url -> url.startsWith(server.address()) || url.equals("about:blank"));
        }
    }

    @Test
    void aLargeSampleStaysQuickWhileOneTypes() throws IOException, InterruptedException {
        Optional<Path> binary = Chromium.binary();
        assumeTrue(binary.isPresent(), "no Chromium on this machine, so the page was not looked at in a browser");
        TrialFolder folder = new TrialFolder(home.resolve("project"));
        folder.enlarge(200_000);
        try (PageServer server = PageServer.start(new PageDesk(folder.files()), 0);
                Chromium browser = Chromium.start(binary.orElseThrow(), home.resolve("profile"))) {
            browser.size(1280, 800, false);
            browser.open(server.address());
            browser.await("document.querySelectorAll('.row').length === 100");
            assertThat(browser.eval("document.getElementById('list').textContent.length")
                            .asInt())
                    .as("a value of a megabyte is not spelt out")
                    .isLessThan(100_000);
            List<Long> millis = new ArrayList<>();
            for (int round = 0; round < 7; round++) {
                millis.add(untilSeen(browser, "invalid: drop", "invalid: reject", "rejected"));
                millis.add(untilSeen(browser, "invalid: reject", "invalid: drop", "left out"));
            }
            Collections.sort(millis);
            System.out.println("large sample, from a keystroke to its result on the page: median " + millis.get(7)
                    + " ms, longest " + millis.get(13) + " ms");
            assertThat(millis.get(7)).isLessThan(2_000);
            typesOnWithoutWaiting(browser);
            assertThat(browser.complaints()).isEmpty();
        }
    }

    /** Milliseconds from the change of the text to the frame that shows a count of over a thousand of that kind. */
    private static long untilSeen(Chromium browser, String from, String to, String kind) {
        select(browser, from);
        browser.eval("window.began = 0; document.getElementById('text').addEventListener('input',"
                + " () => { window.began = performance.now(); }, { once: true })");
        browser.type(to);
        return browser.eval("new Promise(done => { const look = () =>"
                        + " /\\d{4} " + kind + "/.test(document.getElementById('counts').textContent)"
                        + " ? done(performance.now() - window.began) : requestAnimationFrame(look); look(); })")
                .asLong();
    }

    /** Key after key, faster than any answer: the page ends with the result of the last one. */
    private static void typesOnWithoutWaiting(Chromium browser) {
        select(browser, "neither a valid");
        "not one valid".chars().forEach(letter -> browser.type(Character.toString(letter)));
        browser.await("document.querySelector('.row.rejected').textContent.includes('not one valid')");
        assertThat(browser.eval("document.getElementById('text').value").asText())
                .contains("reason: not one valid e-mail nor");
    }

    private static void showsRowsWithTheirFate(Chromium browser) throws IOException {
        browser.await("document.querySelectorAll('.row').length === 4");
        assertThat(browser.eval("document.getElementById('counts').textContent").asText())
                .contains("✓ 2 accepted", "✗ 2 rejected", "△ 1 left out");
        assertThat(browser.eval("document.querySelector('.row').textContent").asText())
                .contains("王 小明", "王小明", "+861065529988", "1980-02-03");
        assertThat(browser.eval("document.querySelector('.row.rejected').textContent")
                        .asText())
                .contains("unreachable", "neither a valid e-mail nor a valid phone number");
        browser.screenshot(Path.of("target/page/desktop.png"));
    }

    private static void marksAnErrorWhereItIsWhileItIsTyped(Chromium browser) throws IOException {
        select(browser, "full_name");
        browser.type("{ frm: full_name }");
        browser.await("[...document.querySelectorAll('.ink mark.error')].some(mark => mark.textContent === 'frm')");
        browser.await("document.getElementById('problems').textContent.includes(\"did you mean 'from'?\")");
        assertThat(browser.eval("document.querySelector('.gutter .error').textContent")
                        .asText())
                .isEqualTo("7");
        assertThat(browser.eval("document.getElementById('here').textContent").asText())
                .contains("did you mean 'from'?");
        browser.screenshot(Path.of("target/page/problem.png"));
        select(browser, "{ frm: full_name }");
        browser.type("full_name");
        browser.await("document.querySelectorAll('.ink mark').length === 0 && !document.body.matches('.stale')");
    }

    private static void followsWhatIsTypedAndSavesOnlyWhenAsked(Chromium browser, TrialFolder folder)
            throws IOException {
        select(browser, "invalid: drop");
        long began = System.nanoTime();
        browser.type("invalid: reject");
        browser.await("document.getElementById('counts').textContent.includes('3 rejected')");
        long millis = (System.nanoTime() - began) / 1_000_000;
        System.out.println("from a keystroke to its result on the page: " + millis + " ms");
        assertThat(millis).isLessThan(2_000);
        assertThat(folder.mapping()).hasContent(TrialFolder.MAPPING);
        assertThat(browser.eval("document.getElementById('saved').textContent").asText())
                .isEqualTo("not saved");
        select(browser, "invalid: reject");
        browser.type("invalid: keep");
        browser.await("document.getElementById('counts').textContent.includes('1 kept as it came')");
        assertThat(browser.eval("document.getElementById('list').textContent").asText())
                .contains("△ accepted, 1 kept", "kept as it came: not a valid phone number")
                .doesNotContain("left out");
        select(browser, "invalid: keep");
        browser.type("invalid: reject");
        browser.await("document.getElementById('counts').textContent.includes('3 rejected')");
        browser.key("s", "KeyS", CTRL);
        browser.await("document.getElementById('saved').textContent === 'saved'");
        assertThat(folder.mapping()).hasContent(TrialFolder.MAPPING.replace("invalid: drop", "invalid: reject"));
    }

    private static void takesOverAChangeOfTheFile(Chromium browser, PageServer server, TrialFolder folder)
            throws IOException {
        Files.writeString(folder.mapping(), TrialFolder.MAPPING);
        server.filesChanged();
        browser.await("document.getElementById('text').value.includes('invalid: drop')");
        select(browser, "invalid: drop");
        browser.type("invalid: reject");
        Files.writeString(folder.mapping(), TrialFolder.MAPPING + "# a colleague was here\n");
        browser.key("s", "KeyS", CTRL);
        browser.await("document.getElementById('notice').textContent.includes('changed meanwhile')");
        assertThat(folder.mapping()).content().endsWith("# a colleague was here\n");
        browser.eval("document.getElementById('notice-act').click()");
        browser.await("document.getElementById('text').value.endsWith('colleague was here\\n')");
    }

    private static void fitsAPhoneAndTheDark(Chromium browser) throws IOException {
        browser.size(390, 844, false);
        browser.await("getComputedStyle(document.querySelector('.desk')).display === 'none'");
        assertThat(browser.eval("document.documentElement.scrollWidth").asInt()).isLessThanOrEqualTo(390);
        browser.screenshot(Path.of("target/page/phone.png"));
        browser.eval("document.querySelector('[data-show=mapping]').click()");
        browser.await("getComputedStyle(document.querySelector('.rows')).display === 'none'");
        assertThat(browser.eval("document.documentElement.scrollWidth").asInt()).isLessThanOrEqualTo(390);
        browser.screenshot(Path.of("target/page/phone-mapping.png"));
        browser.size(390, 844, true);
        browser.screenshot(Path.of("target/page/phone-mapping-dark.png"));
        browser.size(1280, 800, true);
        browser.screenshot(Path.of("target/page/dark.png"));
    }

    private static void select(Chromium browser, String text) {
        browser.eval("{ const t = document.getElementById('text'); t.focus(); const at = t.value.indexOf('" + text
                + "'); t.setSelectionRange(at, at + " + text.length() + "); }");
    }
}

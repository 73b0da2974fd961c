package dev.serai.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.browser.Chromium;
import java.nio.file.Path;

/** The page of measures in a browser: what an operator clicks, and what is seen then. */
record MeasuresPage(Chromium browser) {

    void otherViewsAreTracedToo() throws Exception {
        browser.eval("document.querySelector('#cost button.number').click()");
        assertThat(browser.eval("document.querySelector('#trace-terms').innerText")
                        .asText())
                .as("a mail is a cost")
                .contains("email", " × ");
        browser.screenshot(Path.of("target/pages/cost-1280.png"));
        browser.eval("document.querySelector('#trace-close').click()");
        assertThat(browser.eval("document.querySelector('#subscriptions').innerText")
                        .asText())
                .contains("acme/golden");
        browser.eval("[...document.querySelectorAll('#fields tr')].find(row => row.innerText.startsWith('phone'))"
                + ".querySelector('button').click()");
        assertThat(browser.eval("document.querySelector('#trace-terms').innerText")
                        .asText())
                .contains("acme", "result");
        browser.eval("document.querySelector('#trace-close').click()");
        browser.eval("(document.querySelector('#to').value = '2026-01-31', document.querySelector('#from').value ="
                + " '2026-01-01', document.querySelector('#to').dispatchEvent(new Event('change')))");
        browser.await("document.querySelector('#fields').innerText.includes('Nothing was counted')");
        browser.eval("(document.querySelector('#days').value = '7',"
                + " document.querySelector('#days').dispatchEvent(new Event('change')))");
        browser.await("document.querySelectorAll('#fields button.number').length > 0");
        inTheDark("measures-1280-dark.png");
    }

    void inTheDark(String picture) throws Exception {
        browser.dark(true);
        browser.screenshot(Path.of("target/pages", picture));
        browser.dark(false);
    }
}

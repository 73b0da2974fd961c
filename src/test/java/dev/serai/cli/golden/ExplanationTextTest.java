package dev.serai.cli.golden;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ExplanationTextTest {

    @Test
    void aValueThatWasKeptIsMarkedByTheNameOfItsField() throws JsonProcessingException {
        StringWriter out = new StringWriter();
        ExplanationText.print(new ObjectMapper().readTree("""
                        {"id": {"entity": "customer", "number": 42}, "revision": "r", "records": [],
                         "fields": [{"fields": ["email"], "value": {"email": "value A"}, "said": [
                           {"record": 0, "value": {"email": "value B"}, "kept": ["email"], "fate": "BARRED", "behind": null},
                           {"record": 1, "value": {"email": "value A"}, "kept": [], "fate": "WON", "behind": null}]}]}
                        """), new PrintWriter(out, true));
        assertThat(out.toString().lines())
                .anySatisfy(line -> assertThat(line)
                        .contains("#1", "value B (not valid, kept: email)")
                        .endsWith("barred"))
                .anySatisfy(line -> assertThat(line).contains("#2", "value A").doesNotContain("kept"));
    }
}

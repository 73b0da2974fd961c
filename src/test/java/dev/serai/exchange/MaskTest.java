package dev.serai.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class MaskTest {

    private static final Pseudonyms HUB = Pseudonyms.withSecret("a secret of the hub".getBytes(StandardCharsets.UTF_8));

    @Test
    void letsOutAPartOnly() {
        assertThat(Mask.KEEP_DOMAIN.apply("ada@example.org", HUB)).isEqualTo("***@example.org");
        assertThat(Mask.YEAR.apply(LocalDate.parse("1987-05-04"), HUB)).isEqualTo("1987");
        assertThat(Mask.LAST4.apply("+861065529988", HUB)).isEqualTo("****9988");
        assertThat(Mask.LAST4.apply("9988", HUB)).isEqualTo("****");
        assertThat(Mask.FIRST.apply("王小明", HUB)).isEqualTo("王***");
    }

    @Test
    void theSameValueHasOneCodeForASubscriberAndAnotherForTheNext() {
        String code = Mask.HASH.apply("ada", HUB.forUse("globex", "service"));

        assertThat(code).hasSize(32).isEqualTo(Mask.HASH.apply("ada", HUB.forUse("globex", "service")));
        assertThat(code)
                .isNotEqualTo(Mask.HASH.apply("ada", HUB.forUse("initech", "service")))
                .isNotEqualTo(Mask.HASH.apply("ada", HUB.forUse("globex", "marketing")));
    }
}

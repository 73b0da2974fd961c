package dev.serai.decision;

import dev.serai.record.ContentHash;
import dev.serai.record.GoldenId;
import dev.serai.record.RecordKey;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Conflicts for tests. */
public final class Conflicts {

    public static final GoldenId CUSTOMER = new GoldenId("customer", 42);
    static final RecordKey ACMES = new RecordKey("acme", "customer", "K1");
    static final RecordKey GLOBEXS = new RecordKey("globex", "customer", "K2");
    static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private Conflicts() {}

    /** About the phone of customer 42: each partner says the value that stands behind it, such as {@code acme=1}. */
    public static Conflict aboutPhone(String... said) {
        List<Choice> choices = new ArrayList<>();
        for (String one : said) {
            String[] parts = one.split("=", 2);
            ContentHash value = ContentHash.of(parts[1].getBytes(StandardCharsets.UTF_8));
            choices.add(new Choice(
                    "key" + parts[1],
                    Choice.Meaning.VALUE,
                    value,
                    List.of(new RecordKey(parts[0], "customer", "K1")),
                    BigDecimal.ONE));
        }
        return Conflict.aboutFields(
                ConflictKind.CONFIDENCE, CUSTOMER, List.of("phone"), new BigDecimal("0.5"), choices);
    }

    /** Whether acme/K1 and globex/K2 are one customer. */
    static Conflict aboutTwoRecords(boolean together, String said) {
        return Conflict.aboutRecords(new LinkDoubt(
                ConflictKind.PAIR, "q1", List.of(ACMES, GLOBEXS), CUSTOMER, together, new BigDecimal("0.8"), said));
    }

    static Opening opening(Conflict conflict) {
        return new Opening(
                conflict,
                Set.of("acme", "globex", "initech"),
                NOON.plus(Duration.ofDays(7)),
                NOON.plus(Duration.ofDays(5)));
    }
}

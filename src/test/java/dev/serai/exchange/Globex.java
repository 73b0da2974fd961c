package dev.serai.exchange;

import dev.serai.definition.Problems;
import dev.serai.record.CanonicalRecord;
import dev.serai.record.TestSchemas;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A subscriber that tests share: may have names, e-mails, phones, birth dates and addresses for its service. */
public final class Globex {

    public static final String PARTNER = """
            partner: globex
            name: Globex Corporation
            weight: 3
            access: { api_key: "sha256:0000000000000000000000000000000000000000000000000000000000000000", amqp_user: globex }
            shares: [customers.in]
            receives:
              - { entity: customer, purpose: service, fields: [name, email, phone, birth_date, address, tags], until: 2030-06-30 }
            """;

    private Globex() {}

    public static PartnerDefinition partner() {
        return partner(PARTNER);
    }

    /** The same with an agreement that never ends. */
    public static PartnerDefinition withoutEnd() {
        return partner(PARTNER.replace(", until: 2030-06-30", ""));
    }

    private static PartnerDefinition partner(String text) {
        Problems problems = new Problems();
        Optional<PartnerDefinition> partner = PartnerDefinition.read("mappings/globex/partner.yaml", text, problems);
        problems.throwIfErrors();
        return partner.orElseThrow();
    }

    /** In these tests a condition is "<field> is <value>". */
    public static SubscriptionDefinition.Surroundings surroundings() {
        return new SubscriptionDefinition.Surroundings(
                name -> name.equals("globex") ? Optional.of(partner()) : Optional.empty(),
                entity -> entity.equals("customer") ? Optional.of(TestSchemas.CUSTOMER) : Optional.empty(),
                (condition, schema, problems) -> Optional.of(condition(condition.text())));
    }

    private static Predicate<CanonicalRecord> condition(String text) {
        String[] parts = text.split(" is ", -1);
        return record -> Objects.equals(string(record.get(parts[0])), parts[1]);
    }

    private static @Nullable String string(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    public static SubscriptionDefinition subscription(String text) {
        Problems problems = new Problems();
        Optional<SubscriptionDefinition> definition =
                SubscriptionDefinition.read("mappings/globex/golden.out.yaml", text, surroundings(), problems);
        problems.throwIfErrors();
        return definition.orElseThrow();
    }
}

package dev.serai.app.deciding;

import dev.serai.app.live.LiveDefinitions;
import dev.serai.decision.Partners;
import dev.serai.exchange.Agreement;
import dev.serai.exchange.PartnerDefinition;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;

/** The partners of the definitions in force; what one may see is what its agreements in force name. */
final class AgreedPartners implements Partners {

    private final LiveDefinitions definitions;
    private final Clock clock;

    AgreedPartners(LiveDefinitions definitions, Clock clock) {
        this.definitions = definitions;
        this.clock = clock;
    }

    @Override
    public Set<String> names() {
        return definitions.current().partners().keySet();
    }

    @Override
    public BigDecimal weight(String partner) {
        PartnerDefinition known = definitions.current().partners().get(partner);
        if (known == null) {
            return BigDecimal.ZERO;
        }
        BigDecimal weight = BigDecimal.valueOf(known.weight()).stripTrailingZeros();
        return weight.setScale(Math.max(0, weight.scale()));
    }

    @Override
    public boolean maySee(String partner, String entity, String field) {
        return inForce(partner, entity).anyMatch(agreed -> agreed.allows(field));
    }

    @Override
    public boolean maySeeAny(String partner, String entity) {
        return inForce(partner, entity).findAny().isPresent();
    }

    private Stream<Agreement> inForce(String partner, String entity) {
        PartnerDefinition known = definitions.current().partners().get(partner);
        LocalDate today = LocalDate.now(clock);
        return known == null
                ? Stream.empty()
                : known.receives().stream().filter(agreed -> agreed.entity().equals(entity) && agreed.inForceOn(today));
    }
}

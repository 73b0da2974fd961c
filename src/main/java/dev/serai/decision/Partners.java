package dev.serai.decision;

import java.math.BigDecimal;
import java.util.Set;

/** The partners as the definitions in force know them. */
public interface Partners {

    Set<String> names();

    /** How much a partner's word counts where a file does not say otherwise. */
    BigDecimal weight(String partner);

    /** True when an agreement that is in force lets the partner see this field of every customer. */
    boolean maySee(String partner, String entity, String field);

    /** True when an agreement that is in force lets the partner see anything of every customer. */
    boolean maySeeAny(String partner, String entity);
}

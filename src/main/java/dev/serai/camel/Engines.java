package dev.serai.camel;

import dev.serai.exchange.Intakes;
import dev.serai.exchange.SubscriptionFeed;
import dev.serai.exchange.drift.DriftGuard;
import dev.serai.mapping.InboundMapping;
import dev.serai.match.Matcher;
import dev.serai.merge.Merger;
import dev.serai.merge.Merging;
import dev.serai.record.BatchCodec;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.support.CamelContextHelper;

/**
 * What the components work with: one bean in Camel's registry. A reloaded definition is seen by the next exchange; one that is
 * under way ends with what it began with. A name that is not known throws {@link UnknownName}.
 */
public interface Engines {

    InboundMapping mapping(String name);

    Matcher matcher(String entity);

    Merger merger(String entity);

    /** The merge of an entity without its store. */
    Merging merging(String entity);

    SubscriptionFeed feed(String subscription);

    Intakes intakes();

    BatchCodec codec();

    DriftGuard drift();

    /** These engines as they are now, all of one definition set, whatever is reloaded later. */
    default Engines inForce() {
        return this;
    }

    /** Those in force when the first step of this exchange asked. */
    static Engines of(Exchange exchange) {
        Engines begun = exchange.getProperty(SeraiHeaders.ENGINES, Engines.class);
        if (begun == null) {
            begun = of(exchange.getContext()).inForce();
            exchange.setProperty(SeraiHeaders.ENGINES, begun);
        }
        return begun;
    }

    /** The one bean of this type. Throws IllegalStateException when there is none, or more than one. */
    static Engines of(CamelContext context) {
        Engines engines = CamelContextHelper.findSingleByType(context, Engines.class);
        if (engines == null) {
            throw new IllegalStateException(
                    "Camel's registry needs exactly one bean of type " + Engines.class.getName());
        }
        return engines;
    }
}

package dev.serai.camel;

import dev.serai.exchange.Intakes;
import dev.serai.exchange.SubscriptionFeed;
import dev.serai.mapping.InboundMapping;
import dev.serai.match.Matcher;
import dev.serai.merge.Merger;
import dev.serai.merge.Merging;
import dev.serai.record.BatchCodec;
import org.apache.camel.CamelContext;
import org.apache.camel.support.CamelContextHelper;

/**
 * What the components work with: one bean in Camel's registry. Names are looked up at every exchange, so that a reloaded
 * definition is seen at once. A name that is not known throws {@link UnknownName}.
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

package dev.serai.camel.merge;

import dev.serai.camel.Engines;
import dev.serai.camel.SeraiHeaders;
import dev.serai.merge.Golden;
import dev.serai.merge.Merging;
import dev.serai.record.SourceRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.camel.AggregationStrategy;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelContextAware;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.jspecify.annotations.Nullable;

/**
 * The weighted merge for any route, without any store: as the strategy of an {@code aggregate} step, or as a processor of a list.
 * What comes in are canonical records, as {@code mapping:} makes them, or maps of canonical values with the partner in the
 * header SeraiPartner; what goes on is one map of golden values, and where they came from in the header SeraiProvenance. The
 * order of arrival does not matter.
 */
public final class WeightedMerge implements AggregationStrategy, Processor, CamelContextAware {

    private static final String HEARD = "SeraiHeard";

    private @Nullable CamelContext context;
    private @Nullable String entity;

    /** The canonical entity, such as customer: its merge definition is the one in force. */
    public void setEntity(String entity) {
        this.entity = entity;
    }

    @Override
    public @Nullable CamelContext getCamelContext() {
        return context;
    }

    @Override
    public void setCamelContext(CamelContext camelContext) {
        this.context = camelContext;
    }

    @Override
    public Exchange aggregate(@Nullable Exchange before, Exchange next) {
        Merging merging = merging(next);
        List<SourceRecord> heard = before == null ? new ArrayList<>() : heard(before);
        heard.addAll(Said.records(next.getMessage(), merging.definition().schema()));
        Exchange result = before == null ? next : before;
        result.setProperty(HEARD, heard);
        answer(merging, heard, result);
        return result;
    }

    @Override
    public void process(Exchange exchange) {
        Merging merging = merging(exchange);
        answer(merging, Said.records(exchange.getMessage(), merging.definition().schema()), exchange);
    }

    private Merging merging(Exchange exchange) {
        if (entity == null) {
            throw new IllegalStateException("the weighted merge needs to be told its entity, such as customer");
        }
        return Engines.of(context == null ? exchange.getContext() : context).merging(entity);
    }

    @SuppressWarnings("unchecked")
    private static List<SourceRecord> heard(Exchange exchange) {
        return (List<SourceRecord>) exchange.getProperty(HEARD, List.class);
    }

    private static void answer(Merging merging, List<SourceRecord> heard, Exchange exchange) {
        if (heard.isEmpty()) {
            throw new IllegalArgumentException("there is no record to merge");
        }
        List<SourceRecord> sorted = heard.stream()
                .sorted(Comparator.comparing(SourceRecord::key).thenComparing(SourceRecord::version))
                .toList();
        Golden golden = merging.golden(sorted, List.of());
        exchange.getMessage().setBody(Said.asMap(golden.content()));
        exchange.getMessage()
                .setHeader(SeraiHeaders.PROVENANCE, golden.provenance().json());
    }
}

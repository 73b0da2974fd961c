package dev.serai.cli.cases;

import org.apache.camel.CamelContext;
import org.apache.camel.NamedNode;
import org.apache.camel.Processor;
import org.apache.camel.model.ProcessorDefinition;
import org.apache.camel.model.ProcessorDefinitionHelper;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.spi.InterceptStrategy;

/** Notes which steps of the routes were taken. */
final class StepCoverage implements InterceptStrategy {

    private final Coverage coverage;

    StepCoverage(Coverage coverage) {
        this.coverage = coverage;
    }

    @Override
    public Processor wrapProcessorInInterceptors(
            CamelContext context, NamedNode definition, Processor target, Processor next) {
        RouteDefinition route = ProcessorDefinitionHelper.getRoute(definition);
        String routeId = route == null ? "" : String.valueOf(route.getRouteId());
        String place = place(definition);
        coverage.step(routeId, place);
        return exchange -> {
            coverage.taken(routeId, place);
            target.process(exchange);
        };
    }

    private static String place(NamedNode definition) {
        String file = String.valueOf(definition.getLocation());
        int line = definition.getLineNumber();
        String step = definition instanceof ProcessorDefinition<?> processor
                ? processor.getShortName()
                : definition.getShortName();
        return file.replaceFirst("^file:", "") + ":" + line + ": " + step;
    }
}

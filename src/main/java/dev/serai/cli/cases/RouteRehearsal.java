package dev.serai.cli.cases;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.serai.app.workspace.DefinitionSet;
import dev.serai.camel.Engines;
import dev.serai.camel.deliver.DeliverEndpoint;
import dev.serai.cli.RunFailed;
import dev.serai.exchange.DeliveryFormat;
import dev.serai.exchange.SubscriptionDefinition;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePattern;
import org.apache.camel.Route;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.impl.engine.DefaultComponentResolver;
import org.apache.camel.spi.ComponentResolver;
import org.apache.camel.support.DefaultConsumer;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;

/** Runs the partners' real routes in a Camel of its own, with its channels, broker and database replaced. */
final class RouteRehearsal implements AutoCloseable {

    /** Routes that begin by a clock fetch what they read in a later step. */
    private static final Set<String> CLOCKS = Set.of("timer", "quartz", "scheduler", "cron");

    private static final Set<String> ANSWERING = Set.of("platform-http", "rest", "servlet", "direct");

    private final DefinitionSet set;
    private final RehearsedEngines engines;
    private final ReplacedEnds ends = new ReplacedEnds();
    private final DefaultCamelContext camel = new DefaultCamelContext(false);
    private final Set<String> routes = new TreeSet<>();

    /** Loads the templates and the partners' routes; starts none of them. */
    RouteRehearsal(Path folder, DefinitionSet set, Coverage coverage) {
        this.set = set;
        this.engines = new RehearsedEngines(set);
        try {
            prepare(coverage);
            load(folder.resolve("templates"), folder);
            load(folder.resolve("partners"), folder);
            camel.start();
        } catch (Exception e) {
            throw new RunFailed("the routes cannot be built; 'serai lint' says why", e);
        }
        camel.getRoutes().forEach(route -> routes.add(route.getRouteId()));
        camel.getRouteDefinitions().forEach(route -> routes.add(route.getRouteId()));
    }

    private void prepare(Coverage coverage) {
        camel.disableJMX();
        camel.setAutoStartup(false);
        camel.setSourceLocationEnabled(true);
        camel.getPropertiesComponent().setIgnoreMissingProperty(true);
        camel.setAutowiredEnabled(false);
        camel.getShutdownStrategy().setTimeout(1);
        ComponentResolver real = new DefaultComponentResolver();
        ComponentResolver replaced = (String name, CamelContext context) ->
                ReplacedEnds.REAL.contains(name) ? real.resolveComponent(name, context) : ends.component(name);
        camel.getCamelContextExtension().addContextPlugin(ComponentResolver.class, replaced);
        camel.getCamelContextExtension().addInterceptStrategy(new StepCoverage(coverage));
        camel.addLifecycleStrategy(new NoPolling());
        camel.getRegistry().bind("engines", Engines.class, engines);
        camel.build();
    }

    private void load(Path folder, Path routesFolder) throws Exception {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".camel.yaml"))
                    .sorted()
                    .toList()) {
                String name =
                        routesFolder.resolve(routesFolder.relativize(file)).toString();
                PluginHelper.getRoutesLoader(camel)
                        .loadRoutes(ResourceHelper.fromString("file:" + name, Files.readString(file)));
            }
        }
    }

    /** The ids of all routes. */
    Set<String> routes() {
        return routes;
    }

    /** Gives a route an input as its partner would, and every subscription its turn after it. */
    RouteOutcome run(String routeId, byte[] input) {
        ends.begin();
        List<String> notes = new ArrayList<>();
        try {
            DefaultConsumer consumer = started(routeId);
            String scheme = scheme(consumer);
            Exchange exchange = exchange(consumer, CLOCKS.contains(scheme), input);
            consumer.getProcessor().process(exchange);
            if (exchange.getException() != null) {
                notes.add("the route failed: " + reason(exchange.getException()));
            }
            Map<String, String> answer = answer(exchange, ANSWERING.contains(scheme));
            Mapped mapped = ends.mapped();
            return new RouteOutcome(mapped, answer, deliveries(mapped), notes);
        } catch (Exception e) {
            notes.add("the route failed: " + reason(e));
            return new RouteOutcome(ends.mapped(), Map.of(), Map.of(), notes);
        }
    }

    private DefaultConsumer started(String routeId) throws Exception {
        if (!camel.getRouteController().getRouteStatus(routeId).isStarted()) {
            camel.getRouteController().startRoute(routeId);
        }
        Route route = camel.getRoute(routeId);
        return (DefaultConsumer) route.getConsumer();
    }

    private static String scheme(DefaultConsumer consumer) {
        String uri = consumer.getEndpoint().getEndpointUri();
        return uri.substring(0, Math.max(0, uri.indexOf(':')));
    }

    private Exchange exchange(DefaultConsumer consumer, boolean byClock, byte[] input) {
        Exchange exchange = consumer.getEndpoint().createExchange(ExchangePattern.InOut);
        exchange.getExchangeExtension().setFromRouteId(consumer.getRoute().getRouteId());
        if (byClock) {
            ends.offer(input);
        } else {
            exchange.getMessage().setBody(input);
            exchange.getMessage().setHeader(Exchange.FILE_NAME, "case.txt");
        }
        return exchange;
    }

    private static String reason(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage()).lines().findFirst().orElse("no reason given");
    }

    /** A caller gets an answer; whoever drops files or messages finds the receipt that was sent to it. */
    private Map<String, String> answer(Exchange exchange, boolean answers) {
        Map<String, String> answer = new HashMap<>();
        if (answers) {
            Integer status = exchange.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE, Integer.class);
            answer.put("status", status == null ? "200" : status.toString());
            addFields(exchange.getMessage().getBody(String.class), answer);
        } else if (!ends.sent().isEmpty()) {
            addFields(new String(ends.sent().get(ends.sent().size() - 1), StandardCharsets.UTF_8), answer);
        }
        return answer;
    }

    private static void addFields(String text, Map<String, String> answer) {
        try {
            JsonNode json = new ObjectMapper().readTree(text == null ? "" : text);
            json.properties()
                    .forEach(field -> answer.put(
                            field.getKey(),
                            field.getValue().isValueNode()
                                    ? field.getValue().asText()
                                    : field.getValue().toString()));
        } catch (JsonProcessingException e) {
            answer.put("text", text);
        }
    }

    private Map<String, String> deliveries(Mapped mapped) throws Exception {
        engines.begin(mapped.records());
        Map<String, String> sent = new HashMap<>();
        for (String routeId : routes) {
            if (!isDelivery(routeId)) {
                continue;
            }
            DefaultConsumer consumer = started(routeId);
            String subscription = ((DeliverEndpoint) consumer.getEndpoint()).getSubscription();
            ends.begin();
            ((Runnable) consumer).run();
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            ends.sent().forEach(all::writeBytes);
            if (all.size() > 0) {
                sent.put(subscription, all.toString(charset(subscription)));
            }
        }
        return sent;
    }

    private boolean isDelivery(String routeId) {
        return camel.getRouteDefinition(routeId).getInput().getEndpointUri().startsWith("deliver:");
    }

    private Charset charset(String subscription) {
        SubscriptionDefinition definition = set.subscriptions().get(subscription);
        return definition != null && definition.format() instanceof DeliveryFormat.Csv csv
                ? csv.charset()
                : StandardCharsets.UTF_8;
    }

    @Override
    public void close() {
        camel.stop();
    }
}

package dev.serai.app.measuring;

import dev.serai.measure.Channel;
import java.util.HashMap;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.model.Model;
import org.apache.camel.model.ProcessorDefinitionHelper;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.ToDefinition;

/** Tells from the routes that run on which channel a feed comes in, and a subscription or a notice goes out. */
final class RouteChannels {

    private static final String DELIVER = "deliver:";
    private static final String NOTICES = "notices:";
    private static final String MAPPING = "mapping:";

    private final CamelContext camel;

    RouteChannels(CamelContext camel) {
        this.camel = camel;
    }

    /** By the name of the feed or the subscription; of notices by the id of the route. */
    Map<String, Channel> all() {
        Map<String, Channel> channels = new HashMap<>();
        for (Route route : camel.getRoutes()) {
            RouteDefinition definition = camel.getCamelContextExtension()
                    .getContextPlugin(Model.class)
                    .getRouteDefinition(route.getRouteId());
            if (definition != null) {
                add(route, definition, channels);
            }
        }
        return channels;
    }

    private static void add(Route route, RouteDefinition definition, Map<String, Channel> channels) {
        String from = plain(route.getEndpoint().getEndpointUri());
        String last = "";
        for (ToDefinition to :
                ProcessorDefinitionHelper.filterTypeInOutputs(definition.getOutputs(), ToDefinition.class)) {
            String uri = plain(filled(to.getUri(), definition));
            if (uri.startsWith(MAPPING)) {
                channels.put(uri.substring(MAPPING.length()), Channel.ofScheme(scheme(from)));
            }
            last = uri;
        }
        if (from.startsWith(NOTICES)) {
            channels.put(route.getRouteId(), Channel.ofScheme(scheme(last)));
        }
        if (from.startsWith(DELIVER)) {
            channels.put(from.substring(DELIVER.length()), Channel.ofScheme(scheme(last)));
        }
    }

    private static String filled(String uri, RouteDefinition definition) {
        String text = uri;
        Map<String, Object> parameters = definition.getTemplateParameters();
        if (parameters != null) {
            for (Map.Entry<String, Object> parameter : parameters.entrySet()) {
                text = text.replace("{{" + parameter.getKey() + "}}", String.valueOf(parameter.getValue()));
            }
        }
        return text;
    }

    /** Without slashes after the scheme and without parameters. */
    private static String plain(String uri) {
        String text = uri.contains("?") ? uri.substring(0, uri.indexOf('?')) : uri;
        return text.replaceFirst("://", ":");
    }

    private static String scheme(String uri) {
        int colon = uri.indexOf(':');
        return colon < 0 ? uri : uri.substring(0, colon);
    }
}

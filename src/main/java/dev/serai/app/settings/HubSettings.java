package dev.serai.app.settings;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.Environment;

/**
 * Where the hub's files are. Relative folders are counted from the home folder.
 *
 * @param home the folder that holds routes, mappings and data
 * @param routes Camel YAML routes
 * @param mappings definitions: canonical entities, partners, mappings, subscriptions
 * @param data what the hub writes: embedded parts, the inbox journal, the operator's password
 * @param node names this process among those that share a database; blank for the machine's name
 */
@ConfigurationProperties("serai")
public record HubSettings(
        @DefaultValue(".") String home,
        @DefaultValue("routes") String routes,
        @DefaultValue("mappings") String mappings,
        @DefaultValue("data") String data,
        @DefaultValue("") String node) {

    /** The same settings, read before Spring's beans exist. */
    public static HubSettings from(Environment environment) {
        return new HubSettings(
                environment.getProperty("serai.home", "."),
                environment.getProperty("serai.routes", "routes"),
                environment.getProperty("serai.mappings", "mappings"),
                environment.getProperty("serai.data", "data"),
                environment.getProperty("serai.node", ""));
    }

    public Path routesFolder() {
        return folder(routes);
    }

    public Path mappingsFolder() {
        return folder(mappings);
    }

    public Path dataFolder() {
        return folder(data);
    }

    public String nodeName() {
        return node.isBlank() ? hostName() : node;
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "hub";
        }
    }

    private Path folder(String name) {
        return Path.of(home).resolve(name).toAbsolutePath().normalize();
    }
}

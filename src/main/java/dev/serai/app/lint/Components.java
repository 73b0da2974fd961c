package dev.serai.app.lint;

import dev.serai.definition.Suggestion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.apache.camel.catalog.DefaultCamelCatalog;
import org.apache.camel.tooling.model.ComponentModel;
import org.apache.camel.tooling.model.JsonMapper;
import org.jspecify.annotations.Nullable;

/** The Camel components on the class path, the hub's own included, and their descriptions. */
final class Components {

    private static final String SERVICES = "META-INF/services/org/apache/camel/";

    /** The hub's own, which no list on the class path names. */
    private static final List<String> OWN = List.of("mapping", "inbox", "match", "merge", "deliver", "publish");

    private final DefaultCamelCatalog catalog = new DefaultCamelCatalog(true);
    private final ClassLoader classes = Components.class.getClassLoader();

    boolean isHere(String scheme) {
        return classes.getResource(SERVICES + "component/" + scheme) != null;
    }

    /** Says that a component is not here, and what to do. */
    String missing(String scheme) {
        if (catalog.componentJSonSchema(scheme) != null) {
            return "this hub has no '" + scheme + "' component; add camel-" + scheme + "-starter to pom.xml";
        }
        return "there is no '" + scheme + "' component" + Suggestion.didYouMean(scheme, here());
    }

    /** A component's description; empty when it brings none. */
    Optional<ComponentModel> describe(String scheme) {
        String known = catalog.componentJSonSchema(scheme);
        String json = known != null ? known : own(scheme);
        return Optional.ofNullable(json).map(JsonMapper::generateComponentModel);
    }

    /** Where the build plugin puts the description of a component: in META-INF, under the component's package. */
    private @Nullable String own(String scheme) {
        String component = properties(SERVICES + "component/" + scheme).getProperty("class", "");
        int end = component.lastIndexOf('.');
        if (end < 0) {
            return null;
        }
        String folder = "META-INF/" + component.substring(0, end).replace('.', '/') + "/";
        try (InputStream stream = classes.getResourceAsStream(folder + scheme + ".json")) {
            return stream == null ? null : new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the description of the component " + scheme, e);
        }
    }

    private List<String> here() {
        List<String> names = new ArrayList<>(OWN);
        try {
            Enumeration<java.net.URL> lists = classes.getResources(SERVICES + "component.properties");
            while (lists.hasMoreElements()) {
                try (InputStream stream = lists.nextElement().openStream()) {
                    Properties list = new Properties();
                    list.load(stream);
                    names.addAll(List.of(list.getProperty("components", "").split("\\s+")));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the class path", e);
        }
        return names;
    }

    private Properties properties(String resource) {
        Properties properties = new Properties();
        try (InputStream stream = classes.getResourceAsStream(resource)) {
            if (stream != null) {
                properties.load(stream);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
        return properties;
    }
}

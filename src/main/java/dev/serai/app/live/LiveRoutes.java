package dev.serai.app.live;

import dev.serai.app.security.PartnerCalls;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.apache.camel.CamelContext;
import org.apache.camel.ServiceStatus;
import org.apache.camel.model.ModelCamelContext;
import org.apache.camel.model.RouteConfigurationDefinition;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.spi.NodeIdFactory;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;

/**
 * The route files that run. Changed files take the place of the old ones while all other routes go on; Camel's own reload
 * restarts or loses routes of other files. Not for use by several threads.
 */
public final class LiveRoutes {

    private static final String CALLED = "platform-http://";
    private static final long LOOK_NANOS = 20_000_000;

    private final ModelCamelContext camel;
    private final Path folder;
    private final PartnerCalls calls;
    private final Map<String, Loaded> loaded = new HashMap<>();

    /** What a file brought along. */
    record Loaded(
            String text,
            Set<String> routes,
            Set<String> templates,
            List<RouteConfigurationDefinition> configurations) {}

    public LiveRoutes(CamelContext camel, Path folder, PartnerCalls calls) {
        this.camel = (ModelCamelContext) camel;
        this.folder = folder;
        this.calls = calls;
    }

    /** Loads the route files in force. Throws what Camel throws when one cannot be loaded. */
    public void loadAll(LiveDefinitions definitions) throws Exception {
        Map<String, String> texts = definitions.files().routes();
        load(texts.keySet(), texts);
    }

    /** The files whose routes these texts would change, add or take away, and those that use a template of such a file. */
    List<String> touchedBy(Map<String, String> texts) {
        Set<String> touched = new LinkedHashSet<>();
        loaded.keySet().stream().filter(file -> !texts.containsKey(file)).forEach(touched::add);
        texts.forEach((file, text) -> {
            Loaded before = loaded.get(file);
            if (before == null || !before.text().equals(text)) {
                touched.add(file);
            }
        });
        touched.addAll(usersOfTemplates(touched, texts));
        return List.copyOf(touched);
    }

    private Set<String> usersOfTemplates(Collection<String> files, Map<String, String> texts) {
        Set<String> templates = new LinkedHashSet<>();
        files.stream()
                .map(loaded::get)
                .filter(java.util.Objects::nonNull)
                .forEach(old -> templates.addAll(old.templates()));
        Set<String> users = new LinkedHashSet<>();
        texts.forEach((file, text) -> {
            if (text.contains("templatedRoute") && templates.stream().anyMatch(text::contains)) {
                users.add(file);
            }
        });
        return users;
    }

    /** The ids of the routes that a file brought along and that run now; none for a file that is not loaded. */
    Set<String> routesOf(String file) {
        Loaded found = loaded.get(file);
        return found == null ? Set.of() : Set.copyOf(found.routes());
    }

    /**
     * Lets the routes of these files take nothing new, and waits until they have finished what they are doing. When one does
     * not, all go on as before.
     *
     * @return the routes that are still at it; none when all is quiet
     */
    List<String> quiet(List<String> files, Duration patience) throws Exception {
        List<String> routes = new ArrayList<>();
        files.forEach(file -> routes.addAll(routesOf(file)));
        // What others call comes last, or their calls would find nobody.
        routes.sort(Comparator.comparing(id -> address(id).startsWith("direct")));
        long end = System.nanoTime() + patience.toNanos();
        pathsOf(routes).forEach(calls::close);
        boolean left = await(end, () -> pathsOf(routes).stream().allMatch(calls::isQuiet));
        for (String id : left ? routes : List.<String>of()) {
            long seconds = Math.max(1, TimeUnit.NANOSECONDS.toSeconds(end - System.nanoTime()));
            camel.getRouteController().suspendRoute(id, seconds, TimeUnit.SECONDS);
        }
        List<String> busy = routes.stream().filter(this::isBusy).toList();
        if (!busy.isEmpty()) {
            goOn(files);
        }
        return busy;
    }

    private static boolean await(long end, BooleanSupplier state) {
        while (!state.getAsBoolean() && System.nanoTime() < end) {
            LockSupport.parkNanos(LOOK_NANOS);
        }
        return state.getAsBoolean();
    }

    private boolean isBusy(String route) {
        return camel.getInflightRepository().size(route) > 0
                || !pathsOf(List.of(route)).stream().allMatch(calls::isQuiet);
    }

    private String address(String route) {
        return camel.getRoute(route).getEndpoint().getEndpointUri();
    }

    /** Where partners call these routes. */
    private List<String> pathsOf(Collection<String> routes) {
        return routes.stream()
                .map(this::address)
                .filter(address -> address.startsWith(CALLED))
                .map(address -> address.substring(CALLED.length()).replaceFirst("[?].*", ""))
                .toList();
    }

    /** Ends {@link #quiet}. */
    void goOn(List<String> files) throws Exception {
        for (String file : files) {
            for (String id : routesOf(file)) {
                if (camel.getRouteController().getRouteStatus(id) == ServiceStatus.Suspended) {
                    camel.getRouteController().resumeRoute(id);
                }
            }
            pathsOf(routesOf(file)).forEach(calls::open);
        }
    }

    /**
     * Puts these files as the texts say in the place of what they brought along before; checks must be done, and the routes
     * quiet. When one cannot be loaded after all, what was loaded of them is taken away again.
     *
     * @param texts those of all files
     */
    void replace(List<String> files, Map<String, String> texts) throws Exception {
        List<String> closed = new ArrayList<>();
        files.forEach(file -> closed.addAll(pathsOf(routesOf(file))));
        try {
            unload(files);
            load(files.stream().filter(texts::containsKey).toList(), texts);
        } catch (Exception e) {
            unload(files);
            throw e;
        } finally {
            closed.forEach(calls::open);
        }
    }

    private void load(Collection<String> files, Map<String, String> texts) throws Exception {
        for (String file : templatesFirst(files, texts)) {
            load(file, texts.getOrDefault(file, ""));
        }
    }

    private void load(String file, String text) throws Exception {
        Set<String> routesBefore = routes();
        Set<String> templatesBefore = templates();
        List<RouteConfigurationDefinition> configurationsBefore = List.copyOf(camel.getRouteConfigurationDefinitions());
        try {
            PluginHelper.getRoutesLoader(camel)
                    .loadRoutes(ResourceHelper.fromString("file:" + folder.resolve(file), text));
        } finally {
            Set<String> newRoutes = routes();
            newRoutes.removeAll(routesBefore);
            Set<String> newTemplates = templates();
            newTemplates.removeAll(templatesBefore);
            List<RouteConfigurationDefinition> newConfigurations =
                    new ArrayList<>(camel.getRouteConfigurationDefinitions());
            newConfigurations.removeAll(configurationsBefore);
            loaded.put(file, new Loaded(text, newRoutes, newTemplates, newConfigurations));
        }
    }

    private void unload(List<String> files) throws Exception {
        for (String file : files) {
            unload(file);
        }
    }

    private void unload(String file) throws Exception {
        Loaded old = loaded.remove(file);
        if (old == null) {
            return;
        }
        for (String id : old.routes()) {
            camel.getRouteController().stopRoute(id, 1, TimeUnit.SECONDS);
            camel.removeRoute(id);
            RouteDefinition definition = camel.getRouteDefinition(id);
            if (definition != null) {
                camel.removeRouteDefinition(definition);
            }
        }
        for (String template : old.templates()) {
            camel.removeRouteTemplates(template);
        }
        for (RouteConfigurationDefinition configuration : old.configurations()) {
            camel.removeRouteConfiguration(configuration);
        }
    }

    private Set<String> routes() {
        Set<String> ids = new LinkedHashSet<>();
        NodeIdFactory names = camel.getCamelContextExtension().getContextPlugin(NodeIdFactory.class);
        camel.getRouteDefinitions().forEach(route -> ids.add(route.idOrCreate(names)));
        return ids;
    }

    private Set<String> templates() {
        Set<String> ids = new LinkedHashSet<>();
        camel.getRouteTemplateDefinitions().forEach(template -> ids.add(template.getId()));
        return ids;
    }

    private static List<String> templatesFirst(Collection<String> files, Map<String, String> texts) {
        List<String> ordered = new ArrayList<>(files);
        ordered.sort(Comparator.comparing(
                        (String file) -> !texts.getOrDefault(file, "").contains("routeTemplate:"))
                .thenComparing(Comparator.naturalOrder()));
        return ordered;
    }
}

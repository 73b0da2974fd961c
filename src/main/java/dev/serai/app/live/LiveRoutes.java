package dev.serai.app.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.model.ModelCamelContext;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The route files that run. A changed file takes the place of the old one while all other routes go on; Camel's own reload
 * restarts or loses routes of other files. Not for use by several threads.
 */
public final class LiveRoutes {

    private static final Logger LOG = LoggerFactory.getLogger(LiveRoutes.class);
    private static final long PATIENCE_SECONDS = 15;

    private final ModelCamelContext camel;
    private final Path folder;
    private final Map<String, Loaded> loaded = new HashMap<>();

    /** What a file brought along. */
    private record Loaded(String text, Set<String> routes, Set<String> templates) {}

    public LiveRoutes(CamelContext camel, Path folder) {
        this.camel = (ModelCamelContext) camel;
        this.folder = folder;
    }

    /** Loads every file. Throws what Camel throws when one cannot be loaded. */
    public void loadAll() throws Exception {
        Map<String, String> texts = read();
        for (String file : templatesFirst(texts.keySet(), texts)) {
            load(file, texts.getOrDefault(file, ""));
        }
    }

    /**
     * Brings the running routes to what the files say now; checks must be done before. A file that cannot be loaded after
     * all is put back as it was.
     *
     * @return the files that were swapped, added or taken away
     */
    public List<String> swap() throws Exception {
        Map<String, String> texts = read();
        Set<String> touched = changed(texts);
        touched.addAll(usersOfTemplates(touched, texts));
        for (String file : templatesFirst(touched, texts)) {
            replace(file, texts);
        }
        return List.copyOf(touched);
    }

    private Set<String> changed(Map<String, String> texts) {
        Set<String> changed = new LinkedHashSet<>();
        loaded.keySet().stream().filter(file -> !texts.containsKey(file)).forEach(changed::add);
        texts.forEach((file, text) -> {
            Loaded before = loaded.get(file);
            if (before == null || !before.text().equals(text)) {
                changed.add(file);
            }
        });
        return changed;
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

    private void replace(String file, Map<String, String> texts) throws Exception {
        Loaded before = loaded.get(file);
        String text = texts.get(file);
        unload(file);
        if (text == null) {
            return;
        }
        try {
            load(file, text);
        } catch (Exception e) {
            unload(file);
            if (before != null) {
                LOG.warn("{} could not be loaded and runs on as it was", file);
                load(file, before.text());
            }
            throw e;
        }
    }

    private void load(String file, String text) throws Exception {
        Set<String> routesBefore = routes();
        Set<String> templatesBefore = templates();
        try {
            PluginHelper.getRoutesLoader(camel)
                    .loadRoutes(ResourceHelper.fromString("file:" + folder.resolve(file), text));
        } finally {
            Set<String> newRoutes = routes();
            newRoutes.removeAll(routesBefore);
            Set<String> newTemplates = templates();
            newTemplates.removeAll(templatesBefore);
            loaded.put(file, new Loaded(text, newRoutes, newTemplates));
        }
    }

    private void unload(String file) throws Exception {
        Loaded old = loaded.remove(file);
        if (old == null) {
            return;
        }
        for (String id : old.routes()) {
            camel.getRouteController().stopRoute(id, PATIENCE_SECONDS, TimeUnit.SECONDS);
            camel.removeRoute(id);
            RouteDefinition definition = camel.getRouteDefinition(id);
            if (definition != null) {
                camel.removeRouteDefinition(definition);
            }
        }
        for (String template : old.templates()) {
            camel.removeRouteTemplates(template);
        }
    }

    private Set<String> routes() {
        Set<String> ids = new LinkedHashSet<>();
        camel.getRouteDefinitions()
                .forEach(route -> ids.add(route.idOrCreate(
                        camel.getCamelContextExtension().getContextPlugin(org.apache.camel.spi.NodeIdFactory.class))));
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

    private Map<String, String> read() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file :
                    walk.filter(path -> path.toString().endsWith(".yaml")).toList()) {
                texts.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return texts;
    }
}

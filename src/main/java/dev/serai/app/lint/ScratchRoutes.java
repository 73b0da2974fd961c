package dev.serai.app.lint;

import dev.serai.definition.DefinitionNode;
import dev.serai.definition.Problems;
import dev.serai.definition.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.NoSuchBeanException;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.impl.engine.DefaultComponentResolver;
import org.apache.camel.spi.ComponentResolver;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;

/**
 * Lets Camel itself build the routes in a context that never runs, for what only Camel can tell: wrong expressions, unknown
 * languages and data formats. Beans are known to the running hub alone, so a missing one is no finding here.
 */
final class ScratchRoutes {

    private static final Pattern AT_STEP = Pattern.compile(">>> (.*?) <<<", Pattern.DOTALL);

    /** Tries all files at once, and only when that fails each on its own, with the templates. */
    void check(List<RouteFile> files, Problems problems) {
        if (files.isEmpty() || failure(files).isEmpty()) {
            return;
        }
        List<RouteFile> templates = files.stream()
                .filter(file -> !file.elements("routeTemplate").isEmpty())
                .toList();
        for (RouteFile file : files) {
            List<RouteFile> together = new ArrayList<>(templates);
            together.remove(file);
            together.add(file);
            failure(together).ifPresent(failure -> report(file, failure, problems));
        }
    }

    private static Optional<Throwable> failure(List<RouteFile> files) {
        try (DefaultCamelContext context = new DefaultCamelContext(false)) {
            context.disableJMX();
            context.setAutoStartup(false);
            context.setSourceLocationEnabled(true);
            context.getPropertiesComponent().setIgnoreMissingProperty(true);
            context.setAutowiredEnabled(false);
            context.getCamelContextExtension().addContextPlugin(ComponentResolver.class, standIns());
            context.build();
            for (RouteFile file : files) {
                PluginHelper.getRoutesLoader(context)
                        .loadRoutes(ResourceHelper.fromString("file:" + file.name(), file.text()));
            }
            context.start();
            return Optional.empty();
        } catch (Exception e) {
            return isForTheRunningHub(e) ? Optional.empty() : Optional.of(e);
        }
    }

    /** All but {@code bean}, on which expressions such as {@code ${body.name}} are built, and which connects to nothing. */
    private static ComponentResolver standIns() {
        StandIn standIn = new StandIn();
        ComponentResolver real = new DefaultComponentResolver();
        return (name, camel) -> name.equals("bean") ? real.resolveComponent(name, camel) : standIn;
    }

    private static boolean isForTheRunningHub(Throwable failure) {
        for (Throwable e = failure; e != null; e = e.getCause()) {
            if (e instanceof NoSuchBeanException
                    || String.valueOf(e.getMessage()).contains("No bean could be found")) {
                return true;
            }
        }
        return String.valueOf(root(failure).getMessage()).contains("{{");
    }

    private static void report(RouteFile file, Throwable failure, Problems problems) {
        String said = String.valueOf(root(failure).getMessage()).strip();
        Matcher step = AT_STEP.matcher(String.valueOf(failure.getMessage()));
        SourceLocation at = place(file, said)
                .or(() -> step.find() ? place(file, step.group(1)) : Optional.empty())
                .or(() -> place(file, String.valueOf(failure.getMessage())))
                .orElse(SourceLocation.startOf(file.name()));
        problems.error(at, "Camel refuses it: " + said.lines().findFirst().orElse("no reason given"));
    }

    private static Throwable root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    /** The longest text of the file that the message repeats is what it complains about. */
    private static Optional<SourceLocation> place(RouteFile file, String message) {
        List<DefinitionNode.Scalar> repeated = new ArrayList<>();
        file.items().forEach(item -> collect(item, message, repeated));
        return repeated.stream()
                .max((a, b) -> Integer.compare(a.text().length(), b.text().length()))
                .map(DefinitionNode.Scalar::at);
    }

    private static void collect(DefinitionNode node, String message, List<DefinitionNode.Scalar> repeated) {
        if (node instanceof DefinitionNode.Scalar scalar) {
            if (scalar.text().length() > 2 && message.contains(scalar.text())) {
                repeated.add(scalar);
            }
        } else if (node instanceof DefinitionNode.Sequence sequence) {
            sequence.items().forEach(item -> collect(item, message, repeated));
        } else if (node instanceof DefinitionNode.Mapping mapping) {
            mapping.keys().forEach(key -> mapping.get(key).ifPresent(value -> collect(value, message, repeated)));
        }
    }
}

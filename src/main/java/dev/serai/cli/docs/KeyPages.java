package dev.serai.cli.docs;

import dev.serai.definition.Form;
import dev.serai.definition.Key;
import dev.serai.definition.Keys;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes down the keys of one kind of file, block by block. */
final class KeyPages {

    private final Map<String, Keys> blocks = new LinkedHashMap<>();

    private KeyPages() {}

    static String of(SchemaFiles.Kind kind) {
        KeyPages pages = new KeyPages();
        pages.collect(kind.keys());
        Page page = new Page(kind.title())
                .paragraph(Page.typed(kind.where()) + ". " + kind.summary())
                .paragraph("For completion in an editor, the file begins with this line:")
                .code("# yaml-language-server: $schema=../../docs/schema/" + kind.name() + ".schema.json");
        if (kind.form() instanceof Form.ListOf) {
            page.paragraph("The file is a list; each item has the keys of ["
                    + kind.keys().title() + "].");
        }
        pages.blocks.values().forEach(keys -> block(page, keys));
        return page.toString();
    }

    private void collect(Keys keys) {
        if (blocks.putIfAbsent(keys.title(), keys) == null) {
            keys.all().forEach(key -> collect(key.form()));
            keys.selector()
                    .ifPresent(selector ->
                            selector.byValue().values().forEach(more -> more.forEach(key -> collect(key.form()))));
        }
    }

    private void collect(Form form) {
        if (form instanceof Form.Block block) {
            collect(block.keys());
        } else if (form instanceof Form.ListOf list) {
            collect(list.item());
        } else if (form instanceof Form.Named named) {
            collect(named.value());
        } else if (form instanceof Form.AnyOf any) {
            any.forms().forEach(this::collect);
        }
    }

    private static void block(Page page, Keys keys) {
        page.section(keys.title());
        page.table(List.of("key", "", "what it says", "what may stand there", "example"), rows(keys.all()));
        keys.instead()
                .ifPresent(instead ->
                        page.paragraph("Where " + Page.typed(instead.key()) + " stands, it takes the place of "
                                + instead.needed().stream().map(Page::typed).collect(Collectors.joining(", ")) + "."));
        keys.selector().ifPresent(selector -> selector.byValue().forEach((value, more) -> {
            if (!more.isEmpty()) {
                page.paragraph("With " + Page.typed(selector.key() + ": " + value) + ":");
                page.table(List.of("key", "", "what it says", "what may stand there", "example"), rows(more));
            }
        }));
    }

    private static List<List<String>> rows(List<Key> keys) {
        List<List<String>> rows = new ArrayList<>();
        keys.forEach(key -> rows.add(List.of(
                Page.typed(key.name()),
                key.required() ? "needed" : "",
                key.summary(),
                key.form().inWords(),
                key.examples().isEmpty() ? "" : Page.typed(key.examples().get(0)))));
        return rows;
    }
}

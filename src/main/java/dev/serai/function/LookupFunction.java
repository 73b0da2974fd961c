package dev.serai.function;

import com.google.auto.service.AutoService;
import dev.serai.definition.Argument;
import dev.serai.definition.Shape;
import java.util.List;

/** What a word stands for in a look-up table. */
@AutoService(MappingFunction.class)
public final class LookupFunction implements MappingFunction {

    @Override
    public String name() {
        return "lookup";
    }

    @Override
    public String summary() {
        return "What a word stands for in a look-up table, which is a file of mappings/tables or stands under 'tables' of"
                + " the mapping; a word that it lacks is invalid. The examples have a table 'regions' of code, name and"
                + " zone, with a row of GD, 广东 and south.";
    }

    @Override
    public Topic topic() {
        return Topic.LISTS;
    }

    @Override
    public List<Argument> arguments() {
        return List.of(
                Argument.required("table", Shape.TEXT, "The table's name, such as regions for tables/regions.csv.")
                        .asFixed(),
                Argument.required("text", Shape.TEXT, "The word."),
                Argument.optional(
                                "column", Shape.TEXT, "What is wanted of the row; else the first that is not its key.")
                        .asFixed());
    }

    @Override
    public Shape result() {
        return Shape.TEXT;
    }

    @Override
    public List<Example> examples() {
        return List.of(
                Example.of("lookup('regions', 'GD')", "广东"),
                Example.of("lookup('regions', 'GD', 'zone')", "south"),
                Example.of("lookup('regions', 'XX')", "!not-in-table"),
                Example.of("coalesce(lookup('regions', 'XX'), 'elsewhere')", "elsewhere"));
    }

    @Override
    public Call prepare(Preparation given) {
        LookupTable table = table(given);
        int column = column(given, table);
        Words<LookupTable.Row> words = words(table);
        InvalidValue unknown = new InvalidValue("not-in-table", "not among the keys of table '" + table.name() + "'");
        return values -> {
            LookupTable.Row row = words.find((String) values[1]);
            if (row == null) {
                return unknown;
            }
            String found = row.cells().get(column);
            return found.isEmpty() ? null : found;
        };
    }

    private static LookupTable table(Preparation given) {
        String name = given.text(0).orElse("");
        try {
            return given.table(name);
        } catch (IllegalArgumentException e) {
            throw new WrongArgument(0, String.valueOf(e.getMessage()));
        }
    }

    private static Words<LookupTable.Row> words(LookupTable table) {
        try {
            return table.words();
        } catch (IllegalArgumentException e) {
            throw new WrongArgument(0, String.valueOf(e.getMessage()));
        }
    }

    private static int column(Preparation given, LookupTable table) {
        String wanted = given.text(2).orElse(table.use().value());
        try {
            return table.used(new LookupTable.Use(table.use().key(), wanted, false))
                    .valueColumn();
        } catch (IllegalArgumentException e) {
            throw new WrongArgument(given.count() > 2 ? 2 : 0, String.valueOf(e.getMessage()));
        }
    }
}

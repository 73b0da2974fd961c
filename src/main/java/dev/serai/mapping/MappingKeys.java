package dev.serai.mapping;

import dev.serai.definition.Key;
import dev.serai.definition.Keys;
import dev.serai.definition.Form;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The keys of an inbound mapping, described: {@code <partner>/<feed>.in.yaml}. */
public final class MappingKeys {

    static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9_-]*/[a-z0-9][a-z0-9_.-]*");
    static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]*");
    static final Pattern REGION = Pattern.compile("[A-Z]{2}");
    static final Pattern LINES = Pattern.compile("\\d{1,4}");

    private static final Form SOURCE_FIELD = Form.text("a source field");
    private static final Form SOURCE_FIELDS = Form.anyOf(SOURCE_FIELD, Form.listOf(SOURCE_FIELD));
    private static final Form CHARACTER = Form.text("one character, or tab", Pattern.compile(".|tab"));

    static final List<String> FORMATS = List.of("csv", "json", "ndjson", "xml");

    static final Key INVALID = Key.optional(
            "invalid",
            Form.word(InvalidPolicy.WORDS),
            "What an invalid value gets: reject refuses the record, drop leaves the field empty.");

    static final Keys SOURCE = Keys.of(
                    "source",
                    Key.required("format", Form.word(FORMATS), "How the partner writes its records."),
                    Key.optional(
                                    "charset",
                                    Form.text("the name of a charset"),
                                    "The encoding of the text; UTF-8 where nothing is said, for XML what it says itself.")
                            .example("GB18030"),
                    Key.optional(
                                    "region",
                                    Form.text("a country code of two capital letters", REGION),
                                    "The country of rows that name none: it decides how phone numbers and postcodes are read.")
                            .example("CN"))
            .dependingOn("format", byFormat());

    static final Keys VERSION = Keys.of(
            "version",
            Key.required("from", SOURCE_FIELD, "The source field with the partner's clock: a number or a time."),
            Key.optional("as", Form.text("a date pattern"), "How the partner writes times; ISO 8601 needs no pattern.")
                    .example("\"dd.MM.yyyy HH:mm:ss\""),
            Key.optional("zone", Form.text("a time zone"), "The time zone of times that name none; UTC where nothing is said.")
                    .example("Asia/Shanghai"));

    static final Keys REJECTION = Keys.of(
            "rejection",
            Key.required("when", Form.text("a condition"), "The condition over the canonical fields under which a record is refused.")
                    .example("\"!has(email) && !has(phone)\""),
            Key.required("code", Form.text("a word of a-z, 0-9 and -", CODE), "The stable code that the partner finds in its receipt.")
                    .example("unreachable"),
            Key.required("reason", Form.text("a sentence"), "The plain reason for the partner; it holds no value of a person."));

    /** What every field understands, whatever its type. */
    static final Keys FIELD = Keys.of(
            "mapped field",
            Key.optional("from", SOURCE_FIELDS, "The source field, or several: the first with a valid value counts.")
                    .example("[mobile, office_phone]"),
            Key.optional("join", Form.listOf(SOURCE_FIELD), "Source fields that are put together into one text.")
                    .example("[first_name, last_name]"),
            Key.optional("separator", Form.text("a text"), "What stands between joined texts; a blank where nothing is said."),
            Key.optional("value", Form.text("a fixed value"), "A fixed value for every record.").example("CN"),
            Key.optional(
                            "lookup",
                            Form.named("the partner's word", Form.text("the canonical value")),
                            "What each of the partner's words means; a word that is not listed is invalid.")
                    .example("{ C: consumer, B: business }"),
            Key.optional("default", Form.text("a value"), "The value where the source has none."),
            INVALID,
            Key.optional("rate", Form.number(), "What a number is multiplied with, such as the rate of another currency.")
                    .example("7.1"));

    private static final Key FIELDS = Key.required(
                    "fields",
                    Form.named("a canonical field", Form.anyOf(SOURCE_FIELD, Form.listOf(SOURCE_FIELD), Form.named("a key or a part", Form.anything()))),
                    "Which source field fills which canonical field. A field that is made of parts, such as an address, has its parts below it.")
            .example("{ email: e_mail, phone: [mobile, office_phone] }");

    static final Keys FILE = Keys.of(
            "inbound mapping",
            Key.required("mapping", Form.text("partner/feed.in", NAME), "The mapping's name, as its file is called.")
                    .example("acme/customers.in"),
            Key.required("entity", Form.text("an entity"), "The canonical entity that the records become.")
                    .example("customer"),
            Key.required("source", Form.block(SOURCE), "How the partner writes."),
            Key.required("key", SOURCE_FIELDS, "The source field, or fields, with the partner's own key of a record.")
                    .example("cust_no"),
            Key.optional(
                            "version",
                            Form.anyOf(SOURCE_FIELD, Form.block(VERSION)),
                            "The partner's clock: the highest version of a record wins, whenever it arrives. Without it the order of arrival counts.")
                    .example("changed_at"),
            FIELDS,
            INVALID,
            Key.optional("required", Form.listOf(Form.text("a canonical field")), "Canonical fields without which a record is refused.")
                    .example("[name]"),
            Key.optional("reject", Form.listOf(Form.block(REJECTION)), "Rules that refuse records, each with a code and a reason."));

    private MappingKeys() {}

    private static Map<String, List<Key>> byFormat() {
        Key records = Key.optional(
                        "records",
                        Form.text("names with dots or slashes between"),
                        "The way from the top to the records; without it the top is the list of records.")
                .example("data.customers");
        Map<String, List<Key>> keys = new LinkedHashMap<>();
        keys.put("csv", csv());
        keys.put("json", List.of(records));
        keys.put("ndjson", List.of());
        keys.put(
                "xml",
                List.of(Key.required("records", records.form(), "The way from the top to the repeated element.")
                        .example("customers/customer")));
        return keys;
    }

    private static List<Key> csv() {
        return List.of(
                Key.optional("delimiter", CHARACTER, "What stands between two columns; a comma where nothing is said.")
                        .example("\";\""),
                Key.optional("quote", CHARACTER, "What encloses values that contain a delimiter; \" where nothing is said."),
                Key.optional(
                                "header",
                                Form.anyOf(Form.word("true"), Form.flag(), Form.listOf(Form.text("a column"))),
                                "true when the first line names the columns, or the names when the file has none.")
                        .example("[cust_no, full_name, e_mail]"),
                Key.optional("skip", Form.text("a number of lines, at most 9999", LINES), "How many lines stand before the header."),
                Key.optional("comment", CHARACTER, "Lines that begin with this character are no rows.")
                        .example("\"#\""));
    }

    /** As a page shows it: whatever the entity, and without the settings of the types, which have a page of their own. */
    public static Keys described() {
        Form field = Form.anyOf(SOURCE_FIELD, Form.listOf(SOURCE_FIELD), Form.block(FIELD), Form.named("a part", Form.block(FIELD)));
        List<Key> keys = FILE.all().stream()
                .map(key -> key.equals(FIELDS) ? key.with(Form.named("a canonical field", field)) : key)
                .toList();
        return Keys.of(FILE.title(), keys);
    }

    /** The keys of a mapping file; for the entities that are known, with their fields by name. */
    public static Keys file(Iterable<CanonicalEntity> entities) {
        Map<String, List<Key>> byEntity = new LinkedHashMap<>();
        for (CanonicalEntity entity : entities) {
            byEntity.put(
                    entity.entity(),
                    List.of(FIELDS.with(Form.block(fields(entity)))));
        }
        return byEntity.isEmpty() ? FILE : FILE.dependingOn("entity", byEntity);
    }

    private static Keys fields(CanonicalEntity entity) {
        Map<String, List<Integer>> groups = new LinkedHashMap<>();
        for (int i = 0; i < entity.schema().size(); i++) {
            groups.computeIfAbsent(entity.schema().field(i).path().group(), any -> new ArrayList<>()).add(i);
        }
        List<Key> keys = new ArrayList<>();
        groups.forEach((group, members) -> {
            if (entity.schema().indexOf(group).isPresent()) {
                keys.add(field(entity, members.get(0), group));
                return;
            }
            List<Key> parts = members.stream()
                    .map(member -> field(entity, member, entity.schema().field(member).path().leaf()))
                    .toList();
            keys.add(Key.optional(group, Form.block(Keys.of(entity.entity() + "." + group, parts)), "Made of parts; map each."));
            members.forEach(member -> keys.add(field(entity, member, entity.schema().field(member).path().text())));
        });
        return Keys.of("fields of " + entity.entity(), keys);
    }

    private static Key field(CanonicalEntity entity, int index, String name) {
        List<Key> keys = new ArrayList<>(FIELD.all());
        Set<String> names = new LinkedHashSet<>(FIELD.names());
        TypeSettings.of(entity.type(index)).stream().filter(key -> names.add(key.name())).forEach(keys::add);
        Keys settings = Keys.of("mapping of " + entity.schema().field(index).type(), keys);
        return Key.optional(
                name,
                Form.anyOf(SOURCE_FIELD, Form.listOf(SOURCE_FIELD), Form.block(settings)),
                entity.type(index).summary());
    }
}

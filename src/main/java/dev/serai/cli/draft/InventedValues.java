package dev.serai.cli.draft;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import dev.serai.cli.draft.guess.FieldDraft;
import dev.serai.cli.draft.sample.SampleColumn;
import dev.serai.mapping.CanonicalEntity;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Makes up values that are written as the partner writes them and belong to nobody. */
final class InventedValues {

    private static final LocalDateTime DAY = LocalDateTime.of(1984, 5, 17, 8, 30);
    private static final LocalDateTime CHANGED = LocalDateTime.of(2026, 1, 15, 8, 30);
    private static final List<String> WAYS = List.of(
            "yyyy-MM-dd'T'HH:mm:ss",
            "yyyy-MM-dd HH:mm:ss",
            "yyyy-MM-dd HH:mm",
            "yyyy-MM-dd",
            "yyyyMMdd",
            "yyyy/MM/dd HH:mm:ss",
            "yyyy/MM/dd",
            "dd.MM.yyyy HH:mm:ss",
            "dd.MM.yyyy HH:mm",
            "dd.MM.yyyy",
            "dd-MM-yyyy",
            "dd/MM/yyyy",
            "MM/dd/yyyy",
            "M/d/yyyy",
            "d/M/yyyy",
            "dd.MM.yy",
            "yyyy年M月d日",
            "d MMM yyyy",
            "dd-MMM-yyyy",
            "MMMM d, yyyy");

    private final CanonicalEntity entity;
    private final String region;

    InventedValues(CanonicalEntity entity, String region) {
        this.entity = entity;
        this.region = region;
    }

    /** A value for one of the columns of a field. */
    String of(FieldDraft field, SampleColumn column) {
        int target = entity.schema().indexOf(field.path()).orElseThrow();
        boolean han =
                column.given().stream().anyMatch(value -> ValueShape.of(value).contains("汉"));
        return switch (entity.type(target).name()) {
            case "person-name" -> cased(name(field, column, han), column);
            case "organisation-name" -> han ? "示例有限公司" : "Example Ltd";
            case "email" -> cased("ada.lovelace@example.org", column);
            case "phone" -> phone(column);
            case "date" -> date(DAY, field.as(), column);
            case "choice", "country" -> mostFrequent(column);
            case "number" -> number(target, column);
            case "list" -> "example";
            default -> text(field, column, han);
        };
    }

    String version(SampleColumn column, String as) {
        return date(CHANGED, as.isEmpty() ? List.of() : List.of(as), column);
    }

    private static String name(FieldDraft field, SampleColumn column, boolean han) {
        boolean whole = column.given().stream()
                                .filter(value -> value.strip().indexOf(' ') > 0)
                                .count()
                        * 2
                > column.given().size();
        if (han) {
            boolean family =
                    column.given().stream().allMatch(value -> value.strip().length() <= 2)
                            && field.join()
                            && field.columns().get(0).equals(column.name());
            return !field.join() ? "李小红" : family ? "李" : column.emptyShare() > 0.5 ? "" : "小红";
        }
        boolean turned =
                column.given().stream().filter(value -> value.indexOf(',') > 0).count() * 2
                        > column.given().size();
        if (turned) {
            return "Lovelace, Ada";
        }
        if (!field.join() || whole) {
            return field.join() ? "" : "Ada Lovelace";
        }
        return names(field, column);
    }

    /** The first part is a given name, the last a family name, and what is between them may be missing. */
    private static String names(FieldDraft field, SampleColumn column) {
        int place = field.columns().indexOf(column.name());
        boolean last = place == field.columns().size() - 1;
        return last ? "Lovelace" : column.emptyShare() > 0.5 ? "" : "Ada";
    }

    private static String cased(String text, SampleColumn column) {
        List<String> given = column.given();
        if (!given.isEmpty() && given.stream().allMatch(value -> value.equals(value.toUpperCase(Locale.ROOT)))) {
            return text.toUpperCase(Locale.ROOT);
        }
        return given.stream().allMatch(value -> value.equals(value.toLowerCase(Locale.ROOT)))
                ? text.toLowerCase(Locale.ROOT)
                : text;
    }

    private String phone(SampleColumn column) {
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        PhoneNumber number = numbers.getExampleNumberForType(region.isEmpty() ? "US" : region, PhoneNumberType.MOBILE);
        if (number == null) {
            return "+1 201-555-0123";
        }
        boolean plus = region.isEmpty() || column.given().stream().anyMatch(value -> value.startsWith("+"));
        return numbers.format(number, plus ? PhoneNumberFormat.INTERNATIONAL : PhoneNumberFormat.NATIONAL);
    }

    private static String date(LocalDateTime time, List<String> as, SampleColumn column) {
        List<String> ways = as.isEmpty() ? WAYS : as;
        for (String way : ways) {
            DateTimeFormatter format = DateTimeFormatter.ofPattern(way, Locale.ENGLISH);
            String written = time.format(format);
            if (!as.isEmpty() || column.given().stream().anyMatch(value -> isSameShape(value, written))) {
                return written;
            }
        }
        String first = column.given().isEmpty() ? "" : column.given().get(0);
        return first.matches("\\d+") ? "1" + "0".repeat(first.length() - 1) : time.toLocalDate() + "T08:30:00Z";
    }

    private static boolean isSameShape(String value, String written) {
        return ValueShape.of(value).equals(ValueShape.of(written));
    }

    private static String mostFrequent(SampleColumn column) {
        return column.isEnumerated() ? column.counts().keySet().iterator().next() : "";
    }

    private String number(int target, SampleColumn column) {
        Map<String, List<String>> settings = entity.settings(target);
        if (settings.containsKey("from") && settings.containsKey("to")) {
            long from = (long) Double.parseDouble(settings.get("from").get(0));
            long to = (long) Double.parseDouble(settings.get("to").get(0));
            return Long.toString((from + to) / 2);
        }
        return ofShape(column);
    }

    private static String text(FieldDraft field, SampleColumn column, boolean han) {
        if (field.path().endsWith(".city")) {
            return cased(han ? "示例市" : "Exampleton", column);
        }
        if (field.join() && column.emptyShare() > 0.5) {
            return "";
        }
        if (field.path().endsWith(".street") && ValueShape.typical(column).length() > 6) {
            return cased(han ? "示例路1号" : "Example Street 1", column);
        }
        return ofShape(column);
    }

    /** Other letters and digits in the places of those of a typical value. */
    static String ofShape(SampleColumn column) {
        String shape = ValueShape.typical(column);
        StringBuilder out = new StringBuilder();
        int digit = 0;
        int letter = 0;
        for (int c : shape.codePoints().toArray()) {
            switch (c) {
                case '9' -> out.append(1 + digit++ % 9);
                case 'A' -> out.append((char) ('A' + letter++ % 26));
                case 'a' -> out.append((char) ('a' + letter++ % 26));
                case '汉' -> out.append("示例".charAt(letter++ % 2));
                case '…', '·' -> out.append("");
                default -> out.appendCodePoint(c);
            }
        }
        return out.toString();
    }
}

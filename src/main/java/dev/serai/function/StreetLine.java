package dev.serai.function;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A line with street and house number, the number before the street, behind it, or before 号. */
record StreetLine(@Nullable String street, @Nullable String number) {

    private static final int LONGEST = 400;
    private static final String NUMBER =
            "\\d{1,6}(?: ?[A-Za-z](?![A-Za-z]))?(?: ?[-/] ?\\d{1,6} ?[A-Za-z]?)?(?: (?:bis|ter))?";
    private static final Pattern BEHIND = Pattern.compile("^(.*\\D),? (" + NUMBER + ")$");
    private static final Pattern BEFORE = Pattern.compile("^(" + NUMBER + "),? (\\D.*)$");
    private static final Pattern CHINESE = Pattern.compile("^(.*?)(\\d{1,6}(?:-\\d{1,6})?)号.*$");

    static StreetLine of(String raw) {
        String text = CleanText.compatible(raw);
        if (Placeholders.ANY.matches(text)) {
            return new StreetLine(null, null);
        }
        if (text.length() > LONGEST) {
            return new StreetLine(text, null);
        }
        Matcher chinese = CHINESE.matcher(text);
        if (chinese.matches()) {
            return new StreetLine(orNull(chinese.group(1)), chinese.group(2));
        }
        Matcher behind = BEHIND.matcher(text);
        if (behind.matches()) {
            return new StreetLine(orNull(behind.group(1)), behind.group(2));
        }
        Matcher before = BEFORE.matcher(text);
        return before.matches() ? new StreetLine(orNull(before.group(2)), before.group(1)) : new StreetLine(text, null);
    }

    private static @Nullable String orNull(String street) {
        String plain = street.strip().replaceAll("[, ]+$", "");
        return plain.isEmpty() ? null : plain;
    }
}

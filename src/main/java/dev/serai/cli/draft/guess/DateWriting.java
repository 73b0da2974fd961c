package dev.serai.cli.draft.guess;

import dev.serai.function.Cleanser;
import dev.serai.function.SemanticType;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How the dates of a column are written.
 *
 * @param patterns for {@code as}; none when each value can be meant in one way only
 * @param valid the share of values that are dates so
 * @param doubt what cannot be told from the values, or an empty text
 */
record DateWriting(List<String> patterns, double valid, String doubt) {

    static final List<String> TIMES = List.of(
            "dd.MM.yyyy HH:mm:ss",
            "dd.MM.yyyy HH:mm",
            "dd.MM.yyyy",
            "dd/MM/yyyy HH:mm:ss",
            "dd/MM/yyyy HH:mm",
            "dd/MM/yyyy",
            "MM/dd/yyyy HH:mm:ss",
            "MM/dd/yyyy HH:mm",
            "MM/dd/yyyy",
            "M/d/yyyy H:mm:ss",
            "M/d/yyyy H:mm",
            "M/d/yyyy",
            "M/d/yy",
            "d/M/yyyy H:mm",
            "d/M/yyyy",
            "d/M/yy",
            "dd-MM-yyyy HH:mm:ss",
            "dd-MM-yyyy HH:mm",
            "dd-MM-yyyy",
            "yyyy/MM/dd HH:mm:ss",
            "yyyy/MM/dd HH:mm",
            "yyyy/M/d H:mm:ss",
            "yyyy/M/d H:mm",
            "yyyy/MM/dd",
            "yyyy/M/d",
            "yyyy-MM-dd HH:mm",
            "yyyy.MM.dd",
            "yyyy年M月d日",
            "yyyy年MM月dd日 HH:mm",
            "dd-MMM-yyyy",
            "d MMM yyyy");

    private static final List<String> DATES = List.of(
            "dd.MM.yyyy",
            "dd/MM/yyyy",
            "MM/dd/yyyy",
            "dd-MM-yyyy",
            "MM-dd-yyyy",
            "yyyy-MM-dd",
            "yyyyMMdd",
            "ddMMyyyy",
            "yyyy/MM/dd",
            "dd.MM.yy",
            "dd/MM/yy",
            "MM/dd/yy",
            "dd-MM-yy",
            "dd-MMM-yy",
            "yyMMdd");
    private static final Set<String> MONTH_FIRST = Set.of("US", "PH");
    private static final double WORTH = 0.02;

    /**
     * Finds the fewest ways of writing with which most values are dates.
     *
     * @param region where the partner is, or an empty text
     */
    static DateWriting of(List<String> values, SemanticType date, Map<String, List<String>> settings, String region) {
        DateWriting open = new DateWriting(List.of(), share(values, cleanser(date, settings, List.of())), "");
        if (values.isEmpty() || open.valid() > 0.995) {
            return open;
        }
        List<String> chosen = new ArrayList<>();
        double reached = 0;
        String doubt = "";
        while (chosen.size() < 3) {
            String best = "";
            double most = reached;
            for (String pattern : ordered(region)) {
                List<String> more = new ArrayList<>(chosen);
                more.add(pattern);
                double share = share(values, cleanser(date, settings, more));
                if (share > most + WORTH || (best.isEmpty() && share > most + WORTH)) {
                    best = pattern;
                    most = share;
                }
            }
            if (best.isEmpty()) {
                break;
            }
            doubt = doubt.isEmpty() && isTurnable(best, values, date, settings) ? turned(best, region) : doubt;
            chosen.add(best);
            reached = most;
        }
        return reached > open.valid() + WORTH ? new DateWriting(List.copyOf(chosen), reached, doubt) : open;
    }

    private static List<String> ordered(String region) {
        List<String> patterns = new ArrayList<>(DATES);
        if (MONTH_FIRST.contains(region)) {
            patterns.sort(java.util.Comparator.comparing(pattern -> !pattern.startsWith("MM")));
        }
        return patterns;
    }

    /** Whether the values are as good with day and month the other way round. */
    private static boolean isTurnable(
            String pattern, List<String> values, SemanticType date, Map<String, List<String>> settings) {
        String other = otherWayRound(pattern);
        return !other.equals(pattern)
                && share(values, cleanser(date, settings, List.of(other)))
                        >= share(values, cleanser(date, settings, List.of(pattern))) - WORTH / 4;
    }

    private static String turned(String pattern, String region) {
        return "day and month could be the other way round, " + otherWayRound(pattern)
                + (region.isEmpty() ? "" : "; taken as in " + region);
    }

    private static String otherWayRound(String pattern) {
        if (pattern.startsWith("dd") && pattern.startsWith("MM", 3) && !pattern.contains("MMM")) {
            return "MM" + pattern.charAt(2) + "dd" + pattern.substring(5);
        }
        return pattern.startsWith("MM") && pattern.startsWith("dd", 3)
                ? "dd" + pattern.charAt(2) + "MM" + pattern.substring(5)
                : pattern;
    }

    private static Cleanser cleanser(SemanticType date, Map<String, List<String>> settings, List<String> patterns) {
        Map<String, List<String>> all = new HashMap<>(settings);
        if (!patterns.isEmpty()) {
            all.put("as", patterns);
        }
        return date.cleanser(all);
    }

    /** A value that means that there is none counts for no way of writing. */
    private static double share(List<String> values, Cleanser cleanser) {
        int dates = 0;
        int counted = 0;
        for (String value : values) {
            Object made = cleanser.cleanse(value, null);
            dates += made instanceof LocalDate ? 1 : 0;
            counted += made == null ? 0 : 1;
        }
        return counted == 0 ? 0 : (double) dates / counted;
    }

    /** The patterns of times with which nearly all values can be read strictly, the best first. */
    static List<String> times(List<String> values) {
        return TIMES.stream()
                .filter(pattern -> timeShare(values, pattern) > 0.98)
                .toList();
    }

    private static double timeShare(List<String> values, String pattern) {
        DateTimeFormatter format = strict(pattern);
        long read = values.stream().filter(value -> isReadable(value, format)).count();
        return values.isEmpty() ? 0 : (double) read / values.size();
    }

    static DateTimeFormatter strict(String pattern) {
        return DateTimeFormatter.ofPattern(pattern.replace('y', 'u'), Locale.ROOT)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    static boolean isReadable(String value, DateTimeFormatter format) {
        try {
            format.parse(value.strip());
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}

package dev.serai.comparator;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** House number and street name found in one text: flat, direction and kind of street off, what follows the street left out. */
final class Street implements FieldComparator.Feature {

    private static final Set<String> TYPES = WordLists.section("streets.txt", "types");
    private static final Set<String> DIRECTIONS = WordLists.section("streets.txt", "directions");
    private static final Set<String> UNITS = WordLists.section("streets.txt", "units");
    private static final List<String> JOINED_TYPES = List.of("strasse", "str", "straat", "gasse", "weg", "platz");

    final String number;
    /** The words of the street in one. */
    final String name;

    final String[] words;

    private Street(String number, List<String> words) {
        this.number = number;
        this.name = String.join("", words);
        this.words = Similarity.tokens(words, Set.of());
    }

    static @Nullable Street of(String text) {
        List<String> words = new ArrayList<>();
        PlainText.words(text).forEach(word -> addParts(word, words));
        if (words.isEmpty()) {
            return null;
        }
        withoutUnits(words);
        int number = numberAt(words);
        List<String> street = number < 0 ? words : number == 0 ? after(words) : around(words, number);
        List<String> telling = street.stream()
                .filter(word -> !DIRECTIONS.contains(word) && !TYPES.contains(word))
                .map(Street::withoutType)
                .toList();
        return new Street(number < 0 ? "" : words.get(number), telling.isEmpty() ? street : telling);
    }

    /** Digits within a Chinese address are the house number. */
    private static void addParts(String word, List<String> words) {
        if (!PlainText.isHan(word)) {
            words.add(word);
            return;
        }
        int begin = 0;
        for (int i = 1; i <= word.length(); i++) {
            if (i == word.length() || Character.isDigit(word.charAt(i)) != Character.isDigit(word.charAt(i - 1))) {
                String part = word.substring(begin, i);
                if (!part.equals("号") && !part.equals("號")) {
                    words.add(part);
                }
                begin = i;
            }
        }
    }

    /** Takes {@code suite 900} off, unless nothing else would be left. */
    private static void withoutUnits(List<String> words) {
        for (int i = 0; i + 1 < words.size(); i++) {
            if (words.size() > 2 && UNITS.contains(words.get(i)) && hasDigit(words.get(i + 1))) {
                words.remove(i + 1);
                words.remove(i);
                i--;
            }
        }
    }

    private static int numberAt(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            if (Character.isDigit(words.get(i).charAt(0)) && !isOrdinal(words.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isOrdinal(String word) {
        return word.length() > 2
                && (word.endsWith("st") || word.endsWith("nd") || word.endsWith("rd") || word.endsWith("th"));
    }

    private static boolean hasDigit(String word) {
        return word.chars().anyMatch(Character::isDigit);
    }

    /** The street behind a number at the start, up to its kind: a town may follow. */
    private static List<String> after(List<String> words) {
        List<String> street = new ArrayList<>();
        for (String word : words.subList(1, words.size())) {
            if (TYPES.contains(word) && !street.isEmpty() && !DIRECTIONS.containsAll(street)) {
                break;
            }
            street.add(word);
        }
        return street;
    }

    /** A number behind the street, as in {@code Hauptstrasse 5}, or behind the name of a building. */
    private static List<String> around(List<String> words, int number) {
        List<String> behind = words.subList(number + 1, words.size());
        boolean isStreetBehind = behind.stream().anyMatch(TYPES::contains);
        return isStreetBehind ? after(words.subList(number, words.size())) : words.subList(0, number);
    }

    private static String withoutType(String word) {
        for (String type : JOINED_TYPES) {
            if (word.length() > type.length() + 2 && word.endsWith(type)) {
                return word.substring(0, word.length() - type.length());
            }
        }
        return word;
    }

    @Override
    public @Nullable String term(int index) {
        return name.isEmpty() ? null : number + ' ' + name;
    }
}

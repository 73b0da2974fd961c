package dev.serai.comparator;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person's name taken apart for comparison: titles off, the suffix apart, given names and surname told from each other by
 * their place, or by their fields where a record has them in two.
 */
final class PersonName implements FieldComparator.Feature {

    private static final Set<String> TITLES = WordLists.section("names.txt", "titles");
    private static final Set<String> DEGREES = WordLists.section("names.txt", "degrees");
    private static final Set<String> SUFFIXES = WordLists.section("names.txt", "suffixes");
    private static final Set<String> PARTICLES = WordLists.section("names.txt", "particles");
    private static final Set<String> COMPOUND_SURNAMES = WordLists.section("names.txt", "compound-surnames");

    /** The first given name, empty when unknown. */
    final String first;
    /** All given names in one, empty when unknown. */
    final String given;
    /** The surname without blanks, empty when unknown. */
    final String last;
    /** Every word, to find a surname among several. */
    final String[] words;

    final int[] nicknames;
    final @Nullable String suffix;
    final boolean han;
    /** True when there is a single word, and it is not known whether it is given name or surname. */
    final boolean oneWord;

    final Character.UnicodeScript script;
    private final String whole;

    private PersonName(List<String> given, List<String> last, @Nullable String suffix, boolean oneWord) {
        this.first = given.isEmpty() ? "" : given.get(0);
        this.given = String.join("", given);
        this.last = String.join("", last);
        List<String> all = new ArrayList<>(given);
        all.addAll(last);
        this.words = all.toArray(String[]::new);
        this.nicknames = Nicknames.groupsOf(first);
        this.suffix = suffix;
        this.oneWord = oneWord;
        this.whole = first + ' ' + this.last;
        String any = first.isEmpty() ? this.last : first;
        this.script = Character.UnicodeScript.of(any.codePointAt(0));
        this.han = script == Character.UnicodeScript.HAN;
    }

    /** From one text with the whole name in spoken order, or null when it has no word. */
    static @Nullable PersonName whole(String text) {
        List<String> words = PlainText.words(text);
        while (words.size() > 1 && TITLES.contains(words.get(0))) {
            words.remove(0);
        }
        String suffix = takeSuffix(words, 1);
        if (words.isEmpty()) {
            return null;
        }
        if (words.size() == 1) {
            String word = words.get(0);
            return PlainText.isHan(word) && word.length() > 1
                    ? chinese(word)
                    : new PersonName(words, words, suffix, true);
        }
        if (PlainText.isHan(words.get(0))) {
            // The dot of foreign names in Chinese: given name first.
            return new PersonName(words.subList(0, 1), words.subList(1, words.size()), null, false);
        }
        int split = words.size() - 1;
        while (split > 1 && PARTICLES.contains(words.get(split - 1))) {
            split--;
        }
        List<String> given = new ArrayList<>(words.subList(0, split));
        String inner = takeSuffix(given, 1);
        return new PersonName(given, words.subList(split, words.size()), suffix == null ? inner : suffix, false);
    }

    /** From given name and surname in fields of their own, one of which may be absent; null when neither has a word. */
    static @Nullable PersonName parts(@Nullable String given, @Nullable String last) {
        List<String> givenWords = given == null ? new ArrayList<>() : PlainText.words(given);
        List<String> lastWords = last == null ? new ArrayList<>() : PlainText.words(last);
        while (givenWords.size() > 1 && TITLES.contains(givenWords.get(0))) {
            givenWords.remove(0);
        }
        String lastSuffix = takeSuffix(lastWords, 1);
        String suffix = lastSuffix == null ? takeSuffix(givenWords, 1) : lastSuffix;
        return givenWords.isEmpty() && lastWords.isEmpty()
                ? null
                : new PersonName(givenWords, lastWords, suffix, false);
    }

    private static PersonName chinese(String word) {
        int family = word.length() > 2 && COMPOUND_SURNAMES.contains(word.substring(0, 2)) ? 2 : 1;
        return new PersonName(List.of(word.substring(family)), List.of(word.substring(0, family)), null, false);
    }

    private static @Nullable String takeSuffix(List<String> words, int keep) {
        String suffix = null;
        while (words.size() > keep) {
            String word = words.get(words.size() - 1);
            if (SUFFIXES.contains(word)) {
                suffix = word.equals("junior") ? "jr" : word.equals("senior") ? "sr" : word;
            } else if (!DEGREES.contains(word)) {
                return suffix;
            }
            words.remove(words.size() - 1);
        }
        return suffix;
    }

    @Override
    public @Nullable String term(int index) {
        String term = index == 0 ? whole : index == 1 ? last : first;
        return index > 0 && term.isEmpty() ? null : term;
    }
}

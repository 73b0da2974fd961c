package dev.serai.function;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds countries by what people call them: codes, the names of {@code countries.txt}, and the JDK's names in several languages.
 * Codes, English and Chinese come before the others, which are read only for a name that is in none of these: reading them
 * takes a part of a second.
 */
final class CountryNames {

    private static final List<String> USUAL_LANGUAGES = List.of("en", "zh-Hans");
    private static final List<String> OTHER_LANGUAGES =
            List.of("zh-Hant", "de", "fr", "es", "it", "pt", "nl", "ru", "ja", "ko", "pl", "tr", "sv", "ar");

    private static final class Holder {
        private static final CountryNames INSTANCE = new CountryNames();
    }

    private static final class OtherNames {
        private static final Map<String, String> BY_NAME = otherNames();
    }

    private static final @Nullable String[] BY_LETTERS = byLetters();

    private final Map<String, String> byName = new HashMap<>();
    private final Map<String, String> asWritten = new HashMap<>();

    private CountryNames() {
        Set<String> ambiguous = new HashSet<>();
        USUAL_LANGUAGES.forEach(language -> addLanguage(language, byName, ambiguous));
        ambiguous.forEach(byName::remove);
        Locale.getISOCountries(IsoCountryCode.PART1_ALPHA2).forEach(this::addCodes);
        WordLists.lines("countries.txt").forEach(this::addAliases);
        for (String code : Locale.getISOCountries()) {
            addUsual(new Locale.Builder().setRegion(code).build());
        }
    }

    private static Map<String, String> otherNames() {
        Map<String, String> names = new HashMap<>();
        Set<String> ambiguous = new HashSet<>();
        OTHER_LANGUAGES.forEach(language -> addLanguage(language, names, ambiguous));
        for (Locale locale : Locale.getAvailableLocales()) {
            if (locale.getCountry().length() == 2
                    && locale.getVariant().isEmpty()
                    && !locale.getLanguage().equals("en")) {
                add(locale.getDisplayCountry(locale), locale.getCountry(), names, ambiguous);
            }
        }
        ambiguous.forEach(names::remove);
        return names;
    }

    static CountryNames instance() {
        return Holder.INSTANCE;
    }

    private static @Nullable String[] byLetters() {
        @Nullable String[] codes = new @Nullable String[26 * 26];
        for (String code : Locale.getISOCountries(IsoCountryCode.PART1_ALPHA2)) {
            codes[(code.charAt(0) - 'A') * 26 + code.charAt(1) - 'A'] = code;
        }
        return codes;
    }

    /** The code when the text is a name in its usual spelling, else null; fast. */
    @Nullable
    String usual(String text) {
        return asWritten.get(text);
    }

    /** The code when the two characters are an alpha-2 code in upper case, else null; fast, and reads no names. */
    static @Nullable String code(String text) {
        int first = text.charAt(0) - 'A';
        int second = text.charAt(1) - 'A';
        return first < 0 || first > 25 || second < 0 || second > 25 ? null : BY_LETTERS[first * 26 + second];
    }

    /** The code of a country by any of its names or codes, or null. */
    @Nullable
    String find(String text) {
        String key = key(text);
        String code = byName.get(key);
        return code != null ? code : OtherNames.BY_NAME.get(key);
    }

    private static void addLanguage(String tag, Map<String, String> names, Set<String> ambiguous) {
        Locale language = Locale.forLanguageTag(tag);
        for (String code : Locale.getISOCountries()) {
            String name = new Locale.Builder().setRegion(code).build().getDisplayCountry(language);
            add(name, code, names, ambiguous);
        }
    }

    private static void add(String name, String code, Map<String, String> names, Set<String> ambiguous) {
        String key = key(name);
        String other = key.isEmpty() ? code : names.putIfAbsent(key, code);
        if (other != null && !other.equals(code)) {
            ambiguous.add(key);
        }
    }

    private void addCodes(String code) {
        byName.put(key(code), code);
        byName.put(key(new Locale.Builder().setRegion(code).build().getISO3Country()), code);
    }

    private void addUsual(Locale country) {
        for (String language : USUAL_LANGUAGES) {
            String name = country.getDisplayCountry(Locale.forLanguageTag(language));
            String code = byName.get(key(name));
            if (code != null) {
                asWritten.put(name, code);
            }
        }
        asWritten.put(country.getISO3Country(), country.getCountry());
    }

    private void addAliases(String line) {
        int colon = line.indexOf(':');
        String code = line.substring(0, colon);
        for (String alias : line.substring(colon + 1).split(",", -1)) {
            byName.put(key(alias), code);
        }
    }

    /** Letters only, in lower case without accents. */
    private static String key(String name) {
        String apart = Normalizer.normalize(name, Form.NFKD).toLowerCase(Locale.ROOT);
        StringBuilder key = new StringBuilder(apart.length());
        apart.codePoints().filter(Character::isLetter).forEach(key::appendCodePoint);
        return key.toString();
    }
}

package dev.serai.function;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Family name and given names of one person; each is empty where the name does not tell.
 *
 * @param family such as 欧阳 or van der Berg
 * @param given such as 娜娜 or Anna Maria
 */
record NameParts(String family, String given) {

    private static final Cleanser NAME = new PersonNameType().cleanser(Map.of());
    private static final Set<String> COMPOUND = new HashSet<>(WordLists.lines("family-names-cn.txt"));
    private static final int LONGEST_CHINESE = 4;

    /** A part of a name as people write it, null when the name does not tell, or an InvalidValue. */
    static @Nullable Object read(String raw, Function<NameParts, String> part) {
        Object name = NAME.cleanse(raw, null);
        if (!(name instanceof String text)) {
            return name;
        }
        String found = part.apply(ChineseName.isOne(text) ? chinese(text) : latin(text));
        return found.isEmpty() ? null : found;
    }

    /** A name with a dot is written by its sound, and has no Chinese family name; so has a long one. */
    private static NameParts chinese(String name) {
        if (name.indexOf('·') >= 0 || name.length() > LONGEST_CHINESE) {
            return new NameParts("", name);
        }
        boolean compound = name.length() > 2 && COMPOUND.contains(name.substring(0, 2));
        int end = Character.isHighSurrogate(name.charAt(0)) || compound ? 2 : 1;
        return new NameParts(name.substring(0, end), name.substring(end));
    }

    private static NameParts latin(String name) {
        List<String> words = List.of(name.split(" ", -1));
        int end = words.size();
        while (end > 1 && NameWords.SUFFIXES.contains(words.get(end - 1))) {
            end--;
        }
        int begin = end - 1;
        while (begin > 1 && Character.isLowerCase(words.get(begin - 1).codePointAt(0))) {
            begin--;
        }
        return begin == 0
                ? new NameParts("", String.join(" ", words.subList(0, end)))
                : new NameParts(String.join(" ", words.subList(begin, end)), String.join(" ", words.subList(0, begin)));
    }
}

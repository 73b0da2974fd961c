package dev.serai.function;

import java.util.List;

/** Words in personal names that are treated in a way of their own. */
final class NameWords {

    /** Before a name, with or without a dot. */
    static final WordSet TITLES = WordSet.of(
            "mr",
            "mrs",
            "ms",
            "miss",
            "mx",
            "dr",
            "prof",
            "professor",
            "sir",
            "madam",
            "mister",
            "herr",
            "frau",
            "dipl",
            "ing",
            "mme",
            "mlle",
            "monsieur",
            "madame",
            "señor",
            "señora",
            "sr",
            "sra",
            "srta",
            "sig",
            "signor",
            "signora",
            "dhr",
            "mevr",
            "hr",
            "fr",
            "rev");

    /** Behind a name. */
    static final WordSet DEGREES = WordSet.of("phd", "ph.d", "mba", "esq", "msc", "bsc", "dds", "cpa");

    static final WordSet SUFFIXES = WordSet.of("jr", "sr", "ii", "iii", "iv");

    /** Small words inside a name. */
    static final WordSet PARTICLES = WordSet.of(
            "van", "von", "der", "den", "ter", "ten", "de", "del", "della", "di", "da", "dos", "das", "do", "du", "des",
            "la", "le", "las", "los", "el", "al", "bin", "bint", "ibn", "zu", "zum", "zur", "vom", "af", "av", "und");

    /** Behind a Chinese name, the longer ones first. */
    static final List<String> CHINESE_TITLES =
            List.of("先生", "女士", "小姐", "太太", "夫人", "教授", "博士", "同志", "老师", "老師", "阁下", "師傅", "师傅");

    /** Letters of a name in two capitals that are a short surname, not initials. */
    static final WordSet SHORT_SURNAMES = WordSet.of("ng", "xu", "wu", "li", "ma", "he", "hu", "lu", "du");

    private NameWords() {}
}

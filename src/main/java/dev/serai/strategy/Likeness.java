package dev.serai.strategy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** How alike two values of one field are: 1 when they say the same, 0 when nothing in them does. Symmetric. */
public final class Likeness {

    private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Likeness() {}

    /** Texts by Jaro-Winkler without case, accents and punctuation; numbers by their ratio; groups by their least like leaf. */
    public static double of(Object a, Object b) {
        if (a.equals(b)) {
            return 1;
        }
        if (a instanceof BigDecimal x && b instanceof BigDecimal y) {
            return ratio(x, y);
        }
        if (a instanceof GroupValue x && b instanceof GroupValue y) {
            return leastLike(x, y);
        }
        return a instanceof String x && b instanceof String y ? texts(plain(x), plain(y)) : 0;
    }

    private static double ratio(BigDecimal a, BigDecimal b) {
        if (a.signum() != b.signum() || a.signum() == 0) {
            return 0;
        }
        BigDecimal least = a.abs().min(b.abs());
        return least.divide(a.abs().max(b.abs()), MathContext.DECIMAL64).doubleValue();
    }

    private static double leastLike(GroupValue a, GroupValue b) {
        double least = 1;
        for (int i = 0; i < a.leaves().size(); i++) {
            Optional<Object> x = a.leaves().get(i);
            Optional<Object> y = b.leaves().get(i);
            if (x.isPresent() && y.isPresent()) {
                least = Math.min(least, of(x.get(), y.get()));
            } else if (x.isPresent() || y.isPresent()) {
                return 0;
            }
        }
        return least;
    }

    private static double texts(String a, String b) {
        if (a.equals(b)) {
            return a.isEmpty() ? 0 : 1;
        }
        return a.compareTo(b) < 0 ? SIMILARITY.apply(a, b) : SIMILARITY.apply(b, a);
    }

    /** Without case, accents, punctuation and double blanks. */
    public static String plain(String text) {
        String decomposed =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return NO_WORD.matcher(decomposed).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }
}

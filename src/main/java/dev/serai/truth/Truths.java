package dev.serai.truth;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** True values that are known, to measure by; they are not learnt from. */
public final class Truths {

    /**
     * How many of the known items that have a claim come out right.
     *
     * @param items how many were measured
     * @param majority the expected number for a majority vote with ties drawn by lot
     * @param bound how many could come out right, since some source is
     */
    public record Score(int items, int right, double majority, double crh, long bound) {}

    private final Map<Claims.Key, String> values = new LinkedHashMap<>();

    public void add(Claims.Key key, String value) {
        values.put(key, value);
    }

    public Score score(Claims claims, Findings findings) {
        int measured = 0;
        int right = 0;
        for (Claims.Key key : values.keySet()) {
            Verdict verdict = findings.verdict(key).orElse(null);
            if (verdict != null) {
                measured++;
                right += isTrue(key, verdict.value()) ? 1 : 0;
            }
        }
        Baselines baselines = Baselines.of(claims);
        return new Score(
                measured,
                right,
                baselines.majority(this::isTrue),
                baselines.crh(this::isTrue),
                baselines.bound(this::isTrue));
    }

    /** Equal as numbers, dates or words; alike is not enough. */
    private boolean isTrue(Claims.Key key, String value) {
        String truth = values.get(key);
        if (truth == null) {
            return false;
        }
        BigDecimal number = Form.number(truth);
        if (number != null) {
            BigDecimal claimed = Form.number(value);
            return claimed != null && claimed.compareTo(number) == 0;
        }
        return Form.words(truth).equals(Form.words(value))
                || (Form.date(truth) != null && java.util.Objects.equals(Form.date(truth), Form.date(value)));
    }
}

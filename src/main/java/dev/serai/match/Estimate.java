package dev.serai.match;

import dev.serai.comparator.Level;
import java.util.List;

/** Probabilities while they are estimated: m and u for each level of each comparison. */
final class Estimate {

    final double[][] m;
    final double[][] u;

    private Estimate(double[][] m, double[][] u) {
        this.m = m;
        this.u = u;
    }

    static Estimate usual(List<Comparison> comparisons) {
        double[][] m = new double[comparisons.size()][];
        double[][] u = new double[comparisons.size()][];
        for (int c = 0; c < m.length; c++) {
            List<Level> levels = comparisons.get(c).levels();
            m[c] = normalised(levels.stream().mapToDouble(Level::m).toArray());
            u[c] = normalised(levels.stream().mapToDouble(Level::u).toArray());
        }
        return new Estimate(m, u);
    }

    static double[] normalised(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        double[] normalised = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            normalised[i] = values[i] / sum;
        }
        return normalised;
    }

    static List<Double> boxed(double[] values) {
        return java.util.Arrays.stream(values).boxed().toList();
    }
}

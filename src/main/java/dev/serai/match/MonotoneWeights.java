package dev.serai.match;

import java.util.List;

/** Weights of levels, with neighbours that are in the wrong order taken together. */
final class MonotoneWeights {

    private MonotoneWeights() {}

    static double[] of(List<Double> m, List<Double> u) {
        int size = m.size();
        double[] sumM = new double[size];
        double[] sumU = new double[size];
        int[] width = new int[size];
        int pools = 0;
        for (int level = 0; level < size; level++) {
            sumM[pools] = m.get(level);
            sumU[pools] = u.get(level);
            width[pools] = 1;
            pools++;
            while (pools > 1 && ratio(sumM, sumU, pools - 1) < ratio(sumM, sumU, pools - 2)) {
                pools--;
                sumM[pools - 1] += sumM[pools];
                sumU[pools - 1] += sumU[pools];
                width[pools - 1] += width[pools];
            }
        }
        double[] weights = new double[size];
        int level = 0;
        for (int pool = 0; pool < pools; pool++) {
            for (int i = 0; i < width[pool]; i++) {
                weights[level++] = Bits.of(ratio(sumM, sumU, pool));
            }
        }
        return weights;
    }

    private static double ratio(double[] m, double[] u, int pool) {
        return m[pool] / u[pool];
    }
}

package dev.serai.match;

/** How likely two records are one customer, or two people of one household; the rest is that they are strangers. */
final class Likelihood {

    double match;
    double household;

    /**
     * Sets both.
     *
     * @param strangers the weight of one customer against strangers, in bits
     * @param against the weight of one customer against two people of one household, in bits
     */
    void set(double strangers, double against) {
        double strange = StrictMath.pow(2, -strangers);
        double house = StrictMath.pow(2, -against);
        match = 1 / (1 + strange + house);
        household = house == 0 ? 0 : house / (1 + strange + house);
    }
}

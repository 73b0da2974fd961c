package dev.serai.match;

/**
 * What is likely of two records of which nothing is known.
 *
 * @param match that they are one customer
 * @param household that they are two people of one household; 0 when that is not looked at
 */
public record Chances(double match, double household) {

    /** Of records of a hub with some fifty thousand: in a smaller one this asks for a little more agreement than it must. */
    static final Chances USUAL = new Chances(0.00002, 0.000004);

    /** Customers have a record or two, so the more records there are, the less likely any two are of one. */
    static Chances expected(int records, MatchDefinition definition) {
        double match = Math.min(0.0005, 1.0 / records);
        return new Chances(match, HouseholdWeights.matter(definition.comparisons()) ? match / 5 : 0);
    }

    public Chances {
        if (!(match > 0 && match < 1 && household >= 0 && household < 1)) {
            throw new IllegalArgumentException("a chance is above 0 and below 1");
        }
    }

    static Chances usual(MatchDefinition definition) {
        return HouseholdWeights.matter(definition.comparisons()) ? USUAL : new Chances(USUAL.match, 0);
    }
}

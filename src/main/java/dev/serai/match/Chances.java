package dev.serai.match;

/**
 * What is likely of two records of which nothing is known.
 *
 * @param match that they are one customer
 * @param household that they are two people of one household; 0 when that is not looked at
 */
public record Chances(double match, double household) {

    /** Of records of a middling hub. */
    static final Chances USUAL = new Chances(0.0005, 0.0001);

    public Chances {
        if (!(match > 0 && match < 1 && household >= 0 && household < 1)) {
            throw new IllegalArgumentException("a chance is above 0 and below 1");
        }
    }

    static Chances usual(MatchDefinition definition) {
        return HouseholdWeights.matter(definition.comparisons()) ? USUAL : new Chances(USUAL.match, 0);
    }
}

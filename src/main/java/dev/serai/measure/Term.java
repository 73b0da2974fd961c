package dev.serai.measure;

import java.math.BigDecimal;

/**
 * One addend Wᵢ·Mᵢ of a measure.
 *
 * @param from what the amount itself was made of, such as {@code 2 × 0.5 + 300 × 0.001}; empty where it was counted
 */
public record Term(String what, BigDecimal weight, BigDecimal amount, String from) {

    Term(String what, BigDecimal weight, BigDecimal amount) {
        this(what, weight, amount, "");
    }

    public BigDecimal getProduct() {
        return weight.multiply(amount);
    }
}

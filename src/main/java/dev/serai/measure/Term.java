package dev.serai.measure;

import java.math.BigDecimal;

/** One addend Wᵢ·Mᵢ of a measure. */
public record Term(String what, BigDecimal weight, BigDecimal amount) {

    public BigDecimal getProduct() {
        return weight.multiply(amount);
    }
}

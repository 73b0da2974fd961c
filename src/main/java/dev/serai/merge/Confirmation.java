package dev.serai.merge;

import java.math.BigDecimal;

/**
 * What a value is worth that too few partners confirm.
 *
 * @param by the partners that must say it, its first one included
 * @param otherwise the factor while they are fewer
 */
record Confirmation(int by, BigDecimal otherwise) {}

/** Holds what comes in against what came before: an unknown column is told once, a lost or retyped one stops the intake. */
@NullMarked
package dev.serai.exchange.drift;

import org.jspecify.annotations.NullMarked;

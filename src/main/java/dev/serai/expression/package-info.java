/** Compiles the conditions that definitions contain: typed, sandboxed, bounded in cost. */
@NullMarked
package dev.serai.expression;

import org.jspecify.annotations.NullMarked;

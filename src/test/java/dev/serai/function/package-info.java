/** Tests of the semantic types. */
@NullMarked
package dev.serai.function;

import org.jspecify.annotations.NullMarked;

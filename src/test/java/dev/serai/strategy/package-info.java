/** Tests of the merge strategies. */
@NullMarked
package dev.serai.strategy;

import org.jspecify.annotations.NullMarked;

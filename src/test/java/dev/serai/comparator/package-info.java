/** Tests of comparing two values. */
@NullMarked
package dev.serai.comparator;

import org.jspecify.annotations.NullMarked;

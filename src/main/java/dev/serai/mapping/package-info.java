/** Turns what a partner sends into canonical records, and says of every row that fails where and why. */
@NullMarked
package dev.serai.mapping;

import org.jspecify.annotations.NullMarked;

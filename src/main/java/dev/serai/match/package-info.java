/** Decides which source records are one customer, and keeps golden ids stable through joins and splits. */
@NullMarked
package dev.serai.match;

import org.jspecify.annotations.NullMarked;

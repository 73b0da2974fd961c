/** Builds the golden record of a customer from its source records, by weight, and says where each value came from. */
@NullMarked
package dev.serai.merge;

import org.jspecify.annotations.NullMarked;

/** Reads definition files strictly, with the position of every key, and collects every problem found in them. */
@NullMarked
package dev.serai.definition;

import org.jspecify.annotations.NullMarked;

/** The canonical record and what travels with it: immutable values that every room shares. */
@NullMarked
package dev.serai.record;

import org.jspecify.annotations.NullMarked;

/** Tests of the search for truth. */
@NullMarked
package dev.serai.truth;

import org.jspecify.annotations.NullMarked;

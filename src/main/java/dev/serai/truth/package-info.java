/** Estimates from agreement alone how far each source can be trusted, and which values are true. */
@NullMarked
package dev.serai.truth;

import org.jspecify.annotations.NullMarked;

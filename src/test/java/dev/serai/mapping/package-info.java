/** Claims about the mapping room. */
@NullMarked
package dev.serai.mapping;

import org.jspecify.annotations.NullMarked;

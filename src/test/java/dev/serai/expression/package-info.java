/** Claims about the expression room. */
@NullMarked
package dev.serai.expression;

import org.jspecify.annotations.NullMarked;

/** Ways to choose or combine the values that partners propose for one field: each is one class that describes itself. */
@NullMarked
package dev.serai.strategy;

import org.jspecify.annotations.NullMarked;

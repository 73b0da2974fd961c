/** Ways to compare what two records say: one class that describes itself for each kind of value. */
@NullMarked
package dev.serai.comparator;

import org.jspecify.annotations.NullMarked;

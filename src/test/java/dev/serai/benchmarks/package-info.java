/** Measurements that are run by hand. */
@NullMarked
package dev.serai.benchmarks;

import org.jspecify.annotations.NullMarked;

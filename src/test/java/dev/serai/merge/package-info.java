/** Tests of merging. */
@NullMarked
package dev.serai.merge;

import org.jspecify.annotations.NullMarked;

/** Trials of mappings, in the terminal and in a real browser. */
@NullMarked
package dev.serai.cli.trial;

import org.jspecify.annotations.NullMarked;

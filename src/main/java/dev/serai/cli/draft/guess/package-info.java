/** Guesses from a sample which source field is which canonical field, with a score for each guess. */
@NullMarked
package dev.serai.cli.draft.guess;

import org.jspecify.annotations.NullMarked;

/** Reads a sample of which nothing is known: charset, format, dialect, columns. */
@NullMarked
package dev.serai.cli.draft.sample;

import org.jspecify.annotations.NullMarked;

package dev.serai.cli.cases;

import dev.serai.definition.SourceLocation;

/**
 * One thing that came out otherwise than a case says.
 *
 * @param what such as {@code phone}
 * @param at where the case says it
 */
record Difference(SourceLocation at, String what, String expected, String received) {}

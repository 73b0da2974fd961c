/** Runs the cases that stand beside mappings and subscriptions: the {@code serai test} command. */
@NullMarked
package dev.serai.cli.cases;

import org.jspecify.annotations.NullMarked;

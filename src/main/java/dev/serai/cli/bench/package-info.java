/** Measures the hub on this machine, over customers that it makes itself. */
@NullMarked
package dev.serai.cli.bench;

import org.jspecify.annotations.NullMarked;

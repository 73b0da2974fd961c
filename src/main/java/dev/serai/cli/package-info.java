/** The serai command: one class per subcommand, over the same engines as the hub. */
@NullMarked
package dev.serai.cli;

import org.jspecify.annotations.NullMarked;

/** Tests of the commands about golden records. */
@NullMarked
package dev.serai.cli.golden;

import org.jspecify.annotations.NullMarked;

/** Tests of the commands about matching, on a database in which a hub has matched. */
@NullMarked
package dev.serai.cli.matching;

import org.jspecify.annotations.NullMarked;

/** The {@code votes:} component: a message of a partner becomes its vote. */
@NullMarked
package dev.serai.camel.votes;

import org.jspecify.annotations.NullMarked;

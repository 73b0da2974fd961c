/** The {@code inbox:} component: batches become durable, and come out again one by one. */
@NullMarked
package dev.serai.camel.inbox;

import org.jspecify.annotations.NullMarked;

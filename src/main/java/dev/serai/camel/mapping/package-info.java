/** The {@code mapping:} component: what a partner sent becomes a reader of batches. */
@NullMarked
package dev.serai.camel.mapping;

import org.jspecify.annotations.NullMarked;

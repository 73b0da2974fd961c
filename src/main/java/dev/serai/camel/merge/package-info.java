/** The {@code merge:} component: clusters become golden changes. */
@NullMarked
package dev.serai.camel.merge;

import org.jspecify.annotations.NullMarked;

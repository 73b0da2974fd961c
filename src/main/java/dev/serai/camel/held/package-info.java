/** The {@code held:} component: what was held back and released goes on. */
@NullMarked
package dev.serai.camel.held;

import org.jspecify.annotations.NullMarked;

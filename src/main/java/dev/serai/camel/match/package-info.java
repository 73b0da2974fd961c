/** The {@code match:} component: a batch becomes the clusters that it touched. */
@NullMarked
package dev.serai.camel.match;

import org.jspecify.annotations.NullMarked;

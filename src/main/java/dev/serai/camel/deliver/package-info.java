/** The {@code deliver:} component: what a subscription is owed becomes exchanges. */
@NullMarked
package dev.serai.camel.deliver;

import org.jspecify.annotations.NullMarked;

/** The hub under kills and outages: what it acknowledged is there once, and every subscriber ends up with the right view. */
@NullMarked
package dev.serai.endurance;

import org.jspecify.annotations.NullMarked;

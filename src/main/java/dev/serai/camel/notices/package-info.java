/** The {@code notices:} component: what partners are to be told about decisions, for a route that carries it to people. */
@NullMarked
package dev.serai.camel.notices;

import org.jspecify.annotations.NullMarked;

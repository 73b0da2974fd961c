/** Wires the hub together with Spring: settings, security, health, metrics. */
@NullMarked
package dev.serai.app;

import org.jspecify.annotations.NullMarked;

/** The hub's settings, one validated record per room, each with its default. */
@NullMarked
package dev.serai.app.settings;

import org.jspecify.annotations.NullMarked;

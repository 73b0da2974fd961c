/** Checks route files before they run: what Camel would only say at start, or never, with file, line and column. */
@NullMarked
package dev.serai.app.lint;

import org.jspecify.annotations.NullMarked;

/** A real browser for tests of pages. */
@NullMarked
package dev.serai.browser;

import org.jspecify.annotations.NullMarked;

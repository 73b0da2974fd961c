/** {@code serai try}: a mapping at work on a sample, in the terminal or in a page of the browser. */
@NullMarked
package dev.serai.cli.trial;

import org.jspecify.annotations.NullMarked;

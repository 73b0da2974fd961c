/** Everything in the mappings folder as one checked whole: plain Java, so that it can be linted without a hub. */
@NullMarked
package dev.serai.app.workspace;

import org.jspecify.annotations.NullMarked;

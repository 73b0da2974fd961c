/** What runs right now: definitions and routes, and how changed files take their place without a restart. */
@NullMarked
package dev.serai.app.live;

import org.jspecify.annotations.NullMarked;

/** Shows the measures to operators and to Prometheus. */
@NullMarked
package dev.serai.app.measuring;

import org.jspecify.annotations.NullMarked;

/** What operators see of the running hub: health, metrics and the JMX bean. */
@NullMarked
package dev.serai.app.monitor;

import org.jspecify.annotations.NullMarked;

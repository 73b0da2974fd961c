/** The {@code publish:} component: a message goes to an AMQP broker, and is sent only when the broker says so. */
@NullMarked
package dev.serai.camel.publish;

import org.jspecify.annotations.NullMarked;

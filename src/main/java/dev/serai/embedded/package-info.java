/** Parts that make a bare machine enough: database, AMQP broker and SFTP server in or beside the process. */
@NullMarked
package dev.serai.embedded;

import org.jspecify.annotations.NullMarked;

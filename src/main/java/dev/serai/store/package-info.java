/** Keeps everything in PostgreSQL, behind the ports that the engines declare. */
@NullMarked
package dev.serai.store;

import org.jspecify.annotations.NullMarked;

/** Writes JSON Schemas and reference pages out of what the code says of itself: the {@code serai docs} command. */
@NullMarked
package dev.serai.cli.docs;

import org.jspecify.annotations.NullMarked;

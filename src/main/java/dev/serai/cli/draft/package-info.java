/** {@code serai new}: drafts the files of a partner or a mapping from what the partner sends. */
@NullMarked
package dev.serai.cli.draft;

import org.jspecify.annotations.NullMarked;

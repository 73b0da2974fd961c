/** What is drafted from samples. */
@NullMarked
package dev.serai.cli.draft;

import org.jspecify.annotations.NullMarked;

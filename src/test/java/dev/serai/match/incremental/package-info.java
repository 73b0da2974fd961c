@NullMarked
package dev.serai.match.incremental;

import org.jspecify.annotations.NullMarked;

/** Semantic types and cleansing functions: each is one class that describes itself. */
@NullMarked
package dev.serai.function;

import org.jspecify.annotations.NullMarked;

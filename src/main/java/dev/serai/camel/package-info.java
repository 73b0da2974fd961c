/** Camel components over the engines: unwrap the body, call the engine, set the result. */
@NullMarked
package dev.serai.camel;

import org.jspecify.annotations.NullMarked;

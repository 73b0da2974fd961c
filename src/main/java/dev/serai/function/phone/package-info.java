/** Reads phone numbers as libphonenumber does, by automata made from that library's own metadata. */
@NullMarked
package dev.serai.function.phone;

import org.jspecify.annotations.NullMarked;

/** The demonstration: three made-up partners play against a hub with embedded parts. */
@NullMarked
package dev.serai.cli.demo;

import org.jspecify.annotations.NullMarked;

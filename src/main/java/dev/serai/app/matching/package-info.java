/** The operators' part of the API about who is who. */
@NullMarked
package dev.serai.app.matching;

import org.jspecify.annotations.NullMarked;

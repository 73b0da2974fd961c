/** Commands about golden records: explain them, make them anew, learn weights for them. */
@NullMarked
package dev.serai.cli.golden;

import org.jspecify.annotations.NullMarked;

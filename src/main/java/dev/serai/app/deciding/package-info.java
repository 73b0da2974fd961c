/** Joins decisions to the merge, the store, partners and operators. */
@NullMarked
package dev.serai.app.deciding;

import org.jspecify.annotations.NullMarked;

/** Tests of the PostgreSQL stores, on a database of their own. */
@NullMarked
package dev.serai.store;

import org.jspecify.annotations.NullMarked;

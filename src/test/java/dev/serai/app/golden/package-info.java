/** Tests of what operators do with golden records. */
@NullMarked
package dev.serai.app.golden;

import org.jspecify.annotations.NullMarked;

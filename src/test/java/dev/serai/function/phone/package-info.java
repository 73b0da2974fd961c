/** Tests of phone number reading. */
@NullMarked
package dev.serai.function.phone;

import org.jspecify.annotations.NullMarked;

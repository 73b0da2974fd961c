/** Tests of matching, with customers that the tests of other rooms use too. */
@NullMarked
package dev.serai.match;

import org.jspecify.annotations.NullMarked;

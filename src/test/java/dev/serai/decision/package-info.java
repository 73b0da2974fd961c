@NullMarked
package dev.serai.decision;

import org.jspecify.annotations.NullMarked;

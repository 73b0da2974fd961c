@NullMarked
package dev.serai.measure;

import org.jspecify.annotations.NullMarked;

/** The five measures of the cooperation, each a sum of weights and amounts that can be shown term by term. */
@NullMarked
package dev.serai.measure;

import org.jspecify.annotations.NullMarked;

/** The commands about who is who: learning a model, evaluating it, explaining a pair, bringing a change to what is stored. */
@NullMarked
package dev.serai.cli.matching;

import org.jspecify.annotations.NullMarked;

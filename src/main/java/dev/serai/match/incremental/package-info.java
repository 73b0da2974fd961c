/**
 * Keeps the customers of a model up to date record by record, in one transaction for each batch. What it ends in is a function of the
 * stored records, the constraints and the model alone; order, batch sizes and workers change nothing but ids.
 */
@NullMarked
package dev.serai.match.incremental;

import org.jspecify.annotations.NullMarked;

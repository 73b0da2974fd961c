package dev.serai.endurance;

/**
 * A row as a partner sends it.
 *
 * @param key the partner's own key, empty when the row has none
 * @param rank of the rows with the same key the one of the highest rank counts
 * @param good whether the hub must accept it
 * @param text the row in the partner's format
 */
record Row(String key, long rank, boolean good, String text) {}

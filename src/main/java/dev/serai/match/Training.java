package dev.serai.match;

import java.util.List;

/**
 * How a model came about, for the one who reviews it.
 *
 * @param records how many records it was learned from; 0 when it was not
 * @param pairs how many candidate pairs they gave
 * @param matches how many of these are expected to be of one customer
 * @param blocks what each blocking rule brought
 * @param warnings what a reviewer should know
 */
public record Training(long records, long pairs, long matches, List<Block> blocks, List<String> warnings) {

    public Training {
        blocks = List.copyOf(blocks);
        warnings = List.copyOf(warnings);
    }

    static Training none() {
        return new Training(0, 0, 0, List.of(), List.of());
    }

    /**
     * What a blocking rule brought.
     *
     * @param pairs candidates that it gives
     * @param only candidates that no other rule gives
     * @param matches how many of its candidates are expected to be of one customer
     * @param onlyMatches how many of those that no other rule gives
     * @param largest records of its largest key
     * @param capped keys that too many records share
     */
    public record Block(String rule, long pairs, long only, long matches, long onlyMatches, int largest, int capped) {}
}

package dev.serai.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Brings records together as candidates: those that are equal in all of its parts.
 *
 * @param text as in the definition, such as {@code name.last + birth_date}
 * @param parts none for a definite rule
 * @param narrower parts of which one is added for a key that too many records share
 * @param largest of keys that more records share, a model gives stricter ones instead; fewer for a rule that says little
 * @param start where the hashes of its keys begin
 * @param definite true for a rule of {@code same_when}: its records are one customer without more ado
 */
public record BlockRule(String text, List<BlockPart> parts, List<BlockPart> narrower, boolean definite, int largest, long start) {

    private static final int MOST_KEYS = 16;

    public BlockRule {
        parts = List.copyOf(parts);
        narrower = List.copyOf(narrower);
    }

    BlockRule(String text, List<BlockPart> parts, List<BlockPart> narrower, int largest) {
        this(text, parts, narrower, false, largest, Hash64.with(Hash64.start(), text));
    }

    static BlockRule definite(String text) {
        return new BlockRule(text, List.of(), List.of(), true, Integer.MAX_VALUE, Hash64.with(Hash64.start(), text));
    }

    BlockRule limited(int fewer) {
        return new BlockRule(text, parts, narrower, definite, fewer, start);
    }

    /**
     * Adds the keys of a record; none when a part is absent.
     *
     * @param crowded keys that too many records share: their stricter keys stand in for them
     */
    void addKeys(short rule, PreparedRecord record, Set<Long> crowded, List<BlockKey> keys) {
        for (Long hash : hashes(start, parts, record)) {
            long base = Hash64.mixed(hash);
            if (!crowded.contains(base)) {
                keys.add(new BlockKey(rule, base));
                continue;
            }
            for (BlockPart part : narrower) {
                for (Long strict : hashes(hash, List.of(part), record)) {
                    keys.add(new BlockKey(rule, Hash64.mixed(strict)));
                }
            }
        }
    }

    private static List<Long> hashes(long start, List<BlockPart> parts, PreparedRecord record) {
        List<Long> hashes = List.of(start);
        for (BlockPart part : parts) {
            List<String> texts = part.textsOf(record.keys(part.observed(), part.part()));
            List<Long> next = new ArrayList<>(hashes.size() * texts.size());
            for (Long hash : hashes) {
                for (String text : texts) {
                    if (next.size() < MOST_KEYS) {
                        next.add(Hash64.with(Hash64.with(hash, part.part()), text));
                    }
                }
            }
            hashes = next;
        }
        return hashes.stream().distinct().toList();
    }
}

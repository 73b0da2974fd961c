package dev.serai.match.incremental;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Hands numbers on to groups so that as few as possible change. A number goes on with the group that has most of its holders; of two
 * such with the one that has no older number, or else with its oldest holder. Where several numbers meet, the oldest, which is the smallest, stays, and the others end in it.
 */
final class Inheritance {

    private final Map<Integer, Long> numberOf = new HashMap<>();
    private final Map<Long, Integer> ended = new TreeMap<>();

    /** Who held a number, and since when: the smaller the age, the older. */
    record Holder(long number, long age) {}

    /** @param groups the holders in each group; those without a number are left out */
    static Inheritance of(List<List<Holder>> groups) {
        Map<Long, List<Share>> shares = new TreeMap<>();
        for (int i = 0; i < groups.size(); i++) {
            int group = i;
            Map<Long, Share> own = new HashMap<>();
            groups.get(i).forEach(holder -> own.merge(holder.number(), new Share(group, 1, holder.age()), Share::plus));
            own.forEach((number, share) ->
                    shares.computeIfAbsent(number, any -> new ArrayList<>(1)).add(share));
        }
        Inheritance inheritance = new Inheritance();
        shares.forEach(inheritance::pass);
        return inheritance;
    }

    private void pass(long number, List<Share> shares) {
        Comparator<Share> most = Comparator.comparingInt(share -> -share.holders());
        Share heir = shares.stream()
                .min(most.thenComparing(share -> numberOf.containsKey(share.group()))
                        .thenComparingLong(Share::oldest))
                .orElseThrow();
        if (numberOf.putIfAbsent(heir.group(), number) != null) {
            ended.put(number, heir.group());
        }
    }

    /** Gives new numbers, in the order of the groups, to those that inherited none. */
    List<Long> complete(int groups, Function<Integer, List<Long>> newNumbers) {
        List<Integer> without = new ArrayList<>();
        for (int i = 0; i < groups; i++) {
            if (!numberOf.containsKey(i)) {
                without.add(i);
            }
        }
        List<Long> fresh = without.isEmpty() ? List.of() : newNumbers.apply(without.size());
        for (int i = 0; i < fresh.size(); i++) {
            numberOf.put(without.get(i), fresh.get(i));
        }
        List<Long> numbers = new ArrayList<>(groups);
        numberOf.entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry::getKey))
                .forEach(entry -> numbers.add(entry.getValue()));
        return numbers;
    }

    /** The numbers that end, with the group that has their records now. */
    Map<Long, Integer> ended() {
        return ended;
    }

    private record Share(int group, int holders, long oldest) {

        Share plus(Share other) {
            return new Share(group, holders + other.holders, Math.min(oldest, other.oldest));
        }
    }
}

package dev.serai.comparator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which given names may be names of one person. */
final class Nicknames {

    private static final int[] NONE = {};
    private static final Map<String, int[]> GROUPS = load();

    private Nicknames() {}

    /** The groups that a name is in, ascending. */
    static int[] groupsOf(String name) {
        return GROUPS.getOrDefault(name, NONE);
    }

    static boolean share(int[] a, int[] b) {
        for (int x : a) {
            for (int y : b) {
                if (x == y) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Map<String, int[]> load() {
        Map<String, List<Integer>> groups = new HashMap<>();
        List<String> lines = WordLists.lines("nicknames.txt");
        for (int i = 0; i < lines.size(); i++) {
            for (String name : lines.get(i).split(" ", -1)) {
                groups.computeIfAbsent(name, any -> new ArrayList<>()).add(i);
            }
        }
        Map<String, int[]> arrays = new HashMap<>();
        groups.forEach((name, in) -> arrays.put(
                name, in.stream().mapToInt(Integer::intValue).distinct().toArray()));
        return Map.copyOf(arrays);
    }
}

package dev.serai.cli.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Makes the files of three partners, a, b and c, of whose customers two in five are known to more than one of them. The same
 * rows and seed give the same bytes; memory is flat.
 */
public final class CustomerFiles {

    static final List<String> PARTNERS = List.of("a", "b", "c");

    private static final long SALT = 0x5DEECE66DL;
    private static final double KNOWN_TO_ONE = 0.6;
    private static final double KNOWN_TO_TWO = 0.25;
    private static final double SENT_TWICE = 0.05;

    private final long seed;
    private final int rows;
    private final int people;

    /**
     * Files with so many rows in all.
     *
     * @param rows data rows of the three files together
     */
    public CustomerFiles(int rows, long seed) {
        this.rows = rows;
        this.seed = seed;
        this.people = peopleFor(rows);
    }

    private int peopleFor(int wanted) {
        int person = 0;
        for (long made = 0; made < wanted; ) {
            person++;
            for (int partner = 0; partner < PARTNERS.size(); partner++) {
                made += copies(person, partner);
            }
        }
        return person;
    }

    int rows() {
        return rows;
    }

    public int people() {
        return people;
    }

    /** Writes {@code customers-a.csv} and so on, and gives the files in the order of the partners. */
    public List<Path> write(Path folder) throws IOException {
        Files.createDirectories(folder);
        List<Path> files = new ArrayList<>();
        int left = rows;
        for (int partner = 0; partner < PARTNERS.size(); partner++) {
            Path file = folder.resolve("customers-" + PARTNERS.get(partner) + ".csv");
            left -= write(file, partner, left);
            files.add(file);
        }
        return files;
    }

    private int write(Path file, int partner, int left) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(DirtyRow.HEADER);
            out.write('\n');
            return each(partner, left, (key, person, copy) -> {
                SplittableRandom random = MadeCustomer.randomOf(seed ^ SALT, person * 10 + partner * 3L + copy);
                out.write(new DirtyRow(MadeCustomer.of(seed, person), partner, random).text(key));
                out.write('\n');
            });
        }
    }

    /** Writes which rows are of one person: the columns that {@code serai evaluate} reads. */
    public Path writeTruth(Path folder) throws IOException {
        Path file = folder.resolve("truth.csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("partner,key,customer\n");
            eachRow((partner, key, person) -> out.write(partner + ',' + key + ",person-" + person + '\n'));
        }
        return file;
    }

    /** Shows every row in the order of the partners and of their files. */
    void eachRow(Truth truth) throws IOException {
        int left = rows;
        for (int partner = 0; partner < PARTNERS.size(); partner++) {
            String name = PARTNERS.get(partner);
            left -= each(partner, left, (key, person, copy) -> truth.row(name, key, person));
        }
    }

    /** Is shown which person a partner means by a key. */
    interface Truth {
        void row(String partner, String key, long person) throws IOException;
    }

    /** Is shown the rows of one partner. */
    private interface Rows {
        void row(String key, long person, int copy) throws IOException;
    }

    private int each(int partner, int most, Rows visit) throws IOException {
        long stride = stride();
        int written = 0;
        for (int i = 0; i < people && written < most; i++) {
            long person = 1 + Math.floorMod(i * stride + seed, (long) people);
            for (int copy = copies(person, partner); copy > 0 && written < most; copy--) {
                written++;
                visit.row((partner + 1) + "-" + written, person, copy);
            }
        }
        return written;
    }

    /** Walks through all people once, in an order that is not that of the other files. */
    private long stride() {
        long stride = 1 + (long) (people * 0.618);
        while (!BigInteger.valueOf(stride).gcd(BigInteger.valueOf(people)).equals(BigInteger.ONE)) {
            stride++;
        }
        return stride;
    }

    /** How often a partner sends a person: not at all, once, or twice under two keys. */
    int copies(long person, int partner) {
        SplittableRandom random = MadeCustomer.randomOf(seed + SALT, person);
        double share = random.nextDouble();
        int partners = share < KNOWN_TO_ONE ? 1 : share < KNOWN_TO_ONE + KNOWN_TO_TWO ? 2 : PARTNERS.size();
        int first = random.nextInt(PARTNERS.size());
        boolean knows = Math.floorMod(partner - first, PARTNERS.size()) < partners;
        boolean twice = MadeCustomer.randomOf(seed - SALT, person * PARTNERS.size() + partner)
                        .nextDouble()
                < SENT_TWICE;
        return knows ? (twice ? 2 : 1) : 0;
    }
}

package dev.serai.comparator;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares e-mail addresses. */
@AutoService(FieldComparator.class)
public final class EmailComparator implements FieldComparator {

    private static final Set<String> ROLES = WordLists.section("mailboxes.txt", "roles");
    private static final Set<String> DOTLESS = WordLists.section("mailboxes.txt", "dotless");

    private static final int OTHER = 0;
    private static final int OFFICE = 1;
    private static final int LOCAL_ALIKE = 2;
    private static final int ALIKE = 3;
    private static final int SAME_LOCAL = 4;
    private static final int TYPING = 5;
    private static final int EXACT = 6;

    private static final double ALIKE_FROM = 0.88;

    private static final List<Level> LEVELS = List.of(
            Level.of("other", 0.25, 0.985),
            // An address of an office says nothing about which of its people is meant.
            Level.of("an office's address", 0.01, 0.01),
            Level.of("local part alike", 0.02, 0.003),
            Level.of("alike", 0.03, 0.0015),
            Level.of("same local part", 0.07, 0.0003),
            Level.of("typing error", 0.1, 0.00005),
            Level.exact("exact", 0.52, 0.00001));

    @Override
    public String name() {
        return "email";
    }

    @Override
    public String summary() {
        return "E-mail addresses without +tag and the dots that a mail server ignores: exact, one sign wrong, same local part,"
                + " alike; an address such as info@ says little.";
    }

    @Override
    public Set<String> types() {
        return Set.of("email");
    }

    @Override
    public Set<String> fieldNames() {
        return Set.of("email", "e_mail", "mail", "email_address");
    }

    @Override
    public boolean identifies() {
        return true;
    }

    @Override
    public List<Double> household() {
        return List.of(0.725, 0.01, 0.03, 0.02, 0.01, 0.005, 0.2);
    }

    @Override
    public List<Double> namesakes() {
        return List.of(0.74, 0.01, 0.13, 0.08, 0.03, 0.01, 0.00001);
    }

    @Override
    public List<Level> levels() {
        return LEVELS;
    }

    @Override
    public List<String> parts() {
        return List.of("local", "domain");
    }

    @Override
    public @Nullable Feature feature(List<@Nullable Object> values) {
        Object value = values.get(0);
        return value == null ? null : Address.of(PlainText.fold(value.toString(), true));
    }

    @Override
    public int compare(Feature first, Feature second) {
        Address a = (Address) first;
        Address b = (Address) second;
        if (a.whole.equals(b.whole)) {
            return a.office ? OFFICE : EXACT;
        }
        if (a.office && b.office) {
            return OTHER;
        }
        if (Similarity.withinEdits(a.whole, b.whole, 1)) {
            return TYPING;
        }
        if (a.local.equals(b.local)) {
            return a.office ? OTHER : SAME_LOCAL;
        }
        boolean local = Similarity.jaroWinkler(a.local, b.local) >= ALIKE_FROM;
        if (local && Similarity.jaroWinkler(a.domain, b.domain) >= ALIKE_FROM) {
            return ALIKE;
        }
        return local ? LOCAL_ALIKE : OTHER;
    }

    @Override
    public List<String> keys(Feature feature, String part) {
        Address address = (Address) feature;
        if (part.equals("domain")) {
            return List.of(address.domain);
        }
        if (address.office) {
            return List.of();
        }
        return List.of(part.equals("local") ? address.local : address.whole);
    }

    @Override
    public List<Example> examples() {
        return List.of(
                new Example("ada@example.org", "ADA@example.org", "exact"),
                new Example("ada+news@example.org", "ada@example.org", "exact"),
                new Example("ada.lee@gmail.com", "adalee@gmail.com", "exact"),
                new Example("ada@example.org", "ada@exmaple.org", "typing error"),
                new Example("ada.lee@example.org", "ada.lee@mail.net", "same local part"),
                new Example("robert255@smith.net", "roberta25@smiht.net", "alike"),
                new Example("robert255@smith.net", "roberta25@jones.org", "local part alike"),
                new Example("info@example.org", "info@example.org", "an office's address"),
                new Example("info@example.org", "info@mail.net", "other"),
                new Example("ada@example.org", "bob@mail.net", "other"));
    }

    private static final class Address implements Feature {

        final String whole;
        final String local;
        final String domain;
        final boolean office;

        private Address(String local, String domain) {
            this.local = local;
            this.domain = domain;
            this.whole = local + '@' + domain;
            this.office = ROLES.contains(local);
        }

        static Address of(String text) {
            int at = text.lastIndexOf('@');
            String domain = text.substring(at + 1);
            String local = at < 0 ? "" : text.substring(0, at);
            int tag = local.indexOf('+');
            if (tag > 0) {
                local = local.substring(0, tag);
            }
            return new Address(DOTLESS.contains(domain) ? local.replace(".", "") : local, domain);
        }

        @Override
        public @Nullable String term(int index) {
            return office ? null : whole;
        }
    }
}

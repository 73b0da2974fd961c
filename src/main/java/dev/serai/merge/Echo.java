package dev.serai.merge;

import dev.serai.record.CanonicalRecord;
import dev.serai.record.EntitySchema;
import dev.serai.record.SourceRecord;
import dev.serai.strategy.Numbers;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds the partners for whom a change is no news, because they themselves sent every value that changed. */
final class Echo {

    private Echo() {}

    /**
     * Empty when a value went away, when nobody sent a value, such as a mean, or when a reference leads elsewhere: that follows from
     * what became of the other record, and nobody sent it.
     */
    static Set<String> of(@Nullable CanonicalRecord before, CanonicalRecord after, List<SourceRecord> members) {
        Set<String> partners = new TreeSet<>();
        members.forEach(member -> partners.add(member.key().partner()));
        EntitySchema schema = after.schema();
        for (int i = 0; i < schema.size() && !partners.isEmpty(); i++) {
            Object now = after.get(i);
            if (Objects.equals(before == null ? null : before.get(i), now)) {
                continue;
            }
            boolean follows = before != null && schema.field(i).refersTo() != null;
            if (now == null || follows) {
                return Set.of();
            }
            int field = i;
            partners.removeIf(partner -> !sent(now, field, partner, members));
        }
        return partners;
    }

    private static boolean sent(Object value, int field, String partner, List<SourceRecord> members) {
        for (SourceRecord member : members) {
            Object sent = member.content().get(field);
            if (sent != null
                    && member.key().partner().equals(partner)
                    && Numbers.canonicalValue(sent).equals(value)) {
                return true;
            }
        }
        return false;
    }
}

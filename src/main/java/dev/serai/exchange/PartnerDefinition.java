package dev.serai.exchange;

import dev.serai.definition.Problems;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who a partner is, how much its word weighs, and what is agreed with it.
 *
 * @param apiKeyHashes the hashes of the keys it may call with; several while a key is being changed
 * @param amqpUser the broker user whose messages are this partner's, or null
 * @param shares the feeds that it may send, without its own name: {@code customers.in}
 * @param revision changes when the definition changes
 */
public record PartnerDefinition(
        String partner,
        String name,
        double weight,
        List<String> apiKeyHashes,
        @Nullable String amqpUser,
        Set<String> shares,
        List<Agreement> receives,
        String revision) {

    public PartnerDefinition {
        apiKeyHashes = List.copyOf(apiKeyHashes);
        shares = Set.copyOf(shares);
        receives = List.copyOf(receives);
    }

    /**
     * Reads a {@code partner.yaml}; empty with errors when it may not go live.
     *
     * @param file the name that problems show; where it has a folder, the partner must be called as the folder is
     */
    public static Optional<PartnerDefinition> read(String file, String text, Problems problems) {
        return new PartnerReader(file, text, problems).read();
    }

    /** True when this partner may send this feed, such as {@code acme/customers.in}. */
    public boolean maySend(String feed) {
        return feed.startsWith(partner + "/") && shares.contains(feed.substring(partner.length() + 1));
    }

    public boolean hasApiKey(String key) {
        return ApiKeys.matches(key, apiKeyHashes);
    }

    /** What was agreed for an entity and a purpose, in force or not. */
    public Optional<Agreement> agreement(String entity, String purpose) {
        return receives.stream()
                .filter(agreed ->
                        agreed.entity().equals(entity) && agreed.purpose().equals(purpose))
                .findFirst();
    }

    /** Names the partner only: hashes are nobody's business. */
    @Override
    public String toString() {
        return partner;
    }
}

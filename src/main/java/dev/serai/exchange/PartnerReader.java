package dev.serai.exchange;

import dev.serai.definition.DefinitionNode;
import dev.serai.definition.DefinitionReader;
import dev.serai.definition.Problems;
import dev.serai.record.ContentHash;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one {@code partner.yaml}. A text that looks like a secret is an error, and is never repeated in the message. */
final class PartnerReader {

    static final Pattern WORD = Pattern.compile("[a-z][a-z0-9_-]*");
    private static final Pattern CLEAR_KEY = Pattern.compile(ApiKeys.PREFIX + "[A-Za-z0-9_-]{8,}");
    private static final Pattern SECRET_KEY =
            Pattern.compile("(?i).*(passw|secret|token|private|credential|passphrase|pwd).*");

    private final String file;
    private final String text;
    private final Problems problems;
    private final Problems own = new Problems();

    PartnerReader(String file, String text, Problems problems) {
        this.file = file;
        this.text = text;
        this.problems = problems;
    }

    Optional<PartnerDefinition> read() {
        Optional<PartnerDefinition> definition = DefinitionReader.read(file, text, own)
                .flatMap(node -> node.asMapping("a partner definition", own))
                .flatMap(this::partner);
        problems.addAll(own.all());
        return own.hasErrors() ? Optional.empty() : definition;
    }

    private Optional<PartnerDefinition> partner(DefinitionNode.Mapping node) {
        refuseSecrets(node);
        node.allowOnly(PartnerKeys.FILE, own);
        Optional<String> partner = node.requiredText("partner", own);
        partner.ifPresent(name -> checkName(name, node));
        Optional<DefinitionNode.Mapping> access = node.mapping("access", own);
        access.ifPresent(given -> given.allowOnly(PartnerKeys.ACCESS, own));
        List<String> hashes = access.map(this::hashes).orElse(List.of());
        String amqpUser = access.flatMap(given -> given.text("amqp_user", own)).orElse(null);
        double weight = weight(node);
        Set<String> shares = shares(node);
        List<Agreement> receives = receives(node);
        String name = node.requiredText("name", own).orElse("");
        return partner.map(
                id -> new PartnerDefinition(id, name, weight, hashes, amqpUser, shares, receives, revision(text)));
    }

    /** The first 12 hex digits of a hash over the text. */
    static String revision(String text) {
        return ContentHash.of(text.getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "")
                .substring(0, 12);
    }

    private void checkName(String partner, DefinitionNode.Mapping node) {
        if (!PartnerKeys.NAME.matcher(partner).matches()) {
            own.error(node.keyAt("partner"), "a partner's name is made of lower-case letters, digits and hyphens");
            return;
        }
        String folder = folder();
        if (folder != null && !folder.equals(partner)) {
            own.error(node.keyAt("partner"), "the folder is called '" + folder + "', not '" + partner + "'");
        }
    }

    private @Nullable String folder() {
        String[] parts = file.split("/", -1);
        return parts.length < 2 ? null : parts[parts.length - 2];
    }

    private double weight(DefinitionNode.Mapping node) {
        Optional<String> given = node.text("weight", own);
        if (given.isEmpty()) {
            return 1;
        }
        try {
            double weight = Double.parseDouble(given.get());
            if (weight >= 0 && weight <= 1_000_000) {
                return weight;
            }
        } catch (NumberFormatException e) {
            // said below, with the place
        }
        own.error(node.keyAt("weight"), "'weight' must be a number from 0 to 1000000");
        return 1;
    }

    private List<String> hashes(DefinitionNode.Mapping access) {
        List<String> hashes = new ArrayList<>();
        DefinitionNode given = access.get("api_key").orElse(null);
        List<DefinitionNode> items = given instanceof DefinitionNode.Sequence list
                ? list.items()
                : given == null ? List.of() : List.of(given);
        for (DefinitionNode item : items) {
            String hash = item.asText("'api_key'", own).orElse("");
            if (ApiKeys.isHash(hash)) {
                hashes.add(hash);
            } else if (!hash.isEmpty()) {
                own.error(
                        item.at(),
                        "'api_key' must be a hash, sha256: and 64 hex digits; a key itself never goes in here");
            }
        }
        return hashes;
    }

    private Set<String> shares(DefinitionNode.Mapping node) {
        Set<String> feeds = new LinkedHashSet<>();
        for (DefinitionNode item : node.items("shares", own)) {
            String feed = item.asText("a feed", own).orElse("");
            if (!feed.isEmpty() && !PartnerKeys.FEED.matcher(feed).matches()) {
                own.error(item.at(), "a feed is called like its mapping, such as customers.in, not '" + feed + "'");
            } else if (!feed.isEmpty() && !feeds.add(feed)) {
                own.error(item.at(), "'" + feed + "' stands twice");
            }
        }
        return feeds;
    }

    private List<Agreement> receives(DefinitionNode.Mapping node) {
        List<Agreement> agreements = new ArrayList<>();
        for (DefinitionNode item : node.items("receives", own)) {
            item.asMapping("an agreement", own).flatMap(this::agreement).ifPresent(agreed -> {
                if (agreements.stream().anyMatch(other -> sameScope(other, agreed))) {
                    own.error(
                            item.at(),
                            "there is already an agreement on " + agreed.entity() + " for " + agreed.purpose());
                }
                agreements.add(agreed);
            });
        }
        return agreements;
    }

    private static boolean sameScope(Agreement one, Agreement other) {
        return one.entity().equals(other.entity()) && one.purpose().equals(other.purpose());
    }

    private Optional<Agreement> agreement(DefinitionNode.Mapping node) {
        node.allowOnly(PartnerKeys.AGREEMENT, own);
        Optional<String> entity = node.requiredText("entity", own);
        Optional<String> purpose = node.requiredText("purpose", own);
        Set<String> fields = new LinkedHashSet<>();
        if (!node.has("fields")) {
            own.error(node.at(), "'fields' is missing: name every field that may leave");
        }
        for (DefinitionNode field : node.items("fields", own)) {
            field.asText("a field", own).ifPresent(fields::add);
        }
        LocalDate until = node.text("until", own)
                .map(day -> day(day, node.get("until").orElse(node)))
                .orElse(null);
        if (entity.isEmpty() || purpose.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Agreement(entity.get(), purpose.get(), fields, until));
    }

    private @Nullable LocalDate day(String text, DefinitionNode at) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            own.error(at.at(), "'until' must be a day such as 2030-12-31");
            return null;
        }
    }

    private void refuseSecrets(DefinitionNode node) {
        if (node instanceof DefinitionNode.Scalar scalar
                && CLEAR_KEY.matcher(scalar.text()).find()) {
            own.error(
                    scalar.at(), "this looks like a key in clear text: store its hash, and give the partner a new key");
        } else if (node instanceof DefinitionNode.Sequence list) {
            list.items().forEach(this::refuseSecrets);
        } else if (node instanceof DefinitionNode.Mapping mapping) {
            for (String key : mapping.keys()) {
                if (SECRET_KEY.matcher(key).matches()) {
                    own.error(mapping.keyAt(key), "secrets do not belong in definitions: use the environment");
                }
                mapping.get(key).ifPresent(this::refuseSecrets);
            }
        }
    }
}

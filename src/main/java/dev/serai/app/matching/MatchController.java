package dev.serai.app.matching;

import dev.serai.app.live.LiveDefinitions;
import dev.serai.match.Resolver;
import dev.serai.match.StoredRecord;
import dev.serai.match.incremental.Epochs;
import dev.serai.match.incremental.ResolverModel;
import dev.serai.match.incremental.StrongestPair;
import dev.serai.record.EntitySchema;
import dev.serai.store.PostgresEpochDesk;
import dev.serai.store.PostgresSourceSample;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Why two records are one customer or two, and how far a changed model is. */
@RestController
@RequestMapping("/api/match/{entity}")
final class MatchController {

    private final LiveDefinitions definitions;
    private final DataSource database;

    MatchController(LiveDefinitions definitions, DataSource database) {
        this.definitions = definitions;
        this.database = database;
    }

    /**
     * Explains a pair.
     *
     * @param one a record such as {@code acme/17} or the number of a customer
     * @param values true to show the values, which are somebody's
     */
    @GetMapping("/why")
    WhyAnswer why(
            @PathVariable String entity,
            @RequestParam String one,
            @RequestParam String other,
            @RequestParam(defaultValue = "false") boolean values) {
        Epochs.Wanted texts = definitions.current().linking().get(entity);
        if (texts == null) {
            throw missing("'" + entity + "' is not matched by a model");
        }
        EntitySchema schema = Objects.requireNonNull(
                        definitions.current().entities().get(entity))
                .schema();
        Resolver resolver = ResolverModel.of(texts, schema).resolver();
        PostgresSourceSample stored = new PostgresSourceSample(database, schema);
        StrongestPair pair = StrongestPair.of(records(one, stored), records(other, stored), resolver);
        return WhyAnswer.of(pair, resolver.definition().thresholds(), values);
    }

    private static List<StoredRecord> records(String subject, PostgresSourceSample stored) {
        int slash = subject.indexOf('/');
        List<StoredRecord> found;
        if (slash > 0) {
            found = stored.record(subject.substring(0, slash), subject.substring(slash + 1)).stream()
                    .toList();
        } else {
            String digits = subject.substring(subject.lastIndexOf('-') + 1);
            found = digits.matches("\\d{1,18}") ? stored.ofGolden(Long.parseLong(digits)) : List.of();
        }
        if (found.isEmpty()) {
            throw missing(
                    "one of the two is neither a stored record such as acme/17 nor a customer such as customer-42");
        }
        return found;
    }

    /** The epochs of an entity, with the number of capped keys. */
    @GetMapping("/epochs")
    Map<String, List<PostgresEpochDesk.Standing>> epochs(@PathVariable String entity) {
        return Map.of("epochs", new PostgresEpochDesk(database).standings(entity));
    }

    private static ResponseStatusException missing(String what) {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, what);
    }
}

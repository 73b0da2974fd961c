package dev.serai.app.golden;

import dev.serai.merge.Explainer;
import dev.serai.merge.Explanation;
import dev.serai.merge.Merging;
import dev.serai.merge.Pin;
import dev.serai.record.Cluster;
import dev.serai.record.EntitySchema;
import dev.serai.record.GoldenId;
import dev.serai.record.SourceRecord;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The operators' part of the API: why a golden value is what it is, decisions about it, and making all of them anew. */
@RestController
@RequestMapping("/api/golden/{entity}")
final class GoldenController {

    private final GoldenGround ground;
    private final Remerges remerges;

    GoldenController(GoldenGround ground, Remerges remerges) {
        this.ground = ground;
        this.remerges = remerges;
    }

    /** @param values true to show the values, which are somebody's */
    @GetMapping("/{number}/explain")
    Explanation explain(
            @PathVariable String entity,
            @PathVariable long number,
            @RequestParam(defaultValue = "false") boolean values) {
        Merging merging = merging(entity);
        Explanation explanation = ground.inTransaction(() -> explanation(merging, new GoldenId(entity, number)))
                .orElseThrow(() -> missing("no records belong to " + entity + "-" + number));
        return values ? explanation : ShownExplanation.masked(explanation);
    }

    private Optional<Explanation> explanation(Merging merging, GoldenId id) {
        EntitySchema schema = merging.definition().schema();
        List<Cluster> found = ground.clusters(schema).of(List.of(id));
        return found.stream().findFirst().map(cluster -> {
            List<Pin> pins = ground.pins(schema)
                    .inForce(cluster.members().stream().map(SourceRecord::key).toList());
            return new Explainer(merging).explain(cluster, pins);
        });
    }

    @PostMapping("/{number}/pins")
    Map<String, Long> pin(
            @PathVariable String entity, @PathVariable long number, @RequestBody PinRequest request, Principal author) {
        Merging merging = merging(entity);
        try {
            Pin pin = request.pin(merging.definition().schema(), author.getName());
            return ground.stewardship(merging)
                    .pin(new GoldenId(entity, number), pin)
                    .map(made -> Map.of("pin", made.number()))
                    .orElseThrow(() -> missing("no records belong to " + entity + "-" + number));
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, e.getMessage(), e);
        }
    }

    @DeleteMapping("/pins/{pin}")
    ResponseEntity<Void> end(
            @PathVariable String entity, @PathVariable long pin, @RequestParam String reason, Principal author) {
        if (ground.stewardship(merging(entity))
                .end(pin, author.getName() + ": " + reason)
                .isEmpty()) {
            throw missing("pin " + pin + " is not in force");
        }
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/remerge")
    WorkStatus remerge(@PathVariable String entity) {
        return remerges.status(merging(entity));
    }

    /** @param apply false to work out first what would become different */
    @PostMapping("/remerge")
    ResponseEntity<WorkStatus> remerge(
            @PathVariable String entity, @RequestParam(defaultValue = "false") boolean apply) {
        Merging merging = merging(entity);
        return answer(apply ? remerges.apply(merging) : remerges.compare(merging), merging);
    }

    @GetMapping("/weights")
    WorkStatus weights(@PathVariable String entity) {
        return remerges.status(merging(entity));
    }

    /** Begins to learn weights: a suggestion, with the difference that it would make. */
    @PostMapping("/weights")
    ResponseEntity<WorkStatus> learnWeights(@PathVariable String entity) {
        Merging merging = merging(entity);
        return answer(remerges.learn(merging), merging);
    }

    private ResponseEntity<WorkStatus> answer(boolean begun, Merging merging) {
        return ResponseEntity.status(begun ? HttpStatus.ACCEPTED : HttpStatus.CONFLICT)
                .body(remerges.status(merging));
    }

    private Merging merging(String entity) {
        return ground.merging(entity).orElseThrow(() -> missing("there is no entity '" + entity + "'"));
    }

    private static ResponseStatusException missing(String what) {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, what);
    }
}

package dev.serai.cli.docs;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.serai.cli.cases.CaseKeys;
import dev.serai.decision.DecisionKeys;
import dev.serai.definition.Form;
import dev.serai.definition.JsonSchemas;
import dev.serai.definition.Keys;
import dev.serai.exchange.PartnerKeys;
import dev.serai.exchange.SubscriptionKeys;
import dev.serai.function.SemanticTypes;
import dev.serai.mapping.CanonicalEntity;
import dev.serai.mapping.EntityFile;
import dev.serai.mapping.MappingFile;
import dev.serai.match.MatchKeys;
import dev.serai.measure.MeasureKeys;
import dev.serai.merge.MergeKeys;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Every kind of file that engineers write, with its description. */
final class SchemaFiles {

    /**
     * One kind of file.
     *
     * @param name of its schema and page, such as {@code inbound}
     * @param where its files are
     */
    record Kind(String name, String title, String where, String summary, Form form) {

        ObjectNode schema() {
            return JsonSchemas.of(title + ": " + where, summary, form);
        }

        /** The block of keys that a file of this kind is, or is a list of, as a page shows it. */
        Keys keys() {
            if (name.equals("inbound")) {
                return MappingFile.described();
            }
            Form one = form instanceof Form.ListOf list ? list.item() : form;
            return ((Form.Block) one).keys();
        }
    }

    private SchemaFiles() {}

    /** @param tables names of look-up tables, to be offered */
    static List<Kind> all(
            Collection<CanonicalEntity> entities, Collection<String> tables, List<TemplateFile> templates) {
        List<Kind> kinds = new ArrayList<>(canonical());
        kinds.addAll(ofPartner(entities, tables));
        kinds.add(new Kind(
                "partner-routes",
                "Partner routes",
                "routes/partners/<partner>.camel.yaml",
                "Which channel templates a partner uses, with which parameters.",
                Form.listOf(Form.block(TemplateFile.use(templates)))));
        return kinds;
    }

    private static List<Kind> canonical() {
        return List.of(
                kind(
                        "entity",
                        "Canonical entity",
                        "mappings/canonical/<entity>.yaml",
                        "The hub's own record: its fields and their types.",
                        EntityFile.of(SemanticTypes.load().all())),
                kind(
                        "match",
                        "Match definition",
                        "mappings/canonical/<entity>.match.yaml",
                        "When two records are the same customer.",
                        MatchKeys.FILE),
                kind(
                        "merge",
                        "Merge definition",
                        "mappings/canonical/<entity>.merge.yaml",
                        "Whose value wins, or how values combine.",
                        MergeKeys.FILE),
                kind(
                        "decide",
                        "Decisions",
                        "mappings/canonical/<entity>.decide.yaml",
                        "How partners decide together what the hub is not sure of.",
                        DecisionKeys.FILE),
                kind(
                        "measures",
                        "Measures",
                        "mappings/canonical/measures.yaml",
                        "The price list and the weights of the measures.",
                        MeasureKeys.FILE));
    }

    private static List<Kind> ofPartner(Collection<CanonicalEntity> entities, Collection<String> tables) {
        return List.of(
                kind(
                        "partner",
                        "Partner",
                        "mappings/<partner>/partner.yaml",
                        "Who the partner is, what it shares and what it may receive.",
                        PartnerKeys.FILE),
                kind(
                        "inbound",
                        "Inbound mapping",
                        "mappings/<partner>/<feed>.in.yaml",
                        "How a partner's records become canonical ones.",
                        MappingFile.of(entities, tables)),
                cases(
                        "inbound-tests",
                        "Cases of a mapping",
                        "mappings/<partner>/<feed>.in.tests.yaml",
                        "What must come of given input; 'serai test' runs them.",
                        CaseKeys.INBOUND),
                kind(
                        "subscription",
                        "Subscription",
                        "mappings/<partner>/<name>.out.yaml",
                        "What a partner is sent: filter, fields, masks, format.",
                        SubscriptionKeys.FILE),
                cases(
                        "subscription-tests",
                        "Cases of a subscription",
                        "mappings/<partner>/<name>.out.tests.yaml",
                        "What must be sent of given golden records; 'serai test' runs them.",
                        CaseKeys.OUTBOUND));
    }

    private static Kind kind(String name, String title, String where, String summary, Keys keys) {
        return new Kind(name, title, where, summary, Form.block(keys));
    }

    private static Kind cases(String name, String title, String where, String summary, Keys keys) {
        return new Kind(name, title, where, summary, Form.listOf(Form.block(keys)));
    }
}

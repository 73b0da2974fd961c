package dev.serai.match;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The file form of a model: written for a reviewer, read back without loss. */
final class ModelText {

    private final StringBuilder text = new StringBuilder();

    private ModelText() {}

    static String of(MatchModel model) {
        ModelText out = new ModelText();
        out.line(
                "# Written by 'serai learn'. Review it, keep it beside the definition, and learn again rather than edit.");
        out.line("entity: " + model.entity());
        out.line("version: '" + model.version() + "'");
        out.training(model.training());
        out.text.append(parameters(model));
        return out.text.toString();
    }

    /** What decides weights, and nothing else. */
    static String parameters(MatchModel model) {
        ModelText out = new ModelText();
        out.line("lambda: " + number(model.chances().match()) + "   # "
                + bits(Bits.odds(model.chances().match()))
                + " bits: the weight of two records of which nothing is known");
        out.line("households: " + number(model.chances().household()));
        out.hashes("", "crowded", model.crowded());
        out.line("comparisons:");
        model.comparisons().forEach(out::comparison);
        return out.text.toString();
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private void training(Training training) {
        line("learned: { records: " + training.records() + ", pairs: " + training.pairs() + ", matches: "
                + training.matches() + " }");
        list("warnings", training.warnings().stream().map(ModelText::quoted).toList());
        list("blocks", training.blocks().stream().map(ModelText::block).toList());
    }

    private void list(String key, List<String> items) {
        line(key + ":" + (items.isEmpty() ? " []" : ""));
        items.forEach(item -> line("  - " + item));
    }

    private static String block(Training.Block block) {
        return "{ rule: " + quoted(block.rule()) + ", pairs: " + block.pairs() + ", only: " + block.only()
                + ", matches: " + block.matches() + ", only_matches: " + block.onlyMatches() + ", largest: "
                + block.largest() + ", capped: " + block.capped() + " }";
    }

    private void comparison(ComparisonModel model) {
        line("  " + quoted(model.name()) + ":");
        line("    as: " + model.comparator());
        line("    origin: " + model.origin().text());
        line("    levels:");
        double[] weights = model.weights();
        List<String> names = levelNames(model);
        for (int l = model.m().size() - 1; l >= 0; l--) {
            line("      - { level: " + quoted(names.get(l)) + ", m: "
                    + number(model.m().get(l)) + ", u: "
                    + number(model.u().get(l)) + namesakes(model, l) + ", pairs: "
                    + number(model.pairs().get(l)) + " }   # " + bits(weights[l])
                    + " bits");
        }
        terms(model.terms());
        hashes("    ", "generic", model.generic());
    }

    private static String namesakes(ComparisonModel model, int level) {
        return model.namesakes().isEmpty()
                ? ""
                : ", namesakes: " + number(model.namesakes().get(level));
    }

    private void hashes(String indent, String key, Set<Long> hashes) {
        if (!hashes.isEmpty()) {
            line(indent + key + ": ["
                    + String.join(", ", hashes.stream().map(ModelText::hash).toList()) + "]");
        }
    }

    private static List<String> levelNames(ComparisonModel model) {
        return ComparisonReader.ALL.find(model.comparator()).orElseThrow().levels().stream()
                .map(dev.serai.comparator.Level::name)
                .toList();
    }

    private void terms(List<TermModel> terms) {
        if (terms.isEmpty()) {
            return;
        }
        line("    terms:");
        for (TermModel term : terms) {
            line("      " + term.name() + ": { coincidence: " + number(term.coincidence()) + ", rest: "
                    + number(term.rest()) + ", frequent: {" + frequent(term.frequent()) + "} }");
        }
    }

    private static String frequent(Map<Long, Double> frequent) {
        StringBuilder list = new StringBuilder();
        frequent.forEach((hash, share) -> list.append(list.length() == 0 ? " " : ", ")
                .append(hash(hash))
                .append(": ")
                .append(number(share)));
        return list.append(list.length() == 0 ? "" : " ").toString();
    }

    /** Values are not written out: the file is no place for what is known about people. */
    static String hash(long hash) {
        return "h" + Long.toUnsignedString(hash, 36);
    }

    static String number(double number) {
        return Double.toString(number);
    }

    private static String bits(double bits) {
        return String.format(Locale.ROOT, "%+.2f", bits);
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}

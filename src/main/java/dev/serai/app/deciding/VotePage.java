package dev.serai.app.deciding;

import dev.serai.decision.ProposalView;
import dev.serai.decision.ProposalView.ChoiceView;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.util.HtmlUtils;

/** The pages behind a link in a notice: plain HTML that works without a script. */
final class VotePage {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern(
                    "d MMMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private VotePage() {}

    static String question(ProposalView proposal) {
        if (!proposal.state().equals("open")) {
            return page("This is decided", "<p>Proposal " + proposal.id() + " is no longer open. Thank you.</p>");
        }
        return form(proposal, "");
    }

    static String again(ProposalView proposal, String problem) {
        return form(proposal, "<p class=\"problem\" role=\"alert\">" + text(problem) + "</p>");
    }

    static String done(ProposalView proposal) {
        boolean open = proposal.state().equals("open");
        StringBuilder body = new StringBuilder("<p>Your vote is counted. ")
                .append(
                        open
                                ? "You may change it with the same link until " + WHEN.format(proposal.deadline()) + "."
                                : "With it, the question is decided.")
                .append("</p><table><caption>How it stands</caption><tr><th>choice</th><th>D</th></tr>");
        for (ChoiceView choice : proposal.choices()) {
            body.append("<tr><td>")
                    .append(title(choice))
                    .append("</td><td>")
                    .append(text(choice.d().toPlainString()))
                    .append("</td></tr>");
        }
        return page("Thank you", body.append("</table>").toString());
    }

    static String over() {
        return page(
                "This link does not vote",
                "<p>It is over, or it is not complete. Ask the people who run the hub for a new one.</p>");
    }

    private static String form(ProposalView proposal, String problem) {
        StringBuilder body = new StringBuilder(problem)
                .append("<p>")
                .append(text(question(proposal.kind(), proposal)))
                .append("</p><p class=\"quiet\">Proposal ")
                .append(proposal.id())
                .append(", open until ")
                .append(WHEN.format(proposal.deadline()))
                .append("</p>");
        proposal.records().forEach(record -> body.append("<section><h2>Record ")
                .append(record.label())
                .append(record.yours() ? " (yours)" : "")
                .append("</h2>")
                .append(values(record.values()))
                .append("</section>"));
        body.append("<form method=\"post\"><fieldset><legend>Your answer</legend>");
        for (ChoiceView choice : proposal.choices()) {
            body.append(option(choice.key(), title(choice) + hints(choice)));
        }
        body.append(option("abstain", "I do not know"))
                .append("</fieldset><label class=\"note\">A word for the others (all who were asked can read it)")
                .append("<textarea name=\"note\" maxlength=\"2000\" rows=\"3\"></textarea></label>")
                .append("<button type=\"submit\">Vote</button></form>");
        return page("Your vote", body.toString());
    }

    private static String question(String kind, ProposalView proposal) {
        String fields = String.join(", ", proposal.fields());
        return switch (kind) {
            case "confidence" -> "Partners say different things about one customer: " + fields + ". Which is right?";
            case "exclusive" ->
                fields.isEmpty()
                        ? "These records are one customer and differ in something of which a customer has one. Are they one?"
                        : "One customer has more than one value where there can be one: " + fields
                                + ". Which is right?";
            case "bridge" ->
                "One link, or one record, alone holds two groups of records together, of which these are. Are they one customer?";
            default -> "Are these two records the same customer?";
        };
    }

    private static String option(String value, String label) {
        return "<label class=\"choice\"><input type=\"radio\" name=\"vote\" required value=\"" + text(value)
                + "\"><span>" + label + "</span></label>";
    }

    private static String title(ChoiceView choice) {
        Map<String, String> says = choice.says();
        if (says == null) {
            return text(choice.label()) + ": another value, which your agreement does not show";
        }
        return says.isEmpty()
                ? text(choice.label())
                : text(choice.label()) + ": <b>" + text(String.join(", ", says.values())) + "</b>";
    }

    private static String hints(ChoiceView choice) {
        List<String> hints = new ArrayList<>();
        if (choice.yours()) {
            hints.add("what you say");
        }
        if (choice.computed()) {
            hints.add("what holds now");
        }
        if (choice.partners() > 0 && (choice.says() == null || !choice.says().isEmpty())) {
            hints.add("said by " + choice.partners() + (choice.partners() == 1 ? " partner" : " partners"));
        }
        return "<small>" + String.join("; ", hints) + "</small>";
    }

    private static String values(Map<String, String> values) {
        StringBuilder list = new StringBuilder("<dl>");
        values.forEach((field, value) -> list.append("<dt>")
                .append(text(field))
                .append("</dt><dd>")
                .append(text(value))
                .append("</dd>"));
        return list.append("</dl>").toString();
    }

    private static String page(String title, String body) {
        return "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
                + "<meta name=\"robots\" content=\"noindex\"><title>" + title + " · Serai</title>"
                + "<link rel=\"stylesheet\" href=\"/vote/style/vote.css\"></head><body><main><h1>" + title + "</h1>"
                + body
                + "</main></body></html>";
    }

    private static String text(String text) {
        return HtmlUtils.htmlEscape(text);
    }
}

package dev.serai.decision;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Writes notices for people: as a plain text, and as Slack and Teams want them. */
public final class NoticeForm {

    /** How a notice is written. */
    public enum Style {
        TEXT,
        SLACK,
        TEAMS
    }

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_LISTED = 20;
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern(
                    "d MMMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final Function<BallotLink, String> links;

    /**
     * A writer of notices.
     *
     * @param links makes the address of a link
     */
    public NoticeForm(Function<BallotLink, String> links) {
        this.links = links;
    }

    /** One line; made of numbers only. */
    public static String subject(Notice notice) {
        int questions = notice.asking().size();
        if (questions == 0) {
            return notice.telling().size() == 1
                    ? "One question is decided"
                    : notice.telling().size() + " questions are decided";
        }
        return questions == 1 ? "One question waits for your vote" : questions + " questions wait for your vote";
    }

    public String write(Notice notice, Style style) {
        return switch (style) {
            case TEXT -> text(notice);
            case SLACK -> JSON.createObjectNode().put("text", text(notice)).toString();
            case TEAMS -> card(notice);
        };
    }

    private String text(Notice notice) {
        StringBuilder text = new StringBuilder(subject(notice)).append(".\n");
        for (Notice.Item item : first(notice.asking())) {
            text.append('\n')
                    .append(item.what() == DecisionLog.What.REMINDED ? "Reminder: " : "")
                    .append(question(item))
                    .append("\nVote until ")
                    .append(WHEN.format(item.deadline()))
                    .append(": ")
                    .append(link(notice, item))
                    .append('\n');
        }
        text.append(rest(notice.asking().size()));
        if (!notice.telling().isEmpty()) {
            text.append("\nDecided:\n");
            first(notice.telling()).forEach(item -> text.append(told(item)).append('\n'));
            text.append(rest(notice.telling().size()));
        }
        return text.toString();
    }

    private static List<Notice.Item> first(List<Notice.Item> items) {
        return items.subList(0, Math.min(MOST_LISTED, items.size()));
    }

    private static String rest(int count) {
        return count > MOST_LISTED ? "\nand " + (count - MOST_LISTED) + " more, which the hub lists.\n" : "";
    }

    private static String question(Notice.Item item) {
        String about =
                switch (item.kind()) {
                    case CONFIDENCE -> "partners differ about " + String.join(", ", item.fields());
                    case EXCLUSIVE ->
                        item.fields().isEmpty()
                                ? "one customer has two values of something of which there is one; is it two customers?"
                                : "one customer has two values of " + String.join(", ", item.fields());
                    case PAIR -> "are two records one customer?";
                    case BRIDGE -> "does one link hold two customers together?";
                };
        return "Proposal " + item.proposal() + ": " + about;
    }

    private static String told(Notice.Item item) {
        String end =
                switch (item.what()) {
                    case DECIDED ->
                        "decided" + (item.d() == null ? "" : ", D = " + item.d().toPlainString());
                    case FALLBACK -> "not decided, what was computed holds";
                    case REVERSED -> "taken back";
                    default -> "no longer a question";
                };
        return question(item) + ": " + end;
    }

    private String link(Notice notice, Notice.Item item) {
        return links.apply(new BallotLink(item.proposal(), notice.partner(), item.deadline()));
    }

    private String card(Notice notice) {
        ObjectNode message = JSON.createObjectNode().put("type", "message");
        ObjectNode attachment = message.putArray("attachments").addObject();
        attachment.put("contentType", "application/vnd.microsoft.card.adaptive");
        ObjectNode card = attachment.putObject("content");
        card.put("$schema", "http://adaptivecards.io/schemas/adaptive-card.json")
                .put("type", "AdaptiveCard")
                .put("version", "1.4");
        ArrayNode body = card.putArray("body");
        line(body, subject(notice)).put("weight", "Bolder");
        ArrayNode actions = card.putArray("actions");
        for (Notice.Item item : first(notice.asking())) {
            line(body, question(item) + ", until " + WHEN.format(item.deadline()));
            actions.addObject()
                    .put("type", "Action.OpenUrl")
                    .put("title", "Vote on " + item.proposal())
                    .put("url", link(notice, item));
        }
        first(notice.telling()).forEach(item -> line(body, told(item)));
        return message.toString();
    }

    private static ObjectNode line(ArrayNode body, String text) {
        return body.addObject().put("type", "TextBlock").put("text", text).put("wrap", true);
    }
}

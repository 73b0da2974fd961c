package dev.serai.endtoend;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a mail server took in. */
final class Mailbox {

    private static final Pattern LINK = Pattern.compile("http://127\\.0\\.0\\.1:\\d+(/vote/[\\w.-]+)");

    private final GreenMail mail;

    Mailbox(GreenMail mail) {
        this.mail = mail;
    }

    /** The texts of all mails to an address. */
    String to(String address) throws Exception {
        StringBuilder texts = new StringBuilder();
        for (MimeMessage mail : mail.getReceivedMessages()) {
            if (mail.getRecipients(Message.RecipientType.TO)[0].toString().equals(address)) {
                texts.append(mail.getContent()).append('\n');
            }
        }
        return texts.toString();
    }

    String link(String address, long proposal) throws Exception {
        List<String> links = new ArrayList<>();
        DecidingHub.await("the mail", () -> {
            String text = to(address);
            int at = text.indexOf("Proposal " + proposal + ":");
            Matcher link = LINK.matcher(at < 0 ? "" : text.substring(at));
            if (link.find()) {
                links.add(link.group(1));
            }
            return !links.isEmpty();
        });
        return links.get(0);
    }
}

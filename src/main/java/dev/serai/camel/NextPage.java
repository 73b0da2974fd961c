package dev.serai.camel;

import org.jspecify.annotations.Nullable;

/** Takes from a link to the next page the only part that is taken on trust: its query. */
public final class NextPage {

    private NextPage() {}

    /**
     * The part after the question mark, or an empty text when there is no further page.
     *
     * @param link as the service sent it, null after the last page
     * @param current the query of the page that it came with: a link to itself is no further page
     */
    public static String query(@Nullable String link, String current) {
        if (link == null || link.indexOf('?') < 0) {
            return "";
        }
        String query = link.substring(link.indexOf('?') + 1).replaceFirst("#.*", "");
        return query.equals(current) ? "" : query;
    }
}

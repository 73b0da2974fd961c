package dev.serai.cli.trial;

import com.sun.net.httpserver.HttpExchange;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Pages that want to hear of changed files, as server-sent events; the oldest one goes when there are too many. */
final class PageEvents implements Closeable {

    private static final int MOST_PAGES = 8;

    private final List<HttpExchange> pages = new CopyOnWriteArrayList<>();

    void listen(HttpExchange page) throws IOException {
        page.getResponseHeaders().set("Content-Type", "text/event-stream");
        page.sendResponseHeaders(200, 0);
        pages.add(page);
        if (pages.size() > MOST_PAGES) {
            pages.remove(0).close();
        }
        send(page, ": welcome\n\n");
    }

    void tell(String event) {
        pages.forEach(page -> send(page, "event: " + event + "\ndata: 1\n\n"));
    }

    private void send(HttpExchange page, String text) {
        try {
            OutputStream out = page.getResponseBody();
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            pages.remove(page); // it was closed, which is how a page says goodbye
            page.close();
        }
    }

    @Override
    public void close() {
        pages.forEach(HttpExchange::close);
    }
}

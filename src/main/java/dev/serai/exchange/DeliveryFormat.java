package dev.serai.exchange;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** How the customers of one delivery are written down. */
public sealed interface DeliveryFormat {

    /** Without the dot. */
    String extension();

    String contentType();

    /** Comma-separated values, or separated by another character. Texts that a spreadsheet would run get a leading {@code '}. */
    record Csv(char delimiter, Charset charset, boolean header) implements DeliveryFormat {

        public static final Csv USUAL = new Csv(',', StandardCharsets.UTF_8, true);

        @Override
        public String extension() {
            return "csv";
        }

        @Override
        public String contentType() {
            return "text/csv; charset=" + charset.name();
        }
    }

    /** One JSON array of objects or, as lines, one object a line; always UTF-8. */
    record Json(boolean lines) implements DeliveryFormat {

        @Override
        public String extension() {
            return lines ? "ndjson" : "json";
        }

        @Override
        public String contentType() {
            return lines ? "application/x-ndjson" : "application/json";
        }
    }
}

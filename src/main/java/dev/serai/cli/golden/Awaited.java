package dev.serai.cli.golden;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.serai.cli.HubAddress;
import java.util.concurrent.TimeUnit;

/** Asks the hub until something that it does in the background has ended. */
final class Awaited {

    private static final long LOOK_EVERY_MS = 500;

    private Awaited() {}

    /** The last answer: its state no longer ends in -ING. */
    static JsonNode end(HubAddress address, String path) throws InterruptedException, JsonProcessingException {
        ObjectMapper json = new ObjectMapper();
        JsonNode status = json.readTree(address.get(path));
        while (status.path("state").asText().endsWith("ING")) {
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MS);
            status = json.readTree(address.get(path));
        }
        return status;
    }
}

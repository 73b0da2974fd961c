package dev.serai.endurance;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;

/** A partner that lays its shipments on its SFTP server, the next when the hub took the one before. */
final class FileSender implements Callable<Boolean> {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path home;
    private final List<Shipment> shipments;
    private final Evidence evidence;

    FileSender(Path home, List<Shipment> shipments, Evidence evidence) {
        this.home = home;
        this.shipments = shipments;
        this.evidence = evidence;
    }

    @Override
    public Boolean call() throws IOException {
        for (Shipment shipment : shipments) {
            Instant from = Instant.now();
            Path file = home.resolve("in").resolve(shipment.name());
            Path draft = home.resolve("in").resolve(shipment.name() + ".part");
            Files.writeString(draft, shipment.body());
            Files.move(draft, file);
            await().atMost(Duration.ofMinutes(3))
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> !Files.exists(file));
            Path receipt = home.resolve("receipts").resolve(shipment.name() + ".receipt.json");
            evidence.receipt(shipment, JSON.readTree(Files.readString(receipt)), from);
        }
        return true;
    }
}

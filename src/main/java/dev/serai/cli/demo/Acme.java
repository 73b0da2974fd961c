package dev.serai.cli.demo;

import com.jcraft.jsch.ChannelSftp;
import com.jcraft.jsch.JSch;
import com.jcraft.jsch.Session;
import dev.serai.embedded.EmbeddedParts;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.List;

/** Drops CSV files in GB18030 over SFTP, each under a passing name until it is complete. */
final class Acme implements Player {

    private static final int TIMEOUT_MILLIS = 20_000;
    private static final List<String> FILES = List.of("acme-customers-1.csv", "acme-customers-2.csv");

    private final Path key;
    private final Path knownHosts;
    private final int port;

    Acme(EmbeddedParts parts, int port) {
        this.key = parts.sftpKey("acme");
        this.knownHosts = Path.of(parts.properties().getOrDefault("serai.sftp.known-hosts", ""));
        this.port = port;
    }

    @Override
    public String does() {
        return "acme dropped two CSV files over SFTP";
    }

    @Override
    public Sent play() throws Exception {
        JSch client = new JSch();
        client.addIdentity(key.toString());
        client.setKnownHosts(knownHosts.toString());
        Session session = client.getSession("acme", "127.0.0.1", port);
        session.setConfig("StrictHostKeyChecking", "yes");
        session.setConfig("PreferredAuthentications", "publickey");
        session.connect(TIMEOUT_MILLIS);
        try {
            ChannelSftp channel = (ChannelSftp) session.openChannel("sftp");
            channel.connect(TIMEOUT_MILLIS);
            return new Sent("acme/customers.in", upload(channel));
        } finally {
            session.disconnect();
        }
    }

    // A name of its own for every run: the hub takes no file of the same name and size twice.
    private static long upload(ChannelSftp channel) throws Exception {
        String run = Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);
        long rows = 0;
        for (String name : FILES) {
            byte[] file = DemoData.bytes(name);
            String place = "in/" + name.replace(".csv", "-" + run + ".csv");
            channel.put(new ByteArrayInputStream(file), place + ".part");
            channel.rename(place + ".part", place);
            rows += DemoData.csvRows(file);
        }
        return rows;
    }
}

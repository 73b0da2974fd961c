package dev.serai.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes an API key for a partner. The hub keeps the hash only, so the key is shown this once. */
@Command(name = "key", description = "Make an API key for a partner, and the hash that the hub keeps of it.")
final class KeyCommand implements Callable<Integer> {

    private static final int KEY_BYTES = 32;

    @Parameters(paramLabel = "PARTNER", description = "The partner's name, as in its folder below mappings.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String partner;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws NoSuchAlgorithmException {
        byte[] random = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(random);
        String key = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        PrintWriter out = spec.commandLine().getOut();
        out.println("key   " + key);
        out.println("hash  " + HexFormat.of().formatHex(hash));
        out.println(
                "Give the key to " + partner + " by a safe way; it is not shown again. The hub keeps the hash only.");
        return ExitCode.OK;
    }
}

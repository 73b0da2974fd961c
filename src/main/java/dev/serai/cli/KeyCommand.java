package dev.serai.cli;

import dev.serai.exchange.ApiKeys;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes an API key for a partner. The hub keeps the hash only, so the key is shown this once. */
@Command(name = "key", description = "Make an API key for a partner, and the hash that the hub keeps of it.")
final class KeyCommand implements Callable<Integer> {

    @Parameters(paramLabel = "PARTNER", description = "The partner's name, as in its folder below mappings.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String partner;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        String key = ApiKeys.generate();
        PrintWriter out = spec.commandLine().getOut();
        out.println("key   " + key);
        out.println("hash  " + ApiKeys.hash(key));
        out.println(
                "The hash goes into mappings/" + partner + "/partner.yaml, as access: { api_key: … }. The key goes to "
                        + partner + " by a safe way; it is not shown again.");
        return ExitCode.OK;
    }
}

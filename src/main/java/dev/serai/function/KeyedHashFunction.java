package dev.serai.function;

import com.google.auto.service.AutoService;
import dev.serai.definition.Argument;
import dev.serai.definition.Shape;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A code that stands for values and that nobody can guess who lacks the key (HMAC-SHA-256). */
@AutoService(MappingFunction.class)
public final class KeyedHashFunction implements MappingFunction {

    private static final String ALGORITHM = "HmacSHA256";
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)}");

    @Override
    public String name() {
        return "keyed_hash";
    }

    @Override
    public String summary() {
        return "A code of 64 hexadecimal digits that stands for values and that nobody can guess who lacks the key (HMAC-SHA-256);"
                + " absent ones count as empty. The key is an environment variable of the hub and stands in no file; in the"
                + " examples SALT is set to pepper.";
    }

    @Override
    public Topic topic() {
        return Topic.IDENTITY;
    }

    @Override
    public List<Argument> arguments() {
        return List.of(
                Argument.required("key", Shape.TEXT, "The environment variable that holds it, as in '${SALT}'.")
                        .asFixed(),
                Argument.required("text", Shape.TEXT, "A text, again and again.")
                        .repeated());
    }

    @Override
    public Shape result() {
        return Shape.TEXT;
    }

    @Override
    public boolean takesAbsent() {
        return true;
    }

    @Override
    public List<Example> examples() {
        return List.of(
                Example.of(
                        "keyed_hash('${SALT}', 'a')",
                        "69dfcf5937d48bf9fc1d6ec1c7f067449e2466f352259e7b573d5c9fa9daec72"),
                Example.of("keyed_hash('${UNSET}', 'a')", "!missing-key"));
    }

    @Override
    public Call prepare(Preparation given) {
        Matcher reference = REFERENCE.matcher(given.text(0).orElse(""));
        if (!reference.matches()) {
            throw new WrongArgument(
                    0, "the key stands in no file: name the environment variable that holds it, as in '${SALT}'");
        }
        byte[] key = given.secret(reference.group(1))
                .map(secret -> secret.getBytes(StandardCharsets.UTF_8))
                .orElse(new byte[0]);
        InvalidValue missing = new InvalidValue(
                "missing-key", "the environment variable " + reference.group(1) + " is not set, which holds the key");
        return values -> key.length == 0
                ? missing
                : hmac(key, HashFunction.joined(Arrays.copyOfRange(values, 1, values.length)));
    }

    private static String hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}

package dev.serai.function;

import com.google.auto.service.AutoService;
import dev.serai.definition.Argument;
import dev.serai.definition.Shape;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A code of 64 hexadecimal digits that stands for values without telling them (SHA-256). */
@AutoService(MappingFunction.class)
public final class HashFunction implements MappingFunction {

    @Override
    public String name() {
        return "hash";
    }

    @Override
    public String summary() {
        return "A code of 64 hexadecimal digits that stands for values without telling them (SHA-256); absent ones"
                + " count as empty. What is easily guessed, such as a phone number, wants keyed_hash.";
    }

    @Override
    public Topic topic() {
        return Topic.IDENTITY;
    }

    @Override
    public List<Argument> arguments() {
        return List.of(Argument.required("text", Shape.TEXT, "A text, again and again.")
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
        return List.of(Example.of("hash('a')", "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb"));
    }

    @Override
    public Call prepare(Preparation given) {
        return values -> HexFormat.of().formatHex(sha256(joined(values).getBytes(StandardCharsets.UTF_8)));
    }

    static String joined(@Nullable Object[] values) {
        return Arrays.stream(values)
                .map(value -> value == null || value instanceof InvalidValue ? "" : value.toString())
                .collect(Collectors.joining("\u001F"));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}

package dev.serai.function;

import com.google.auto.service.AutoService;
import dev.serai.record.ValueKind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The number of a Chinese resident identity card, as GB 11643-1999 defines it. */
@AutoService(SemanticType.class)
public final class ResidentIdType implements SemanticType {

    private static final Map<ResidentId.Fault, InvalidValue> FAULTS = new EnumMap<>(Map.of(
            ResidentId.Fault.SHAPE,
            new InvalidValue("invalid-resident-id", "not the 18 signs of a Chinese resident id"),
            ResidentId.Fault.REGION,
            new InvalidValue("invalid-resident-id", "begins with no region of China"),
            ResidentId.Fault.DATE,
            new InvalidValue("invalid-resident-id", "its birth date is no day"),
            ResidentId.Fault.CHECK,
            new InvalidValue("wrong-check-digit", "its check sign does not fit, so one sign is wrong at least")));

    @Override
    public String name() {
        return "resident-id";
    }

    @Override
    public String summary() {
        return "The number of a Chinese resident identity card (GB 11643), with province, birth date and check sign; an old"
                + " one of 15 digits gets 18.";
    }

    @Override
    public ValueKind kind() {
        return ValueKind.TEXT;
    }

    @Override
    public List<Example> examples() {
        return List.of(
                Example.of("11010519491231002X", "11010519491231002X"),
                Example.of("440524 18800101 0014", "440524188001010014"),
                Example.of("１１０１０５１９４９１２３１００２ｘ", "11010519491231002X"),
                Example.of("110105491231002", "11010519491231002X"),
                Example.of("110105194912310021", "!wrong-check-digit"),
                Example.of("110105194913310021", "!invalid-resident-id"),
                Example.of("990105194912310021", "!invalid-resident-id"),
                Example.of("1101051949", "!invalid-resident-id"),
                Example.of("无", ""));
    }

    @Override
    public Cleanser cleanser(Map<String, List<String>> settings) {
        return (raw, region) -> part(raw, ResidentId::code);
    }

    /** What a resident id tells, null when there is none, or an InvalidValue. */
    static @Nullable Object part(String raw, Function<ResidentId, Object> of) {
        String code = IdentityCode.of(raw);
        if (code == null) {
            return null;
        }
        try {
            return of.apply(ResidentId.of(code));
        } catch (ResidentId.Refused e) {
            return FAULTS.get(e.fault());
        }
    }
}

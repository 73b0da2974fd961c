package dev.serai.function.phone;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonemetadata.PhoneMetadata;
import com.google.i18n.phonenumbers.metadata.DefaultMetadataDependenciesProvider;
import com.google.i18n.phonenumbers.metadata.source.MetadataSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** The plans of all regions, each compiled when it is first asked for. */
final class NumberPlans {

    private static final String NO_REGION = "001";

    private final PhoneNumberUtil library = PhoneNumberUtil.getInstance();
    private final MetadataSource source =
            DefaultMetadataDependenciesProvider.getInstance().getPhoneNumberMetadataSource();
    private final Set<String> regions = library.getSupportedRegions();
    private final Set<Integer> callingCodes = library.getSupportedCallingCodes();
    private final Map<String, Optional<NumberPlan>> byRegion = new ConcurrentHashMap<>();
    private final AtomicReferenceArray<@Nullable Regions> byCallingCode = new AtomicReferenceArray<>(1000);

    boolean knows(@Nullable String region) {
        return region != null && regions.contains(region);
    }

    /** The plan of a known region, or empty when it could not be compiled. */
    Optional<NumberPlan> of(String region) {
        Optional<NumberPlan> plan = byRegion.get(region);
        return plan != null ? plan : byRegion.computeIfAbsent(region, this::compile);
    }

    /** The regions of a calling code; without plans when there is no such code or one of its plans could not be compiled. */
    Regions ofCallingCode(int code) {
        Regions known = byCallingCode.get(code);
        if (known == null) {
            known = callingCodes.contains(code) ? regions(code) : Regions.UNKNOWN;
            byCallingCode.set(code, known);
        }
        return known;
    }

    private Regions regions(int code) {
        List<Optional<NumberPlan>> plans = library.getRegionCodesForCountryCode(code).stream()
                .map(region -> region.equals(NO_REGION) ? Optional.<NumberPlan>empty() : of(region))
                .toList();
        boolean complete = plans.stream().allMatch(Optional::isPresent);
        return new Regions(
                true,
                complete ? plans.stream().flatMap(Optional::stream).toArray(NumberPlan[]::new) : new NumberPlan[0]);
    }

    private Optional<NumberPlan> compile(String region) {
        PhoneMetadata metadata = source.getMetadataForRegion(region);
        return metadata == null ? Optional.empty() : NumberPlan.of(metadata);
    }

    /** The plans of one calling code, the main one first. */
    @SuppressWarnings("ArrayRecordComponent")
    record Regions(boolean exists, NumberPlan[] plans) {
        static final Regions UNKNOWN = new Regions(false, new NumberPlan[0]);

        boolean compiled() {
            return plans.length > 0;
        }

        NumberPlan main() {
            return plans[0];
        }

        boolean isValid(byte[] digits, int from, int to) {
            if (plans.length == 1) {
                return plans[0].isValid(digits, from, to);
            }
            for (NumberPlan plan : plans) {
                if (plan.claims(digits, from, to)) {
                    return plan.isValid(digits, from, to);
                }
            }
            return false;
        }
    }
}

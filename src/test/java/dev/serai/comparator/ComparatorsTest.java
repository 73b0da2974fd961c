package dev.serai.comparator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ComparatorsTest {

    private static final Comparators COMPARATORS = Comparators.load();

    @Test
    void allAreFound() {
        assertThat(COMPARATORS.all())
                .extracting(FieldComparator::name)
                .containsExactly(
                        "choice",
                        "city",
                        "date",
                        "email",
                        "identifier",
                        "list",
                        "number",
                        "organisation-name",
                        "person-name",
                        "phone",
                        "postcode",
                        "street",
                        "text");
    }

    @TestFactory
    Stream<DynamicTest> everyDocumentedExampleHoldsBothWaysRound() {
        return COMPARATORS.all().stream().flatMap(comparator -> comparator.examples().stream()
                .map(example -> dynamicTest(comparator.name() + " " + example, () -> {
                    assertThat(level(comparator, example.a(), example.b())).isEqualTo(example.level());
                    assertThat(level(comparator, example.b(), example.a())).isEqualTo(example.level());
                })));
    }

    private static String level(FieldComparator comparator, String a, String b) {
        int level = comparator.compare(feature(comparator, a), feature(comparator, b));
        return level == FieldComparator.NO_EVIDENCE
                ? ""
                : comparator.levels().get(level).name();
    }

    private static FieldComparator.Feature feature(FieldComparator comparator, String text) {
        List<@Nullable Object> values = new ArrayList<>();
        for (String value : text.split(" \\| ", -1)) {
            values.add(value.isEmpty() ? null : value);
        }
        return Objects.requireNonNull(comparator.feature(values));
    }

    @TestFactory
    Stream<DynamicTest> priorsAreDistributionsThatRiseWithAgreement() {
        return COMPARATORS.all().stream()
                .map(comparator -> dynamicTest(comparator.name(), () -> {
                    List<Level> levels = comparator.levels();
                    assertThat(levels.stream().mapToDouble(Level::m).sum()).isCloseTo(1, within());
                    assertThat(levels.stream().mapToDouble(Level::u).sum()).isCloseTo(1, within());
                    assertThat(levels.get(0).m()).isLessThan(levels.get(0).u());
                }));
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(0.08);
    }
}

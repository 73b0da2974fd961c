package dev.serai;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rules of the house that a compiler does not know. */
@AnalyzeClasses(packages = "dev.serai", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {

    private static final String HOUSE = "dev.serai.";
    private static final Set<String> BASE = Set.of("record", "definition");

    /** What each engine may use beside record and definition. */
    private static final Map<String, Set<String>> ENGINES = Map.ofEntries(
            Map.entry("function", Set.of()),
            Map.entry("expression", Set.of("function")),
            Map.entry("strategy", Set.of()),
            Map.entry("mapping", Set.of("function", "expression")),
            Map.entry("match", Set.of("comparator")),
            Map.entry("comparator", Set.of()),
            Map.entry("merge", Set.of("strategy")),
            Map.entry("truth", Set.of("strategy")),
            Map.entry("exchange", Set.of("expression")),
            Map.entry("decision", Set.of()),
            Map.entry("measure", Set.of()));

    @ArchTest
    static final ArchRule enginesArePlainJava = noClasses()
            .that()
            .resideInAnyPackage(engines())
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.camel..", "org.springframework..", "jakarta.jms..")
            .because(
                    "engines run in tests and in 'serai lint' without a server; put the adapter into camel, store or app");

    @ArchTest
    static final ArchRule theBaseUsesNoRoom = noClasses()
            .that()
            .resideInAnyPackage("dev.serai.record..", "dev.serai.definition..")
            .should()
            .dependOnClassesThat(inHouseBut(BASE))
            .because("record and definition are what all rooms share; move what needs a room into that room");

    @ArchTest
    static void enginesUseOnlyWhatTheyMay(com.tngtech.archunit.core.domain.JavaClasses classes) {
        ENGINES.forEach((engine, more) -> {
            List<String> allowed = new ArrayList<>(BASE);
            allowed.add(engine);
            allowed.addAll(more);
            noClasses()
                    .that()
                    .resideInAPackage(HOUSE + engine + "..")
                    .should()
                    .dependOnClassesThat(inHouseBut(Set.copyOf(allowed)))
                    .because(engine + " may use " + String.join(", ", allowed) + " only; declare a port in " + engine
                            + " and let store or app implement it")
                    .check(classes);
        });
    }

    @ArchTest
    static final ArchRule adaptersDoNotLookUp = noClasses()
            .that()
            .resideInAnyPackage("dev.serai.camel..", "dev.serai.store..", "dev.serai.embedded..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.serai.app..", "dev.serai.cli..")
            .because("app wires the adapters together; hand in what they need through their constructors");

    @ArchTest
    static final ArchRule adaptersDoNotKnowEachOther = noClasses()
            .that()
            .resideInAPackage("dev.serai.camel..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.serai.store..", "dev.serai.embedded..")
            .because("a component calls an engine's interface; app decides who implements it");

    @ArchTest
    static final ArchRule theStoreKnowsNoCamel = noClasses()
            .that()
            .resideInAPackage("dev.serai.store..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.camel..", "dev.serai.camel..", "dev.serai.embedded..")
            .because("the store implements the engines' ports; routes belong in camel");

    @ArchTest
    static final ArchRule theHubRunsWithoutTheCommand = noClasses()
            .that()
            .resideInAPackage("dev.serai.app..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.serai.cli..", "dev.serai.embedded..")
            .because("the image starts the hub without the embedded parts; let cli start those and pass settings");

    @ArchTest
    static final ArchRule roomsFormNoCircle = slices().matching("dev.serai.(*)..")
            .should()
            .beFreeOfCycles()
            .because(
                    "a circle of rooms can only be understood as a whole; move the shared part down or declare a port");

    @ArchTest
    static final ArchRule onlyTheCommandPrints = noClasses()
            .that()
            .resideOutsideOfPackage("dev.serai.cli..")
            .should(ACCESS_STANDARD_STREAMS)
            .because("nobody reads a server's standard output; use a logger, without values of people");

    @ArchTest
    static final ArchRule namesSayWhatAThingIsFor = noClasses()
            .should()
            .haveNameMatching(".*\\.[A-Za-z0-9$]*(Util|Utils|Helper|Manager|Impl|Common)[A-Za-z0-9]*")
            .because("such a name fits anything; say what it does, as in BatchCodec or Suggestion");

    @ArchTest
    static final ArchRule endpointsLiveInCamel = noClasses()
            .that()
            .resideOutsideOfPackage("dev.serai.camel..")
            .should()
            .beAssignableTo(org.apache.camel.Endpoint.class)
            .orShould()
            .beAssignableTo(org.apache.camel.Producer.class)
            .orShould()
            .beAssignableTo(org.apache.camel.Consumer.class)
            .because("a component is found in one place: dev.serai.camel, one package a scheme");

    private static String[] engines() {
        List<String> packages = new ArrayList<>();
        BASE.forEach(room -> packages.add(HOUSE + room + ".."));
        ENGINES.keySet().forEach(room -> packages.add(HOUSE + room + ".."));
        return packages.toArray(String[]::new);
    }

    private static DescribedPredicate<JavaClass> inHouseBut(Set<String> rooms) {
        DescribedPredicate<JavaClass> house = resideInAPackage("dev.serai..");
        String[] allowed = rooms.stream().map(room -> HOUSE + room + "..").toArray(String[]::new);
        return house.and(DescribedPredicate.not(JavaClass.Predicates.resideInAnyPackage(allowed)))
                .as("are in another room");
    }
}

package dev.serai.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DemoFilesTest {

    @Test
    void theCommittedFilesAreWhatTheGeneratorMakes() throws Exception {
        for (var file : DemoFiles.all().entrySet()) {
            assertThat(Files.readAllBytes(DemoFiles.FOLDER.resolve(file.getKey())))
                    .as("%s; run DemoFiles after a change", file.getKey())
                    .isEqualTo(file.getValue());
        }
    }

    @Test
    void noTwoPeopleShareAnEmailOrAMobileNumber() {
        var people = DemoPeople.all();
        assertThat(people.stream().map(DemoPeople.Person::email).collect(Collectors.toSet()))
                .hasSize(people.size());
        assertThat(people.stream().map(DemoPeople.Person::mobile).collect(Collectors.toSet()))
                .hasSize(people.size());
    }
}

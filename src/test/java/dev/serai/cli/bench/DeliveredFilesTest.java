package dev.serai.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.serai.cli.RunFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeliveredFilesTest {

    private static final String HEADER = "id,version,change,name\r\n";

    @TempDir
    private Path folder;

    @Test
    void theLastVersionOfEachCustomerCountsAndRemovedOnesDoNot() throws IOException {
        file("d-golden-1.csv", "customer-1,1,upsert,Ada\r\ncustomer-200000,1,upsert,\"Lee, Ada\"\r\n");
        file("d-golden-2.csv", "customer-1,3,removed,\r\ncustomer-2,2,upsert,Bo\r\n");
        DeliveredFiles delivered = DeliveredFiles.read(folder);
        assertThat(delivered.items()).isEqualTo(4);
        assertThat(delivered.customers()).isEqualTo(2);
    }

    @Test
    void aVersionThatComesTwiceIsAFailure() throws IOException {
        file("d-golden-1.csv", "customer-7,2,upsert,Ada\r\n");
        file("d-golden-2.csv", "customer-7,2,upsert,Ada\r\n");
        assertThatThrownBy(() -> DeliveredFiles.read(folder)).isInstanceOf(RunFailed.class);
    }

    @Test
    void filesThatAreNotCompleteYetAreNotRead() throws IOException {
        file(".d-golden-1.csv.part", "customer-1,1,upsert,Ada\r\n");
        assertThat(DeliveredFiles.read(folder).items()).isZero();
    }

    private void file(String name, String rows) throws IOException {
        Files.writeString(folder.resolve(name), HEADER + rows);
    }
}

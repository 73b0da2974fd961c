package dev.serai.camel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParseException;
import java.io.IOException;
import java.net.ConnectException;
import java.sql.SQLException;
import org.apache.camel.http.base.HttpOperationFailedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DeadlockLoserDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

class TroubleTest {

    private static final String CANARY = "canary 王小明";

    @ParameterizedTest
    @ValueSource(strings = {"08006", "40001", "40P01", "53100", "53300", "57P01", "57P03"})
    void aDatabaseThatIsAwayFullOrContendedPasses(String sqlState) {
        assertThat(Trouble.passes(new RuntimeException(new SQLException(CANARY, sqlState))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"22001", "23505", "42P01"})
    void aDatabaseThatRefusesThisDoesNotPass(String sqlState) {
        assertThat(Trouble.passes(new RuntimeException(new SQLException(CANARY, sqlState))))
                .isFalse();
    }

    @Test
    @SuppressWarnings("deprecation") // what Spring 6 itself still throws for a deadlock in some drivers
    void springsWordsForItAreUnderstood() {
        assertThat(Trouble.passes(new DataAccessResourceFailureException(CANARY)))
                .isTrue();
        assertThat(Trouble.passes(new CannotCreateTransactionException(CANARY))).isTrue();
        assertThat(Trouble.passes(new DeadlockLoserDataAccessException(CANARY, null)))
                .isTrue();
        assertThat(Trouble.passes(new DataIntegrityViolationException(CANARY))).isFalse();
    }

    @Test
    void aBrokenConnectionPassesAndABrokenTextDoesNot() {
        assertThat(Trouble.passes(new IOException("Broken pipe"))).isTrue();
        assertThat(Trouble.passes(new JsonParseException(null, CANARY))).isFalse();
        assertThat(Trouble.passes(new IllegalStateException(CANARY))).isFalse();
    }

    @Test
    void aDescriptionNamesKindsAndNoValues() {
        Exception failure = new RuntimeException(CANARY, new IllegalStateException(CANARY, new SQLException(CANARY)));

        assertThat(Trouble.describe(failure)).isEqualTo("RuntimeException: IllegalStateException: SQLException");
    }

    @Test
    void aDescriptionSaysWhatAConnectionSaid() {
        assertThat(Trouble.describe(new RuntimeException(new ConnectException("Connection refused\r\nforged"))))
                .isEqualTo("RuntimeException: ConnectException: Connection refused  forged");
        assertThat(Trouble.describe(new HttpOperationFailedException("http://x", 503, CANARY, null, null, CANARY)))
                .isEqualTo("HttpOperationFailedException: HTTP status 503");
    }
}

package dev.serai.camel;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.camel.http.base.HttpOperationFailedException;

/** Tells trouble that passes by itself, such as a broker that is down, from trouble that would come back at every try. */
public final class Trouble {

    /** Named, not referenced: whether Spring's or the broker's classes are there is for the channels to know. */
    private static final Set<String> PASSING = Set.of(
            "jakarta.jms.JMSException",
            "org.springframework.amqp.AmqpException",
            "org.springframework.dao.DataAccessResourceFailureException",
            "org.springframework.dao.RecoverableDataAccessException",
            "org.springframework.dao.TransientDataAccessException",
            "org.springframework.jms.JmsException",
            "org.springframework.transaction.CannotCreateTransactionException",
            "org.springframework.transaction.TransactionSystemException");

    private static final Set<String> CONNECTION_PACKAGES =
            Set.of("java.io", "java.net", "java.nio.channels", "java.nio.file", "javax.net.ssl");

    /** Classes of SQLSTATE: connection, resources, operator intervention, system error, transaction rollback. */
    private static final Set<String> PASSING_SQL_STATES = Set.of("08", "40", "53", "57", "58");

    /** What these exceptions say is about connections and keys, never about a customer. */
    private static final Set<String> SPEAKING_PACKAGES = Set.of("com.jcraft.jsch", "java.net", "javax.net.ssl");

    private static final int LONGEST_TEXT = 120;

    private Trouble() {}

    /** True when waiting may help: the database, a broker or the network is not there right now. */
    public static boolean passes(Throwable failure) {
        return chain(failure).stream().anyMatch(Trouble::isPassing);
    }

    private static boolean isPassing(Throwable failure) {
        if (failure instanceof SQLException sql) {
            return sql instanceof SQLTransientException
                    || sql instanceof SQLRecoverableException
                    || (sql.getSQLState() != null
                            && sql.getSQLState().length() == 5
                            && PASSING_SQL_STATES.contains(sql.getSQLState().substring(0, 2)));
        }
        return isConnection(failure) || isNamed(failure.getClass());
    }

    /** Not every IOException: that of a parser comes back at every try. */
    private static boolean isConnection(Throwable failure) {
        return failure instanceof IOException
                && CONNECTION_PACKAGES.contains(failure.getClass().getPackageName());
    }

    private static boolean isNamed(Class<?> type) {
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            if (PASSING.contains(each.getName())) {
                return true;
            }
        }
        return false;
    }

    /**
     * The kinds of exceptions, outermost first, such as {@code GenericFileOperationFailedException: ConnectException:
     * Connection refused}. Messages may quote a customer, so only those of connections are kept.
     */
    public static String describe(Throwable failure) {
        List<String> parts = new ArrayList<>();
        for (Throwable each : chain(failure)) {
            String name = each.getClass().getSimpleName();
            if (!parts.contains(name)) {
                parts.add(name);
            }
        }
        Throwable root = chain(failure).get(chain(failure).size() - 1);
        String detail = detail(failure, root);
        return String.join(": ", parts) + (detail.isEmpty() ? "" : ": " + detail);
    }

    private static String detail(Throwable failure, Throwable root) {
        for (Throwable each : chain(failure)) {
            if (each instanceof HttpOperationFailedException http) {
                return "HTTP status " + http.getStatusCode();
            }
        }
        String text = root.getMessage();
        if (text == null || !SPEAKING_PACKAGES.contains(root.getClass().getPackageName())) {
            return "";
        }
        String line = text.replaceAll("\\p{Cntrl}", " ");
        return line.length() <= LONGEST_TEXT ? line : line.substring(0, LONGEST_TEXT) + "…";
    }

    private static List<Throwable> chain(Throwable failure) {
        List<Throwable> chain = new ArrayList<>();
        for (Throwable each = failure; each != null && !chain.contains(each); each = each.getCause()) {
            chain.add(each);
        }
        return chain;
    }
}

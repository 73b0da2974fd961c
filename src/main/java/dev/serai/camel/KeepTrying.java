package dev.serai.camel;

import java.util.concurrent.RejectedExecutionException;
import org.apache.camel.Exchange;
import org.apache.camel.Predicate;

/** The hub's rule for another try: as long as it takes while the trouble may pass, else three tries in all. */
public final class KeepTrying implements Predicate {

    private static final int TRIES = 3;

    @Override
    public boolean matches(Exchange exchange) {
        Throwable failure = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        if (failure == null || failure instanceof RejectedExecutionException) {
            return false;
        }
        int done = exchange.getMessage().getHeader(Exchange.REDELIVERY_COUNTER, 0, Integer.class);
        return Trouble.passes(failure) || done < TRIES;
    }
}

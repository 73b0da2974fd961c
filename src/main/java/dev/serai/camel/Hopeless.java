package dev.serai.camel;

import java.util.concurrent.RejectedExecutionException;
import org.apache.camel.Exchange;
import org.apache.camel.Predicate;

/** Holds when another try would fail like the last: what caused it is neither away for a while nor stopping. */
public final class Hopeless implements Predicate {

    @Override
    public boolean matches(Exchange exchange) {
        Throwable failure = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        return failure != null && !(failure instanceof RejectedExecutionException) && !Trouble.passes(failure);
    }
}

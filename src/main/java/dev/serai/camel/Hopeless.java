package dev.serai.camel;

import java.util.concurrent.RejectedExecutionException;
import org.apache.camel.Exchange;
import org.apache.camel.Predicate;

/** Holds when another try would fail like the last: what caused it is neither away for a while nor stopping. */
public final class Hopeless implements Predicate {

    @Override
    public boolean matches(Exchange exchange) {
        // A doCatch is asked before Camel notes the exception as caught.
        Throwable failure = exchange.getException();
        if (failure == null) {
            failure = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        }
        return failure != null && !(failure instanceof RejectedExecutionException) && !Trouble.passes(failure);
    }
}

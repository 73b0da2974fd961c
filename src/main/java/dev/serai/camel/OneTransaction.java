package dev.serai.camel;

import org.apache.camel.CamelContext;
import org.apache.camel.CamelContextAware;
import org.apache.camel.Exchange;
import org.apache.camel.NamedNode;
import org.apache.camel.Processor;
import org.apache.camel.Route;
import org.apache.camel.spi.TransactedPolicy;
import org.apache.camel.support.CamelContextHelper;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs the steps under {@code transacted} in one database transaction. Camel's own policy declares a failed exchange
 * exhausted, so that the calling route could not try again; this one rolls back and leaves the failure as it is.
 */
public final class OneTransaction implements TransactedPolicy, CamelContextAware {

    private @Nullable CamelContext context;

    @Override
    public @Nullable CamelContext getCamelContext() {
        return context;
    }

    @Override
    public void setCamelContext(CamelContext camelContext) {
        this.context = camelContext;
    }

    @Override
    public void beforeWrap(Route route, NamedNode definition) {}

    @Override
    public Processor wrap(Route route, Processor steps) {
        PlatformTransactionManager transactions =
                CamelContextHelper.mandatoryFindSingleByType(route.getCamelContext(), PlatformTransactionManager.class);
        TransactionTemplate template = new TransactionTemplate(transactions);
        return exchange -> template.executeWithoutResult(status -> {
            run(steps, exchange);
            if (exchange.isFailed() || exchange.isRollbackOnly()) {
                status.setRollbackOnly();
            }
        });
    }

    private void run(Processor steps, Exchange exchange) {
        exchange.getUnitOfWork().beginTransactedBy(this);
        try {
            steps.process(exchange);
        } catch (Exception e) {
            exchange.setException(e);
        } finally {
            exchange.getUnitOfWork().endTransactedBy(this);
        }
    }
}

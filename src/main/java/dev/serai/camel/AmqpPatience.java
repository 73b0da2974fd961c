package dev.serai.camel;

import org.springframework.amqp.rabbit.config.RetryInterceptorBuilder;
import org.springframework.amqp.rabbit.retry.RejectAndDontRequeueRecoverer;
import org.springframework.retry.RetryPolicy;
import org.springframework.retry.backoff.ExponentialBackOffPolicy;
import org.springframework.retry.interceptor.RetryOperationsInterceptor;
import org.springframework.retry.policy.AlwaysRetryPolicy;
import org.springframework.retry.policy.ExceptionClassifierRetryPolicy;
import org.springframework.retry.policy.NeverRetryPolicy;
import org.springframework.retry.policy.SimpleRetryPolicy;

/** Tells how long an AMQP message is tried before it is rejected. Meanwhile it stays unacknowledged. */
public final class AmqpPatience {

    private static final int TRIES = 3;
    private static final long FIRST_WAIT_MILLIS = 500;
    private static final long LONGEST_WAIT_MILLIS = 30_000;

    private AmqpPatience() {}

    /** Tries as long as it takes while the trouble may pass, else three times. */
    public static RetryOperationsInterceptor interceptor() {
        ExponentialBackOffPolicy waits = new ExponentialBackOffPolicy();
        waits.setInitialInterval(FIRST_WAIT_MILLIS);
        waits.setMaxInterval(LONGEST_WAIT_MILLIS);
        return RetryInterceptorBuilder.stateless()
                .retryPolicy(policy())
                .backOffPolicy(waits)
                .recoverer(new RejectAndDontRequeueRecoverer())
                .build();
    }

    private static RetryPolicy policy() {
        ExceptionClassifierRetryPolicy policy = new ExceptionClassifierRetryPolicy();
        RetryPolicy always = new AlwaysRetryPolicy();
        RetryPolicy few = new SimpleRetryPolicy(TRIES);
        RetryPolicy never = new NeverRetryPolicy();
        policy.setExceptionClassifier(failure -> {
            if (failure == null) {
                return never;
            }
            return Trouble.passes(failure) ? always : few;
        });
        return policy;
    }
}

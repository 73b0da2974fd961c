package dev.serai.camel;

/** The names of the message headers and exchange properties that Serai's components set and read. */
public final class SeraiHeaders {

    /** Property: the engines with which the exchange began. */
    public static final String ENGINES = "SeraiEngines";

    /** UUID of the intake. */
    public static final String INTAKE_ID = "SeraiIntakeId";

    public static final String PARTNER = "SeraiPartner";

    /** The version of a record in an own route: a number, or a moment such as 2026-01-31T12:00:00Z. */
    public static final String VERSION = "SeraiVersion";

    /** Where golden values came from, as JSON. */
    public static final String PROVENANCE = "SeraiProvenance";

    /** What the partner calls what it sent: a file name, {@code rest}, a message id. */
    public static final String SOURCE = "SeraiSource";

    /** ISO instant. */
    public static final String RECEIVED_AT = "SeraiReceivedAt";

    /** A key of the sender's choice: the same key means the same thing sent again. */
    public static final String IDEMPOTENCY_KEY = "SeraiIdempotencyKey";

    /** How many rows the inbox took. */
    public static final String ACCEPTED = "SeraiAccepted";

    /** How many rows were rejected. */
    public static final String REJECTED = "SeraiRejected";

    /** True when the input could not be read to its end. */
    public static final String BROKEN = "SeraiBroken";

    /** True when it waits for a person's word, and nothing of it is in. */
    public static final String HELD = "SeraiHeld";

    /** Property: the endpoint that hears the end of what is held back. */
    public static final String ANSWER_TO = "SeraiAnswerTo";

    /** The queue that a message named for its reply. */
    public static final String REPLY_TO = "SeraiReplyTo";

    /** By which the sender of a message knows its reply. */
    public static final String CORRELATION = "SeraiCorrelation";

    public static final String DELIVERY_ID = "SeraiDeliveryId";

    public static final String SUBSCRIPTION = "SeraiSubscription";

    /** Which attempt at a delivery this is, counted from 1. */
    public static final String ATTEMPT = "SeraiAttempt";

    /** Why a batch is among the dead letters: names of exceptions, no values. */
    public static final String REASON = "SeraiReason";

    /** The subject line of a notice. */
    public static final String SUBJECT = "SeraiSubject";

    private SeraiHeaders() {}
}

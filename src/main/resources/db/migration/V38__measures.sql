-- What the five measures are computed from: counts of what really happened, by day. They grow by what is new since the last look;
-- sources that have no order of their own are followed by the transactions that wrote them.

ALTER TABLE intake_batch ADD COLUMN xid xid8 NOT NULL DEFAULT pg_current_xact_id();
CREATE INDEX intake_batch_by_xid ON intake_batch (xid);

-- One row for each delivery that arrived: how many customers, and how many values of each field.
CREATE TABLE delivery_log (
    id           bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    subscription text        NOT NULL,
    items        int         NOT NULL,
    bytes        bigint      NOT NULL,
    fields       text[]      NOT NULL,
    counts       bigint[]    NOT NULL,
    at           timestamptz NOT NULL DEFAULT now(),
    xid          xid8        NOT NULL DEFAULT pg_current_xact_id()
);
CREATE INDEX delivery_log_by_xid ON delivery_log (xid);

CREATE TABLE measure_fact (
    day     date    NOT NULL,
    kind    text    NOT NULL,
    partner text    NOT NULL,
    subject text    NOT NULL,                         -- a feed, a subscription or an entity
    field   text    NOT NULL,                         -- or empty
    amount  numeric NOT NULL,
    PRIMARY KEY (day, kind, partner, subject, field)
);

-- How far each source has been counted: a transaction, or a sequence of the change log.
CREATE TABLE measure_cursor (
    source   text   PRIMARY KEY,
    position bigint NOT NULL
);

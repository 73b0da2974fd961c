-- Where notices about decisions go, and how far each place has been told. Transactions, not ids, are the order of the log here:
-- ids of different entities become visible out of order, finished transactions do not.
CREATE TABLE notice_channel (
    name         text        PRIMARY KEY,
    partner      text        NOT NULL,
    told_xid     xid8        NOT NULL DEFAULT '0',
    told_id      bigint      NOT NULL DEFAULT 0,
    next_at      timestamptz,                         -- not before, since notices come together and not one by one
    leased_until timestamptz,
    failures     int         NOT NULL DEFAULT 0,
    last_failure text,
    notices      bigint      NOT NULL DEFAULT 0
);
CREATE INDEX decision_log_by_xid ON decision_log (xid, id);

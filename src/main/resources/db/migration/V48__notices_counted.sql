-- One row for each notice that went out: a mail or a call of a webhook costs something, too.
CREATE TABLE notice_log (
    id      bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    channel text        NOT NULL,
    partner text        NOT NULL,
    items   int         NOT NULL,
    at      timestamptz NOT NULL DEFAULT now(),
    xid     xid8        NOT NULL DEFAULT pg_current_xact_id()
);
CREATE INDEX notice_log_by_xid ON notice_log (xid);

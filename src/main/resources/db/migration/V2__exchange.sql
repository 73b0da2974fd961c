-- What came in and what is owed to whom.

-- One thing that a partner sent. Its counts are those of its batches, so that a batch touches no row that others wait for.
CREATE TABLE intake (
    id          uuid        PRIMARY KEY,
    partner     text        NOT NULL,
    feed        text        NOT NULL,
    entity      text        NOT NULL,
    source      text        NOT NULL,
    received_at timestamptz NOT NULL,
    revision    text        NOT NULL,
    at          timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX intake_by_feed ON intake (feed, received_at);

-- The key of the effect: a batch that is here was done.
CREATE TABLE intake_batch (
    id       uuid PRIMARY KEY,
    intake   uuid NOT NULL,
    sequence int  NOT NULL,
    accepted int  NOT NULL,
    rejected int  NOT NULL,
    at       timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX intake_batch_by_intake ON intake_batch (intake);

-- Running totals by feed and code; an empty code counts the accepted rows. Each total is spread over slots, so that workers
-- rarely wait for each other; the sum over the slots is exact.
CREATE TABLE intake_total (
    partner text     NOT NULL,
    feed    text     NOT NULL,
    code    text     NOT NULL,
    slot    smallint NOT NULL,
    total   bigint   NOT NULL,
    last_at timestamptz NOT NULL,
    PRIMARY KEY (partner, feed, code, slot)
) WITH (fillfactor = 50);

-- Rows that were not accepted, with the raw text for replay.
CREATE TABLE quarantine (
    id         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    intake     uuid        NOT NULL,
    row_number bigint      NOT NULL,
    partner    text        NOT NULL,
    feed       text        NOT NULL,
    source_key text,
    field      text,
    code       text        NOT NULL,
    reason     text        NOT NULL,
    raw        text        NOT NULL,
    revision   text        NOT NULL,
    at         timestamptz NOT NULL DEFAULT now(),
    UNIQUE (intake, row_number)
);
CREATE INDEX quarantine_by_feed ON quarantine (feed, code, at);

-- A cursor over the change log, what is out, and whose turn it is.
CREATE TABLE subscription (
    name            text        PRIMARY KEY,
    entity          text        NOT NULL,
    cursor          bigint      NOT NULL DEFAULT 0,
    owed_after      bigint,                       -- handed out and not ended, else null
    owed_up_to      bigint,
    owed_replay     bigint,                       -- the replay that it belongs to, or 0
    turn            bigint      NOT NULL DEFAULT 0,
    holder          text,
    leased_until    timestamptz,
    failures        int         NOT NULL DEFAULT 0,
    failing_since   timestamptz,
    next_attempt    timestamptz,
    last_failure    text,
    paused          boolean     NOT NULL DEFAULT false,
    held            text,                         -- why nothing leaves although it is owed, such as an agreement that ended
    deliveries      bigint      NOT NULL DEFAULT 0,
    delivered_items bigint      NOT NULL DEFAULT 0,
    delivered_at    timestamptz
) WITH (fillfactor = 50);

CREATE TABLE dead_letter (
    id           bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    subscription text        NOT NULL,
    after_seq    bigint      NOT NULL,
    up_to_seq    bigint      NOT NULL,
    items        int         NOT NULL,
    attempts     int         NOT NULL,
    reason       text        NOT NULL,
    at           timestamptz NOT NULL DEFAULT now(),
    replayed     boolean     NOT NULL DEFAULT false
);
CREATE INDEX dead_letter_by_subscription ON dead_letter (subscription, id);

CREATE TABLE subscription_replay (
    id           bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    subscription text        NOT NULL,
    position     bigint      NOT NULL,            -- done up to here
    up_to_seq    bigint      NOT NULL,
    asked_at     timestamptz NOT NULL DEFAULT now(),
    done_at      timestamptz
);
CREATE INDEX subscription_replay_open ON subscription_replay (subscription, id) WHERE done_at IS NULL;

-- What the intakes of each feed looked like, to tell when one is different.
CREATE TABLE feed_profile (
    feed    text        PRIMARY KEY,
    profile jsonb       NOT NULL,
    at      timestamptz NOT NULL DEFAULT now()
) WITH (fillfactor = 50);

-- What came in and waits for a person's word.
CREATE TABLE hold (
    number      bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    intake      uuid        NOT NULL,
    partner     text        NOT NULL,
    feed        text        NOT NULL,
    entity      text        NOT NULL,
    source      text        NOT NULL,
    received_at timestamptz NOT NULL,
    revision    text        NOT NULL,                       -- of the mapping that it was held against
    reasons     jsonb       NOT NULL,
    bytes       bigint      NOT NULL,                       -- -1: no content, the source can be read again
    fingerprint text        NOT NULL,                       -- of the content, or of the reasons where there is none
    state       text        NOT NULL CHECK (state IN ('HELD', 'RELEASED', 'DONE', 'DISCARDED')),
    held_at     timestamptz NOT NULL DEFAULT now(),
    repeats     bigint      NOT NULL DEFAULT 0,
    taken_until timestamptz,                                -- a node works on it
    decided_at  timestamptz,
    outcome     text
);
-- The same content that comes again while it waits is one hold.
CREATE UNIQUE INDEX hold_once ON hold (feed, fingerprint) WHERE state = 'HELD';
CREATE INDEX hold_open ON hold (entity, number) WHERE state IN ('HELD', 'RELEASED');

-- The content of a hold in pieces, so that its length does not matter; gone when the hold has ended.
CREATE TABLE hold_piece (
    hold    bigint NOT NULL REFERENCES hold ON DELETE CASCADE,
    place   int    NOT NULL,
    content bytea  NOT NULL,
    PRIMARY KEY (hold, place)
);
ALTER TABLE hold_piece ALTER COLUMN content SET STORAGE EXTERNAL;

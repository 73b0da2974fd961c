-- What stewards decided about golden values. A pin hangs on a source record, so that it goes where that record goes. It is in
-- force until it is ended, also when its time is over: that it ends is an act of the hub, with a time of its own.
CREATE TABLE golden_pin (
    number     bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    entity     text        NOT NULL,
    partner    text        NOT NULL,
    source_key text        NOT NULL,
    field      text        NOT NULL,                          -- a field, or a group such as address
    content    json        NOT NULL,                          -- the pinned value; {} when the field is to be empty
    author     text        NOT NULL,
    reason     text        NOT NULL,
    until      timestamptz,
    decided_at timestamptz NOT NULL DEFAULT now(),
    ended_at   timestamptz,
    ended_why  text
);
CREATE INDEX golden_pin_in_force ON golden_pin (entity, partner, source_key) WHERE ended_at IS NULL;

-- How far the making anew of all golden records of an entity has come.
CREATE TABLE golden_remerge (
    entity      text        PRIMARY KEY,
    revision    text        NOT NULL,
    cursor      bigint      NOT NULL,
    up_to       bigint      NOT NULL,
    started_at  timestamptz NOT NULL DEFAULT now(),
    finished_at timestamptz
);

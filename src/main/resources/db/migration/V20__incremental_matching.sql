-- Matching by a model. An epoch is one match definition with one model, as texts, so that a hub can go on with the one that is
-- live while the next is built beside it. Writers hold the entity's advisory lock, as everywhere.

-- Names of nodes and components, and of the provisional customers of an epoch that is being built.
CREATE SEQUENCE match_number;

CREATE TABLE match_epoch (
    number         int         GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    entity         text        NOT NULL,
    revision       text        NOT NULL,              -- of definition, model and canonical entity
    definition     text        NOT NULL,
    model          text,                              -- null: shipped priors
    state          text        NOT NULL CHECK (state IN ('BUILDING', 'READY', 'LIVE', 'ENDED')),
    read_partner   text        NOT NULL DEFAULT '',   -- source records are read in the order of partner and key, up to here
    read_key       text        NOT NULL DEFAULT '',
    swept          bigint      NOT NULL DEFAULT 0,    -- nodes up to here have been given their golden ids since it went live
    unswept_until  bigint      NOT NULL DEFAULT 0,    -- nodes after this never needed it
    asked_by       text,                              -- who asked for it to be switched on
    capped_changes bigint      NOT NULL DEFAULT 0,
    begun_at       timestamptz NOT NULL DEFAULT now(),
    live_at        timestamptz,
    ended_at       timestamptz
);
CREATE UNIQUE INDEX match_epoch_live ON match_epoch (entity) WHERE state = 'LIVE';

-- One node for each version of a source record that takes part; a new version is a new node, so what a number stands for never
-- changes. This table and the next are the patterns of match_node_N and match_block_N, of which each epoch N has its own.
CREATE TABLE match_node (
    node      bigint NOT NULL,
    record    bigint NOT NULL,                        -- source_record.id
    component bigint NOT NULL,                        -- nodes that hang together by edges
    golden    bigint NOT NULL,                        -- provisional until the epoch is live and swept
    traits    bytea  NOT NULL,                        -- what the model compares
    PRIMARY KEY (node)
) WITH (fillfactor = 90);
CREATE UNIQUE INDEX match_node_by_record ON match_node (record);
CREATE INDEX match_node_by_component ON match_node (component);

CREATE TABLE match_block (
    key  bigint NOT NULL,
    node bigint NOT NULL
);
CREATE INDEX match_block_by_key ON match_block (key, node);

-- Keys that more nodes share than the cap allows; they bring no candidates. A key that came back under the cap stays, not capped.
CREATE TABLE match_capped (
    epoch  int      NOT NULL,
    key    bigint   NOT NULL,
    rule   smallint NOT NULL,
    capped boolean  NOT NULL,
    change bigint   NOT NULL,                         -- ascending within the epoch
    at     timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (epoch, key)
);
CREATE INDEX match_capped_by_change ON match_capped (epoch, change);

-- Source records that changed after an epoch under construction had read them.
CREATE TABLE match_pending (
    epoch      int  NOT NULL,
    partner    text NOT NULL,
    source_key text NOT NULL,
    PRIMARY KEY (epoch, partner, source_key)
);

-- Decisions about two source records. By the partners' keys, so that they outlive every epoch, change and rebuild.
CREATE TABLE match_constraint (
    entity     text NOT NULL,
    a_partner  text NOT NULL,
    a_key      text NOT NULL,
    b_partner  text NOT NULL,
    b_key      text NOT NULL,
    kind       text NOT NULL CHECK (kind IN ('MUST', 'CANNOT')),
    author     text NOT NULL,
    reason     text NOT NULL,
    decision   text,                                  -- what it followed from, such as the id of a vote
    at         timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (entity, a_partner, a_key, b_partner, b_key),
    CHECK ((a_partner, a_key) < (b_partner, b_key))
);
CREATE INDEX match_constraint_by_b ON match_constraint (entity, b_partner, b_key);

-- Pairs in doubt and suspicious customers, put up for a decision: one row for each, however often it is met again.
CREATE TABLE match_proposal (
    id         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    entity     text        NOT NULL,
    key        text        NOT NULL,                  -- the same for the same question
    kind       text        NOT NULL,
    a_partner  text        NOT NULL,
    a_key      text        NOT NULL,
    b_partner  text        NOT NULL,
    b_key      text        NOT NULL,
    weight     double precision NOT NULL,             -- bits
    epoch      int         NOT NULL,
    state      text        NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN', 'DECIDED', 'OBSOLETE')),
    first_at   timestamptz NOT NULL DEFAULT now(),
    last_at    timestamptz NOT NULL DEFAULT now(),
    UNIQUE (entity, key)
);
CREATE INDEX match_proposal_open_a ON match_proposal (entity, a_partner, a_key) WHERE state = 'OPEN';
CREATE INDEX match_proposal_open_b ON match_proposal (entity, b_partner, b_key) WHERE state = 'OPEN';

-- What happened to golden ids beyond their values, told by two more events: a record joined, or left for another id.
ALTER TABLE golden_version DROP CONSTRAINT golden_version_event_check;
ALTER TABLE golden_version ADD CONSTRAINT golden_version_event_check
    CHECK (event IN ('CREATED', 'CHANGED', 'JOINED', 'MOVED', 'MERGED', 'SPLIT', 'RETIRED'));

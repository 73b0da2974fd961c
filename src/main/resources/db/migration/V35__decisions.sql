-- What the hub is not sure of, and what partners decided about it.

-- One row for each time that something was put to the vote. Choices name records and hold no value of a person.
CREATE TABLE proposal (
    id          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    entity      text        NOT NULL,
    kind        text        NOT NULL CHECK (kind IN ('CONFIDENCE', 'EXCLUSIVE', 'PAIR', 'BRIDGE')),
    subject     text        NOT NULL,                 -- what it is about
    golden_id   bigint      NOT NULL,
    fields      text[]      NOT NULL,
    choices     json        NOT NULL,
    fingerprint uuid        NOT NULL,                 -- of the choices and who says them
    confidence  numeric     NOT NULL,
    asked       text[]      NOT NULL,
    state       text        NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN', 'DECIDED', 'FALLBACK', 'MOOT', 'REVERSED')),
    opened_at   timestamptz NOT NULL,
    deadline    timestamptz NOT NULL,
    remind_at   timestamptz,                          -- null: never, or done
    choice      text,
    d           numeric,
    effect      text,
    ended_by    text,
    ended_at    timestamptz
) WITH (fillfactor = 80);
CREATE UNIQUE INDEX proposal_open_subject ON proposal (entity, subject) WHERE state = 'OPEN';
CREATE INDEX proposal_open_golden ON proposal (entity, golden_id) WHERE state = 'OPEN';
CREATE INDEX proposal_open_deadline ON proposal (deadline) WHERE state = 'OPEN';
CREATE INDEX proposal_open_reminder ON proposal (remind_at) WHERE state = 'OPEN' AND remind_at IS NOT NULL;
CREATE INDEX proposal_ended_subject ON proposal (entity, subject, fingerprint) WHERE state IN ('DECIDED', 'FALLBACK');
CREATE INDEX proposal_ended_at ON proposal (ended_at) WHERE ended_at IS NOT NULL;

CREATE TABLE proposal_vote (
    proposal  bigint      NOT NULL REFERENCES proposal,
    partner   text        NOT NULL,
    choice    text,                                   -- null: abstains
    stance    text        NOT NULL CHECK (stance IN ('FOR', 'AGAINST', 'ABSTAIN')),
    certainty numeric     NOT NULL CHECK (certainty > 0 AND certainty <= 1),
    veto      boolean     NOT NULL,
    channel   text        NOT NULL,
    at        timestamptz NOT NULL,
    PRIMARY KEY (proposal, partner)
);

CREATE TABLE proposal_note (
    id       bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    proposal bigint      NOT NULL REFERENCES proposal,
    author   text        NOT NULL,
    text     text        NOT NULL,
    at       timestamptz NOT NULL
);
CREATE INDEX proposal_note_by_proposal ON proposal_note (proposal, id);

-- What happened, only ever appended to: the audit of decisions, and what notices are made of. A reader that keeps a cursor must
-- stop at the first row whose transaction may still be running, as with golden_version.
CREATE TABLE decision_log (
    id       bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    proposal bigint      NOT NULL REFERENCES proposal,
    what     text        NOT NULL,
    actor    text        NOT NULL,
    choice   text,
    d        numeric,
    terms    text        NOT NULL DEFAULT '',
    at       timestamptz NOT NULL,
    xid      xid8        NOT NULL DEFAULT pg_current_xact_id()
);
CREATE INDEX decision_log_by_proposal ON decision_log (proposal, id);

-- Who of the nodes does what only one may do at a time.
CREATE TABLE node_lease (
    task   text        PRIMARY KEY,
    holder text        NOT NULL,
    until  timestamptz NOT NULL
);

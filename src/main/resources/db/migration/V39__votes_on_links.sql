-- The records that a proposal is about when it asks whether they are one customer, as hashes of their keys.
ALTER TABLE proposal ADD COLUMN records text[] NOT NULL DEFAULT '{}';
CREATE INDEX proposal_open_records ON proposal USING gin (records) WHERE state = 'OPEN' AND records <> '{}';

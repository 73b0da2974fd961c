-- By which merge definition the golden records of an entity were made. After a change some are as the one before made them, until
-- all were made anew.
CREATE TABLE golden_revision (
    entity         text PRIMARY KEY,
    revision       text NOT NULL,                     -- the one in force
    outdated_since timestamptz                        -- null: all golden records are as it makes them
);

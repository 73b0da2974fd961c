-- How many golden records each entity has, kept by those who append to the change log: they hold the entity's lock, so that
-- nobody waits for this row, and a status need not read all source records.
CREATE TABLE golden_total (
    entity text   PRIMARY KEY,
    total  bigint NOT NULL
) WITH (fillfactor = 50);

INSERT INTO golden_total (entity, total)
SELECT entity, count(*) FROM (SELECT DISTINCT entity, golden_id FROM source_record) AS golden GROUP BY entity;

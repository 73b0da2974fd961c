-- Which source record refers to which record of its partner, such as a transaction to its customer: one row for each reference of
-- each record. So those that must follow are found when the record that they refer to comes, joins, leaves or goes.
CREATE TABLE record_reference (
    entity     text   NOT NULL,
    partner    text   NOT NULL,
    source_key text   NOT NULL,
    field      text   NOT NULL,
    target     text   NOT NULL,                       -- the entity referred to
    target_key text,                                  -- the partner's key there; null: the record refers to nothing any more
    golden     bigint NOT NULL,                       -- whose record that is, as the golden record says; 0: nobody's yet
    PRIMARY KEY (entity, partner, source_key, field)
) WITH (fillfactor = 90);
CREATE INDEX record_reference_by_key ON record_reference (target, partner, target_key);
CREATE INDEX record_reference_by_golden ON record_reference (golden) WHERE golden > 0;

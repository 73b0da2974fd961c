-- References whose record nobody has, or has any more, are counted often and are few.
CREATE INDEX record_reference_waiting ON record_reference (partner, entity, target) WHERE golden = 0 AND target_key IS NOT NULL;

-- Where the partner hears the end of what was held back, as its channel says; no rows of anybody.
CREATE TABLE hold_answer (
    hold        bigint NOT NULL PRIMARY KEY REFERENCES hold ON DELETE CASCADE,
    endpoint    text   NOT NULL,
    reply_to    text,
    correlation text
);
CREATE INDEX hold_of_intake ON hold (intake);

-- Schema 2: what happens in the room. Self-assessments sealed under the employee's own phrase, the reveal one
-- characteristic at a time, a pause, an end both agree to, amendments after it, and the wording list.

ALTER TABLE conversation ADD COLUMN paused_at TEXT;
ALTER TABLE conversation ADD COLUMN paused_behaviour TEXT;    -- where the two want to go on
ALTER TABLE conversation ADD COLUMN employee_agreed_at TEXT;
ALTER TABLE conversation ADD COLUMN manager_agreed_at TEXT;

-- One box for all that the employee says, so that not even which behaviours they answered can be read.
CREATE TABLE self_seal (
    conversation_id INTEGER PRIMARY KEY REFERENCES conversation (id) ON DELETE CASCADE,
    kdf             TEXT NOT NULL,      -- JSON: what Argon2id was asked to spend, and its salt
    nonce           BLOB NOT NULL,
    box             BLOB NOT NULL,      -- AES-256-GCM
    opened_at       TEXT                -- when both opened it; what is private stays in the box
) STRICT;

CREATE TABLE reveal (
    conversation_id INTEGER NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
    characteristic  TEXT NOT NULL,
    revealed_at     TEXT NOT NULL,
    PRIMARY KEY (conversation_id, characteristic)
) STRICT, WITHOUT ROWID;

-- Before this schema both assessments lay open as soon as both had finished.
INSERT INTO reveal (conversation_id, characteristic, revealed_at)
SELECT conversation.id,
       json_extract(characteristic.value, '$.id'),
       max(conversation.employee_finished_at, conversation.manager_finished_at)
FROM conversation
JOIN framework ON framework.id = conversation.framework_id
JOIN json_each(framework.model, '$.characteristics') AS characteristic
WHERE conversation.employee_finished_at IS NOT NULL AND conversation.manager_finished_at IS NOT NULL;

CREATE TABLE amendment (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    conversation_id INTEGER NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
    written_at      TEXT NOT NULL,
    words           TEXT NOT NULL
) STRICT;
CREATE INDEX amendment_by_conversation ON amendment (conversation_id, id);

-- How a sentence of a framework was read differently: of no person and no conversation.
CREATE TABLE wording_remark (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    framework_id INTEGER NOT NULL REFERENCES framework (id) ON DELETE CASCADE,
    behaviour    TEXT NOT NULL,
    remark       TEXT NOT NULL
) STRICT;

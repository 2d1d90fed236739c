-- Schema 1: people, frameworks, conversations with both assessments, what was agreed, and growth areas.
-- The employee's answers and the manager's live in two tables on purpose: who reads one names it.

CREATE TABLE identity (
    only_row     INTEGER PRIMARY KEY CHECK (only_row = 1),
    application  TEXT NOT NULL CHECK (application = 'fika'),
    vault_id     TEXT NOT NULL,
    created_at   TEXT NOT NULL,
    manager_name TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE framework (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    key      TEXT NOT NULL,
    version  TEXT NOT NULL,
    name     TEXT NOT NULL,
    source   TEXT NOT NULL,          -- the file as it was published, comments and all
    model    TEXT NOT NULL,          -- the same as JSON, read without the file's parser
    added_at TEXT NOT NULL,
    UNIQUE (key, version)
) STRICT;

CREATE TABLE person (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    name         TEXT NOT NULL,
    roles        TEXT NOT NULL DEFAULT '[]',   -- JSON list
    discipline   TEXT NOT NULL DEFAULT '',
    team         TEXT NOT NULL DEFAULT '',
    started_on   TEXT,
    framework_id INTEGER NOT NULL REFERENCES framework (id),
    archived_on  TEXT
) STRICT;

CREATE TABLE conversation (
    id                   INTEGER PRIMARY KEY AUTOINCREMENT,
    person_id            INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    framework_id         INTEGER NOT NULL REFERENCES framework (id),
    discipline           TEXT NOT NULL,
    held_on              TEXT NOT NULL,
    employee_finished_at TEXT,
    manager_finished_at  TEXT,
    shared_notes         TEXT NOT NULL DEFAULT '',
    look_again_on        TEXT
) STRICT;
CREATE INDEX conversation_by_person ON conversation (person_id, held_on);

CREATE TABLE self_view (
    conversation_id INTEGER NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
    behaviour       TEXT NOT NULL,
    answer          TEXT CHECK (answer IN ('consistently', 'sometimes', 'not_yet', 'no_chance')),
    note            TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (conversation_id, behaviour)
) STRICT, WITHOUT ROWID;

CREATE TABLE manager_view (
    conversation_id INTEGER NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
    behaviour       TEXT NOT NULL,
    answer          TEXT CHECK (answer IN ('consistently', 'sometimes', 'not_yet', 'no_chance')),
    note            TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (conversation_id, behaviour)
) STRICT, WITHOUT ROWID;

-- What the employee never sees, apart from what they will see.
CREATE TABLE manager_private (
    conversation_id INTEGER NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
    behaviour       TEXT NOT NULL,
    evidence        TEXT NOT NULL DEFAULT '',
    peers           TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (conversation_id, behaviour)
) STRICT, WITHOUT ROWID;

CREATE TABLE agreement (
    conversation_id INTEGER NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
    behaviour       TEXT NOT NULL,
    reason          TEXT CHECK (reason IN ('seen_different_things', 'read_differently', 'no_chance_yet')),
    today           TEXT CHECK (today IN ('consistently', 'sometimes', 'not_yet', 'no_chance', 'still_differ')),
    words           TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (conversation_id, behaviour)
) STRICT, WITHOUT ROWID;

CREATE TABLE growth_area (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    conversation_id INTEGER NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
    position        INTEGER NOT NULL,
    headline        TEXT NOT NULL,
    behaviours      TEXT NOT NULL DEFAULT '[]',   -- JSON list of behaviour ids
    looks_like      TEXT NOT NULL DEFAULT '',
    employee_does   TEXT NOT NULL DEFAULT '',
    manager_does    TEXT NOT NULL DEFAULT '',
    look_again_on   TEXT
) STRICT;
CREATE INDEX growth_area_by_conversation ON growth_area (conversation_id, position);

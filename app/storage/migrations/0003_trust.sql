-- Schema 3: what this vault is asked to do by itself, and words that stand in a form and are not saved yet.

CREATE TABLE setting (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Two tables on purpose: what the manager types alone is refused by the database where others look.
CREATE TABLE manager_draft (
    form      TEXT PRIMARY KEY,     -- which form, and of what
    person_id INTEGER REFERENCES person (id) ON DELETE CASCADE,
    words     TEXT NOT NULL,        -- JSON: what stands in each field
    kept_at   TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX manager_draft_by_person ON manager_draft (person_id);

CREATE TABLE draft_for_both (
    conversation_id INTEGER NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
    form            TEXT NOT NULL,
    words           TEXT NOT NULL,  -- JSON: what stands in each field
    kept_at         TEXT NOT NULL,
    PRIMARY KEY (conversation_id, form)
) STRICT, WITHOUT ROWID;

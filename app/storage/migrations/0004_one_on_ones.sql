-- Schema 4: ordinary one-on-ones. What belongs to both lies in other tables than what only one of the two may see.

CREATE TABLE rhythm (
    person_id INTEGER PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
    every     TEXT NOT NULL CHECK (every IN ('week', 'two_weeks', 'month', 'free')),
    first_on  TEXT NOT NULL,                  -- the day from which it counts
    starts_at TEXT NOT NULL DEFAULT '',       -- HH:MM, or empty
    minutes   INTEGER NOT NULL DEFAULT 30
) STRICT;

CREATE TABLE meeting (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    person_id    INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    held_on      TEXT NOT NULL,               -- the day it is planned for, and then was on
    starts_at    TEXT NOT NULL DEFAULT '',    -- HH:MM, or empty
    title        TEXT NOT NULL DEFAULT '',    -- what kind of meeting, in words
    shared_notes TEXT NOT NULL DEFAULT '',    -- Markdown, as it was typed
    ended_at     TEXT                         -- empty while it is still to come, or goes on
) STRICT;
CREATE INDEX meeting_by_person ON meeting (person_id, held_on, id);
CREATE INDEX meeting_to_come ON meeting (held_on, id) WHERE ended_at IS NULL;

CREATE TABLE meeting_private (
    meeting_id INTEGER PRIMARY KEY REFERENCES meeting (id) ON DELETE CASCADE,
    notes      TEXT NOT NULL,
    written_on TEXT NOT NULL
) STRICT;

CREATE TABLE decision (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    meeting_id INTEGER NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
    position   INTEGER NOT NULL,
    written_on TEXT NOT NULL,
    words      TEXT NOT NULL
) STRICT;
CREATE INDEX decision_by_meeting ON decision (meeting_id, position, id);

-- One row an item, for as long as it lives: which agenda it stands on follows from it, so that carrying over
-- writes nothing and can neither lose nor double it (app/domain/agenda.py).
CREATE TABLE agenda_item (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    person_id    INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    meeting_id   INTEGER REFERENCES meeting (id) ON DELETE SET NULL,  -- the one it was written for
    position     INTEGER NOT NULL,
    by_whom      TEXT NOT NULL CHECK (by_whom IN ('employee', 'manager')),
    words        TEXT NOT NULL,
    minutes      INTEGER CHECK (minutes > 0),
    notes        TEXT NOT NULL DEFAULT '',
    added_on     TEXT NOT NULL,
    put_off_from INTEGER REFERENCES meeting (id) ON DELETE SET NULL,  -- 'talk about it next time', said there
    outcome      TEXT CHECK (outcome IN ('talked', 'removed')),       -- empty while it is open
    closed_in    INTEGER REFERENCES meeting (id) ON DELETE CASCADE,
    closed_on    TEXT
) STRICT;
CREATE INDEX agenda_item_open ON agenda_item (person_id) WHERE outcome IS NULL;
CREATE INDEX agenda_item_closed ON agenda_item (person_id, closed_on);
CREATE INDEX agenda_item_by_meeting ON agenda_item (meeting_id);
CREATE INDEX agenda_item_put_off ON agenda_item (put_off_from);
CREATE INDEX agenda_item_closed_in ON agenda_item (closed_in);

-- What the manager notes for themselves on an item of both.
CREATE TABLE agenda_item_private (
    item_id INTEGER PRIMARY KEY REFERENCES agenda_item (id) ON DELETE CASCADE,
    notes   TEXT NOT NULL
) STRICT;

-- Items that only the manager sees.
CREATE TABLE own_agenda_item (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    person_id    INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    meeting_id   INTEGER REFERENCES meeting (id) ON DELETE SET NULL,
    position     INTEGER NOT NULL,
    words        TEXT NOT NULL,
    minutes      INTEGER CHECK (minutes > 0),
    notes        TEXT NOT NULL DEFAULT '',
    added_on     TEXT NOT NULL,
    put_off_from INTEGER REFERENCES meeting (id) ON DELETE SET NULL,
    outcome      TEXT CHECK (outcome IN ('talked', 'removed')),
    closed_in    INTEGER REFERENCES meeting (id) ON DELETE CASCADE,
    closed_on    TEXT
) STRICT;
CREATE INDEX own_agenda_item_open ON own_agenda_item (person_id) WHERE outcome IS NULL;
CREATE INDEX own_agenda_item_closed ON own_agenda_item (person_id, closed_on);
CREATE INDEX own_agenda_item_by_meeting ON own_agenda_item (meeting_id);
CREATE INDEX own_agenda_item_put_off ON own_agenda_item (put_off_from);
CREATE INDEX own_agenda_item_closed_in ON own_agenda_item (closed_in);

-- What the employee wants to bring up and keeps to themselves: one box under their own phrase.
CREATE TABLE own_agenda_seal (
    person_id INTEGER PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
    kdf       TEXT NOT NULL,      -- JSON: what Argon2id was asked to spend, and its salt
    nonce     BLOB NOT NULL,
    box       BLOB NOT NULL       -- AES-256-GCM
) STRICT;

CREATE TABLE action (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    person_id  INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    meeting_id INTEGER REFERENCES meeting (id) ON DELETE SET NULL,   -- where it was taken on
    who        TEXT NOT NULL CHECK (who IN ('employee', 'manager')),
    what       TEXT NOT NULL,
    due_on     TEXT,
    taken_on   TEXT NOT NULL,
    state      TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'done', 'dropped')),
    reason     TEXT NOT NULL DEFAULT '',      -- why it was dropped
    closed_in  INTEGER REFERENCES meeting (id) ON DELETE SET NULL,
    closed_on  TEXT
) STRICT;
CREATE INDEX action_open ON action (person_id, due_on) WHERE state = 'open';
CREATE INDEX action_by_person ON action (person_id, taken_on, id);
CREATE INDEX action_by_meeting ON action (meeting_id);
CREATE INDEX action_closed_in ON action (closed_in);

-- How an action stood after each change, the first row from when it was taken on.
CREATE TABLE action_change (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    action_id  INTEGER NOT NULL REFERENCES action (id) ON DELETE CASCADE,
    changed_at TEXT NOT NULL,
    meeting_id INTEGER REFERENCES meeting (id) ON DELETE SET NULL,
    who        TEXT NOT NULL,
    what       TEXT NOT NULL,
    due_on     TEXT,
    state      TEXT NOT NULL,
    reason     TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX action_change_by_action ON action_change (action_id, id);
CREATE INDEX action_change_by_meeting ON action_change (meeting_id);

CREATE TABLE growth_check_in (
    id             INTEGER PRIMARY KEY AUTOINCREMENT,
    growth_area_id INTEGER NOT NULL REFERENCES growth_area (id) ON DELETE CASCADE,
    meeting_id     INTEGER REFERENCES meeting (id) ON DELETE SET NULL,
    written_on     TEXT NOT NULL,
    happened       TEXT NOT NULL DEFAULT '',
    evidence       TEXT NOT NULL DEFAULT '',
    verdict        TEXT NOT NULL CHECK (verdict IN ('keep', 'adjust', 'reached', 'let_go')),
    adjusted       TEXT NOT NULL DEFAULT '',  -- what is different from now on
    look_again_on  TEXT
) STRICT;
CREATE INDEX growth_check_in_by_area ON growth_check_in (growth_area_id, written_on, id);
CREATE INDEX growth_check_in_by_meeting ON growth_check_in (meeting_id);

CREATE TABLE priority (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    position  INTEGER NOT NULL,
    words     TEXT NOT NULL,
    from_on   TEXT NOT NULL,
    until_on  TEXT                             -- empty while it is one of the current few
) STRICT;
CREATE INDEX priority_by_person ON priority (person_id, until_on, position);

CREATE TABLE priority_change (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    priority_id INTEGER NOT NULL REFERENCES priority (id) ON DELETE CASCADE,
    changed_on  TEXT NOT NULL,
    change      TEXT NOT NULL CHECK (change IN ('taken_up', 'reworded', 'put_aside')),
    words       TEXT NOT NULL
) STRICT;
CREATE INDEX priority_change_by_priority ON priority_change (priority_id, id);

CREATE TABLE growth_priority (
    growth_area_id INTEGER PRIMARY KEY REFERENCES growth_area (id) ON DELETE CASCADE,
    priority_id    INTEGER NOT NULL REFERENCES priority (id) ON DELETE CASCADE
) STRICT;
CREATE INDEX growth_priority_by_priority ON growth_priority (priority_id);

CREATE TABLE lesson (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    person_id  INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    meeting_id INTEGER REFERENCES meeting (id) ON DELETE SET NULL,
    action_id  INTEGER REFERENCES action (id) ON DELETE SET NULL,    -- dropped or missed, where it began there
    written_on TEXT NOT NULL,
    tried      TEXT NOT NULL DEFAULT '',
    happened   TEXT NOT NULL DEFAULT '',
    learned    TEXT NOT NULL DEFAULT '',
    next_time  TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX lesson_by_person ON lesson (person_id, written_on, id);
CREATE INDEX lesson_by_meeting ON lesson (meeting_id);
CREATE INDEX lesson_by_action ON lesson (action_id);

CREATE TABLE praise (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    person_id  INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    meeting_id INTEGER REFERENCES meeting (id) ON DELETE SET NULL,
    written_on TEXT NOT NULL,
    words      TEXT NOT NULL,
    shout_out  TEXT NOT NULL DEFAULT ''       -- words for saying it in public
) STRICT;
CREATE INDEX praise_by_person ON praise (person_id, written_on, id);
CREATE INDEX praise_by_meeting ON praise (meeting_id);

-- Two questions about the conversations themselves. Never about the person.
CREATE TABLE pulse (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    person_id       INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    conversation_id INTEGER NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
    moment          TEXT NOT NULL CHECK (moment IN ('before', 'after')),
    answered_on     TEXT NOT NULL,
    clear           INTEGER NOT NULL CHECK (clear BETWEEN 1 AND 5),
    supported       INTEGER NOT NULL CHECK (supported BETWEEN 1 AND 5),
    UNIQUE (conversation_id, moment)
) STRICT;
CREATE INDEX pulse_by_person ON pulse (person_id, answered_on, id);

-- The employee's yes to what a new manager gets: to exactly these words, and to no others.
CREATE TABLE handover_agreement (
    person_id   INTEGER PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
    agreed_at   TEXT NOT NULL,
    fingerprint TEXT NOT NULL                  -- SHA-256 of what was agreed to
) STRICT;

CREATE TABLE agenda_template (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    position INTEGER NOT NULL,
    name     TEXT NOT NULL,
    items    TEXT NOT NULL DEFAULT '[]'        -- JSON list of [words, minutes or null]
) STRICT;

CREATE TABLE question (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    position INTEGER NOT NULL,
    theme    TEXT NOT NULL,
    words    TEXT NOT NULL
) STRICT;

-- Words in a form that both look at, outside a career conversation.
CREATE TABLE draft_of_person (
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    form      TEXT NOT NULL,
    words     TEXT NOT NULL,                   -- JSON: what stands in each field
    kept_at   TEXT NOT NULL,
    PRIMARY KEY (person_id, form)
) STRICT, WITHOUT ROWID;

-- Schema 5: all words of all notes can be found. What both may find and what only the manager may lie in two
-- indexes, so that the database can refuse the second one where others look.
--
-- A view says what is found of a table; the triggers, a rebuilding and the check for staleness all read that view.
-- A person, and the day of a conversation, never change, so that a row changes nothing but its own entry.
-- An entry's id begins with its day, counted backwards: the newest come first without being sorted, and without
-- reading an index from its end, which takes twenty times as long where freed memory is overwritten.
-- What an employee says of a behaviour in their own assessment is in neither: it is read side by side.
--
-- A word that is taken out of a note leaves the index when its parts are merged: at once where a meeting, a
-- conversation or a person is deleted for good, and otherwise when somebody asks for it (app/storage/search_index.py).
-- FTS5's own secure-delete would rather change a page for every word that was there: 75 ms for each pause in
-- typing, instead of three.


-- Scripts without spaces between words: Thai, Lao, Burmese, Khmer, Chinese and Japanese. In the index every sign of
-- theirs is a word, set apart by a space of no width, so that what stands inside a run of them is found.
CREATE VIEW sign_without_spaces AS
SELECT '[' || char(0x0e00) || '-' || char(0x0eff) || char(0x1000) || '-' || char(0x109f)
           || char(0x1780) || '-' || char(0x17ff) || char(0x2e80) || '-' || char(0xa4cf)
           || char(0xf900) || '-' || char(0xfaff) || char(0xff66) || '-' || char(0xff9d)
           || char(0x20000) || '-' || char(0x3ffff) || ']' AS sign;

-- What both may find.

CREATE TABLE search_entry (
    id        INTEGER PRIMARY KEY,          -- its day, counted backwards and shifted by 32 bits, and a number
    kind      TEXT NOT NULL,
    source_id INTEGER NOT NULL,
    part      TEXT NOT NULL,                -- a behaviour, where one row of its source is not enough
    person_id INTEGER NOT NULL,
    day       TEXT NOT NULL,
    title     TEXT NOT NULL,
    body      TEXT NOT NULL,
    tags      TEXT NOT NULL,                -- what is filtered by: the person and the kind, after a sign nobody types
    UNIQUE (kind, source_id, part)
) STRICT;

CREATE VIRTUAL TABLE search_words USING fts5 (
    title, body, tags, content = 'search_entry', content_rowid = 'id',
    tokenize = "unicode61 remove_diacritics 2", prefix = '1 2'
);
INSERT INTO search_words (search_words, rank) VALUES ('pgsz', 1000);

CREATE TRIGGER search_entry_added AFTER INSERT ON search_entry BEGIN
    INSERT INTO search_words (rowid, title, body, tags) VALUES (NEW.id, NEW.title, NEW.body, NEW.tags);
END;
CREATE TRIGGER search_entry_gone AFTER DELETE ON search_entry BEGIN
    INSERT INTO search_words (search_words, rowid, title, body, tags)
    VALUES ('delete', OLD.id, OLD.title, OLD.body, OLD.tags);
END;

CREATE VIEW search_new AS SELECT kind, source_id, part, person_id, day, title, body FROM search_entry;
CREATE TRIGGER search_new_added INSTEAD OF INSERT ON search_new
WHEN trim(NEW.title || NEW.body, char(9, 10, 13, 32)) <> '' BEGIN
    INSERT INTO search_entry (id, kind, source_id, part, person_id, day, title, body, tags)
    SELECT coalesce((SELECT min(id) FROM search_entry WHERE id BETWEEN last - 4294967295 AND last), last + 1) - 1,
           NEW.kind, NEW.source_id, NEW.part, NEW.person_id, NEW.day,
           CASE WHEN NEW.title GLOB '*' || sign || '*' THEN (
        WITH RECURSIVE
            piece (starts, words) AS (
                SELECT 1, substr(NEW.title, 1, 64)
                UNION ALL
                SELECT starts + 64, substr(NEW.title, starts + 64, 64) FROM piece WHERE starts + 64 <= length(NEW.title)
            ),
            place (at) AS (SELECT 1 UNION ALL SELECT at + 1 FROM place WHERE at < 64)
        SELECT group_concat(part, '') FROM (
            SELECT iif(substr(words, at, 1) GLOB sign, char(0x200b) || substr(words, at, 1) || char(0x200b),
                       substr(words, at, 1)) AS part
            FROM piece, place, sign_without_spaces WHERE at <= length(words) ORDER BY starts, at
        )
    ) ELSE NEW.title END,
           CASE WHEN NEW.body GLOB '*' || sign || '*' THEN (
        WITH RECURSIVE
            piece (starts, words) AS (
                SELECT 1, substr(NEW.body, 1, 64)
                UNION ALL
                SELECT starts + 64, substr(NEW.body, starts + 64, 64) FROM piece WHERE starts + 64 <= length(NEW.body)
            ),
            place (at) AS (SELECT 1 UNION ALL SELECT at + 1 FROM place WHERE at < 64)
        SELECT group_concat(part, '') FROM (
            SELECT iif(substr(words, at, 1) GLOB sign, char(0x200b) || substr(words, at, 1) || char(0x200b),
                       substr(words, at, 1)) AS part
            FROM piece, place, sign_without_spaces WHERE at <= length(words) ORDER BY starts, at
        )
    ) ELSE NEW.body END,
           char(0xe001) || NEW.person_id || ' ' || char(0xe002) || NEW.kind
    FROM sign_without_spaces,
         (SELECT ((5373485 - CAST(julianday(NEW.day) + 0.5 AS INTEGER)) << 32) + 4294967295 AS last);
END;

CREATE VIEW words_of_meeting AS
SELECT 'meeting' AS kind, id AS source_id, '' AS part, person_id AS person_id,
       held_on AS day, title AS title, shared_notes AS body
FROM meeting;
CREATE TRIGGER meeting_found_added AFTER INSERT ON meeting BEGIN
    DELETE FROM search_entry WHERE kind = 'meeting' AND source_id = NEW.id;
    INSERT INTO search_new SELECT * FROM words_of_meeting WHERE source_id = NEW.id;
END;
CREATE TRIGGER meeting_found_changed AFTER UPDATE OF person_id, held_on, title, shared_notes ON meeting
WHEN (NEW.person_id, NEW.held_on, NEW.title, NEW.shared_notes)
    IS NOT (OLD.person_id, OLD.held_on, OLD.title, OLD.shared_notes) BEGIN
    DELETE FROM search_entry WHERE kind = 'meeting' AND source_id = OLD.id;
    INSERT INTO search_new SELECT * FROM words_of_meeting WHERE source_id = NEW.id;
END;
CREATE TRIGGER meeting_found_gone AFTER DELETE ON meeting BEGIN
    DELETE FROM search_entry WHERE kind = 'meeting' AND source_id = OLD.id;
    INSERT INTO search_words (search_words)
    SELECT 'optimize' WHERE EXISTS (SELECT 1 FROM person WHERE id = OLD.person_id);
    INSERT INTO private_words (private_words)
    SELECT 'optimize' WHERE EXISTS (SELECT 1 FROM person WHERE id = OLD.person_id);
END;

CREATE VIEW words_of_agenda_item AS
SELECT 'agenda' AS kind, id AS source_id, '' AS part, person_id AS person_id,
       added_on AS day, words AS title, notes AS body
FROM agenda_item;
CREATE TRIGGER agenda_item_found_added AFTER INSERT ON agenda_item BEGIN
    DELETE FROM search_entry WHERE kind = 'agenda' AND source_id = NEW.id;
    INSERT INTO search_new SELECT * FROM words_of_agenda_item WHERE source_id = NEW.id;
END;
CREATE TRIGGER agenda_item_found_changed AFTER UPDATE OF person_id, added_on, words, notes ON agenda_item
WHEN (NEW.person_id, NEW.added_on, NEW.words, NEW.notes)
    IS NOT (OLD.person_id, OLD.added_on, OLD.words, OLD.notes) BEGIN
    DELETE FROM search_entry WHERE kind = 'agenda' AND source_id = OLD.id;
    INSERT INTO search_new SELECT * FROM words_of_agenda_item WHERE source_id = NEW.id;
END;
CREATE TRIGGER agenda_item_found_gone AFTER DELETE ON agenda_item BEGIN
    DELETE FROM search_entry WHERE kind = 'agenda' AND source_id = OLD.id;
END;

CREATE VIEW words_of_decision AS
SELECT 'decision' AS kind, decision.id AS source_id, '' AS part, meeting.person_id AS person_id,
       decision.written_on AS day, decision.words AS title, '' AS body
FROM decision
JOIN meeting ON meeting.id = decision.meeting_id;
CREATE TRIGGER decision_found_added AFTER INSERT ON decision BEGIN
    DELETE FROM search_entry WHERE kind = 'decision' AND source_id = NEW.id;
    INSERT INTO search_new SELECT * FROM words_of_decision WHERE source_id = NEW.id;
END;
CREATE TRIGGER decision_found_changed AFTER UPDATE OF meeting_id, written_on, words ON decision
WHEN (NEW.meeting_id, NEW.written_on, NEW.words)
    IS NOT (OLD.meeting_id, OLD.written_on, OLD.words) BEGIN
    DELETE FROM search_entry WHERE kind = 'decision' AND source_id = OLD.id;
    INSERT INTO search_new SELECT * FROM words_of_decision WHERE source_id = NEW.id;
END;
CREATE TRIGGER decision_found_gone AFTER DELETE ON decision BEGIN
    DELETE FROM search_entry WHERE kind = 'decision' AND source_id = OLD.id;
END;

CREATE VIEW words_of_action AS
SELECT 'action' AS kind, id AS source_id, '' AS part, person_id AS person_id,
       taken_on AS day, what AS title, reason AS body
FROM action;
CREATE TRIGGER action_found_added AFTER INSERT ON action BEGIN
    DELETE FROM search_entry WHERE kind = 'action' AND source_id = NEW.id;
    INSERT INTO search_new SELECT * FROM words_of_action WHERE source_id = NEW.id;
END;
CREATE TRIGGER action_found_changed AFTER UPDATE OF person_id, taken_on, what, reason ON action
WHEN (NEW.person_id, NEW.taken_on, NEW.what, NEW.reason)
    IS NOT (OLD.person_id, OLD.taken_on, OLD.what, OLD.reason) BEGIN
    DELETE FROM search_entry WHERE kind = 'action' AND source_id = OLD.id;
    INSERT INTO search_new SELECT * FROM words_of_action WHERE source_id = NEW.id;
END;
CREATE TRIGGER action_found_gone AFTER DELETE ON action BEGIN
    DELETE FROM search_entry WHERE kind = 'action' AND source_id = OLD.id;
END;

CREATE VIEW words_of_growth_area AS
SELECT 'growth' AS kind, growth_area.id AS source_id, '' AS part, conversation.person_id AS person_id,
       conversation.held_on AS day, growth_area.headline AS title, looks_like || char(10) || employee_does || char(10) || manager_does AS body
FROM growth_area
JOIN conversation ON conversation.id = growth_area.conversation_id;
CREATE TRIGGER growth_area_found_added AFTER INSERT ON growth_area BEGIN
    DELETE FROM search_entry WHERE kind = 'growth' AND source_id = NEW.id;
    INSERT INTO search_new SELECT * FROM words_of_growth_area WHERE source_id = NEW.id;
END;
CREATE TRIGGER growth_area_found_changed AFTER UPDATE OF conversation_id, headline, looks_like, employee_does, manager_does ON growth_area
WHEN (NEW.conversation_id, NEW.headline, NEW.looks_like, NEW.employee_does, NEW.manager_does)
    IS NOT (OLD.conversation_id, OLD.headline, OLD.looks_like, OLD.employee_does, OLD.manager_does) BEGIN
    DELETE FROM search_entry WHERE kind = 'growth' AND source_id = OLD.id;
    INSERT INTO search_new SELECT * FROM words_of_growth_area WHERE source_id = NEW.id;
END;
CREATE TRIGGER growth_area_found_gone AFTER DELETE ON growth_area BEGIN
    DELETE FROM search_entry WHERE kind = 'growth' AND source_id = OLD.id;
END;

CREATE VIEW words_of_growth_check_in AS
SELECT 'checkin' AS kind, growth_check_in.id AS source_id, '' AS part, conversation.person_id AS person_id,
       growth_check_in.written_on AS day, '' AS title, happened || char(10) || evidence || char(10) || adjusted AS body
FROM growth_check_in
JOIN growth_area ON growth_area.id = growth_check_in.growth_area_id
JOIN conversation ON conversation.id = growth_area.conversation_id;
CREATE TRIGGER growth_check_in_found_added AFTER INSERT ON growth_check_in BEGIN
    DELETE FROM search_entry WHERE kind = 'checkin' AND source_id = NEW.id;
    INSERT INTO search_new SELECT * FROM words_of_growth_check_in WHERE source_id = NEW.id;
END;
CREATE TRIGGER growth_check_in_found_changed AFTER UPDATE OF growth_area_id, written_on, happened, evidence, adjusted ON growth_check_in
WHEN (NEW.growth_area_id, NEW.written_on, NEW.happened, NEW.evidence, NEW.adjusted)
    IS NOT (OLD.growth_area_id, OLD.written_on, OLD.happened, OLD.evidence, OLD.adjusted) BEGIN
    DELETE FROM search_entry WHERE kind = 'checkin' AND source_id = OLD.id;
    INSERT INTO search_new SELECT * FROM words_of_growth_check_in WHERE source_id = NEW.id;
END;
CREATE TRIGGER growth_check_in_found_gone AFTER DELETE ON growth_check_in BEGIN
    DELETE FROM search_entry WHERE kind = 'checkin' AND source_id = OLD.id;
END;

CREATE VIEW words_of_priority AS
SELECT 'priority' AS kind, id AS source_id, '' AS part, person_id AS person_id,
       from_on AS day, words AS title, '' AS body
FROM priority;
CREATE TRIGGER priority_found_added AFTER INSERT ON priority BEGIN
    DELETE FROM search_entry WHERE kind = 'priority' AND source_id = NEW.id;
    INSERT INTO search_new SELECT * FROM words_of_priority WHERE source_id = NEW.id;
END;
CREATE TRIGGER priority_found_changed AFTER UPDATE OF person_id, from_on, words ON priority
WHEN (NEW.person_id, NEW.from_on, NEW.words)
    IS NOT (OLD.person_id, OLD.from_on, OLD.words) BEGIN
    DELETE FROM search_entry WHERE kind = 'priority' AND source_id = OLD.id;
    INSERT INTO search_new SELECT * FROM words_of_priority WHERE source_id = NEW.id;
END;
CREATE TRIGGER priority_found_gone AFTER DELETE ON priority BEGIN
    DELETE FROM search_entry WHERE kind = 'priority' AND source_id = OLD.id;
END;

CREATE VIEW words_of_lesson AS
SELECT 'lesson' AS kind, id AS source_id, '' AS part, person_id AS person_id,
       written_on AS day, tried AS title, happened || char(10) || learned || char(10) || next_time AS body
FROM lesson;
CREATE TRIGGER lesson_found_added AFTER INSERT ON lesson BEGIN
    DELETE FROM search_entry WHERE kind = 'lesson' AND source_id = NEW.id;
    INSERT INTO search_new SELECT * FROM words_of_lesson WHERE source_id = NEW.id;
END;
CREATE TRIGGER lesson_found_changed AFTER UPDATE OF person_id, written_on, tried, happened, learned, next_time ON lesson
WHEN (NEW.person_id, NEW.written_on, NEW.tried, NEW.happened, NEW.learned, NEW.next_time)
    IS NOT (OLD.person_id, OLD.written_on, OLD.tried, OLD.happened, OLD.learned, OLD.next_time) BEGIN
    DELETE FROM search_entry WHERE kind = 'lesson' AND source_id = OLD.id;
    INSERT INTO search_new SELECT * FROM words_of_lesson WHERE source_id = NEW.id;
END;
CREATE TRIGGER lesson_found_gone AFTER DELETE ON lesson BEGIN
    DELETE FROM search_entry WHERE kind = 'lesson' AND source_id = OLD.id;
END;

CREATE VIEW words_of_praise AS
SELECT 'praise' AS kind, id AS source_id, '' AS part, person_id AS person_id,
       written_on AS day, words AS title, shout_out AS body
FROM praise;
CREATE TRIGGER praise_found_added AFTER INSERT ON praise BEGIN
    DELETE FROM search_entry WHERE kind = 'praise' AND source_id = NEW.id;
    INSERT INTO search_new SELECT * FROM words_of_praise WHERE source_id = NEW.id;
END;
CREATE TRIGGER praise_found_changed AFTER UPDATE OF person_id, written_on, words, shout_out ON praise
WHEN (NEW.person_id, NEW.written_on, NEW.words, NEW.shout_out)
    IS NOT (OLD.person_id, OLD.written_on, OLD.words, OLD.shout_out) BEGIN
    DELETE FROM search_entry WHERE kind = 'praise' AND source_id = OLD.id;
    INSERT INTO search_new SELECT * FROM words_of_praise WHERE source_id = NEW.id;
END;
CREATE TRIGGER praise_found_gone AFTER DELETE ON praise BEGIN
    DELETE FROM search_entry WHERE kind = 'praise' AND source_id = OLD.id;
END;

CREATE VIEW words_of_conversation AS
SELECT 'conversation' AS kind, id AS source_id, '' AS part, person_id AS person_id,
       held_on AS day, '' AS title, shared_notes AS body
FROM conversation;
CREATE TRIGGER conversation_found_added AFTER INSERT ON conversation BEGIN
    DELETE FROM search_entry WHERE kind = 'conversation' AND source_id = NEW.id;
    INSERT INTO search_new SELECT * FROM words_of_conversation WHERE source_id = NEW.id;
END;
CREATE TRIGGER conversation_found_changed AFTER UPDATE OF person_id, held_on, shared_notes ON conversation
WHEN (NEW.person_id, NEW.held_on, NEW.shared_notes)
    IS NOT (OLD.person_id, OLD.held_on, OLD.shared_notes) BEGIN
    DELETE FROM search_entry WHERE kind = 'conversation' AND source_id = OLD.id;
    INSERT INTO search_new SELECT * FROM words_of_conversation WHERE source_id = NEW.id;
END;
CREATE TRIGGER conversation_found_gone AFTER DELETE ON conversation BEGIN
    DELETE FROM search_entry WHERE kind = 'conversation' AND source_id = OLD.id;
    INSERT INTO search_words (search_words)
    SELECT 'optimize' WHERE EXISTS (SELECT 1 FROM person WHERE id = OLD.person_id);
    INSERT INTO private_words (private_words)
    SELECT 'optimize' WHERE EXISTS (SELECT 1 FROM person WHERE id = OLD.person_id);
END;

CREATE VIEW words_of_agreement AS
SELECT 'agreement' AS kind, agreement.conversation_id AS source_id, agreement.behaviour AS part, conversation.person_id AS person_id,
       conversation.held_on AS day, '' AS title, agreement.words AS body
FROM agreement
JOIN conversation ON conversation.id = agreement.conversation_id;
CREATE TRIGGER agreement_found_added AFTER INSERT ON agreement BEGIN
    DELETE FROM search_entry WHERE kind = 'agreement' AND source_id = NEW.conversation_id AND part = NEW.behaviour;
    INSERT INTO search_new SELECT * FROM words_of_agreement WHERE source_id = NEW.conversation_id AND part = NEW.behaviour;
END;
CREATE TRIGGER agreement_found_changed AFTER UPDATE OF words ON agreement
WHEN NEW.words IS NOT OLD.words BEGIN
    DELETE FROM search_entry WHERE kind = 'agreement' AND source_id = OLD.conversation_id AND part = OLD.behaviour;
    INSERT INTO search_new SELECT * FROM words_of_agreement WHERE source_id = NEW.conversation_id AND part = NEW.behaviour;
END;
CREATE TRIGGER agreement_found_gone AFTER DELETE ON agreement BEGIN
    DELETE FROM search_entry WHERE kind = 'agreement' AND source_id = OLD.conversation_id AND part = OLD.behaviour;
END;

CREATE VIEW words_of_amendment AS
SELECT 'amendment' AS kind, amendment.id AS source_id, '' AS part, conversation.person_id AS person_id,
       date(amendment.written_at) AS day, '' AS title, amendment.words AS body
FROM amendment
JOIN conversation ON conversation.id = amendment.conversation_id;
CREATE TRIGGER amendment_found_added AFTER INSERT ON amendment BEGIN
    DELETE FROM search_entry WHERE kind = 'amendment' AND source_id = NEW.id;
    INSERT INTO search_new SELECT * FROM words_of_amendment WHERE source_id = NEW.id;
END;
CREATE TRIGGER amendment_found_changed AFTER UPDATE OF conversation_id, written_at, words ON amendment
WHEN (NEW.conversation_id, NEW.written_at, NEW.words)
    IS NOT (OLD.conversation_id, OLD.written_at, OLD.words) BEGIN
    DELETE FROM search_entry WHERE kind = 'amendment' AND source_id = OLD.id;
    INSERT INTO search_new SELECT * FROM words_of_amendment WHERE source_id = NEW.id;
END;
CREATE TRIGGER amendment_found_gone AFTER DELETE ON amendment BEGIN
    DELETE FROM search_entry WHERE kind = 'amendment' AND source_id = OLD.id;
END;

CREATE VIEW search_source AS
SELECT * FROM words_of_meeting
UNION ALL
SELECT * FROM words_of_agenda_item
UNION ALL
SELECT * FROM words_of_decision
UNION ALL
SELECT * FROM words_of_action
UNION ALL
SELECT * FROM words_of_growth_area
UNION ALL
SELECT * FROM words_of_growth_check_in
UNION ALL
SELECT * FROM words_of_priority
UNION ALL
SELECT * FROM words_of_lesson
UNION ALL
SELECT * FROM words_of_praise
UNION ALL
SELECT * FROM words_of_conversation
UNION ALL
SELECT * FROM words_of_agreement
UNION ALL
SELECT * FROM words_of_amendment;

INSERT INTO search_new SELECT * FROM search_source;


-- What only the manager may find.

CREATE TABLE private_entry (
    id        INTEGER PRIMARY KEY,          -- its day, counted backwards and shifted by 32 bits, and a number
    kind      TEXT NOT NULL,
    source_id INTEGER NOT NULL,
    part      TEXT NOT NULL,                -- a behaviour, where one row of its source is not enough
    person_id INTEGER NOT NULL,
    day       TEXT NOT NULL,
    title     TEXT NOT NULL,
    body      TEXT NOT NULL,
    tags      TEXT NOT NULL,                -- what is filtered by: the person and the kind, after a sign nobody types
    UNIQUE (kind, source_id, part)
) STRICT;

CREATE VIRTUAL TABLE private_words USING fts5 (
    title, body, tags, content = 'private_entry', content_rowid = 'id',
    tokenize = "unicode61 remove_diacritics 2", prefix = '1 2'
);
INSERT INTO private_words (private_words, rank) VALUES ('pgsz', 1000);

CREATE TRIGGER private_entry_added AFTER INSERT ON private_entry BEGIN
    INSERT INTO private_words (rowid, title, body, tags) VALUES (NEW.id, NEW.title, NEW.body, NEW.tags);
END;
CREATE TRIGGER private_entry_gone AFTER DELETE ON private_entry BEGIN
    INSERT INTO private_words (private_words, rowid, title, body, tags)
    VALUES ('delete', OLD.id, OLD.title, OLD.body, OLD.tags);
END;

CREATE VIEW private_new AS SELECT kind, source_id, part, person_id, day, title, body FROM private_entry;
CREATE TRIGGER private_new_added INSTEAD OF INSERT ON private_new
WHEN trim(NEW.title || NEW.body, char(9, 10, 13, 32)) <> '' BEGIN
    INSERT INTO private_entry (id, kind, source_id, part, person_id, day, title, body, tags)
    SELECT coalesce((SELECT min(id) FROM private_entry WHERE id BETWEEN last - 4294967295 AND last), last + 1) - 1,
           NEW.kind, NEW.source_id, NEW.part, NEW.person_id, NEW.day,
           CASE WHEN NEW.title GLOB '*' || sign || '*' THEN (
        WITH RECURSIVE
            piece (starts, words) AS (
                SELECT 1, substr(NEW.title, 1, 64)
                UNION ALL
                SELECT starts + 64, substr(NEW.title, starts + 64, 64) FROM piece WHERE starts + 64 <= length(NEW.title)
            ),
            place (at) AS (SELECT 1 UNION ALL SELECT at + 1 FROM place WHERE at < 64)
        SELECT group_concat(part, '') FROM (
            SELECT iif(substr(words, at, 1) GLOB sign, char(0x200b) || substr(words, at, 1) || char(0x200b),
                       substr(words, at, 1)) AS part
            FROM piece, place, sign_without_spaces WHERE at <= length(words) ORDER BY starts, at
        )
    ) ELSE NEW.title END,
           CASE WHEN NEW.body GLOB '*' || sign || '*' THEN (
        WITH RECURSIVE
            piece (starts, words) AS (
                SELECT 1, substr(NEW.body, 1, 64)
                UNION ALL
                SELECT starts + 64, substr(NEW.body, starts + 64, 64) FROM piece WHERE starts + 64 <= length(NEW.body)
            ),
            place (at) AS (SELECT 1 UNION ALL SELECT at + 1 FROM place WHERE at < 64)
        SELECT group_concat(part, '') FROM (
            SELECT iif(substr(words, at, 1) GLOB sign, char(0x200b) || substr(words, at, 1) || char(0x200b),
                       substr(words, at, 1)) AS part
            FROM piece, place, sign_without_spaces WHERE at <= length(words) ORDER BY starts, at
        )
    ) ELSE NEW.body END,
           char(0xe001) || NEW.person_id || ' ' || char(0xe002) || NEW.kind
    FROM sign_without_spaces,
         (SELECT ((5373485 - CAST(julianday(NEW.day) + 0.5 AS INTEGER)) << 32) + 4294967295 AS last);
END;

CREATE VIEW words_of_meeting_private AS
SELECT 'meetingnotes' AS kind, meeting_private.meeting_id AS source_id, '' AS part, meeting.person_id AS person_id,
       meeting_private.written_on AS day, '' AS title, meeting_private.notes AS body
FROM meeting_private
JOIN meeting ON meeting.id = meeting_private.meeting_id;
CREATE TRIGGER meeting_private_found_added AFTER INSERT ON meeting_private BEGIN
    DELETE FROM private_entry WHERE kind = 'meetingnotes' AND source_id = NEW.meeting_id;
    INSERT INTO private_new SELECT * FROM words_of_meeting_private WHERE source_id = NEW.meeting_id;
END;
CREATE TRIGGER meeting_private_found_changed AFTER UPDATE OF written_on, notes ON meeting_private
WHEN (NEW.written_on, NEW.notes)
    IS NOT (OLD.written_on, OLD.notes) BEGIN
    DELETE FROM private_entry WHERE kind = 'meetingnotes' AND source_id = OLD.meeting_id;
    INSERT INTO private_new SELECT * FROM words_of_meeting_private WHERE source_id = NEW.meeting_id;
END;
CREATE TRIGGER meeting_private_found_gone AFTER DELETE ON meeting_private BEGIN
    DELETE FROM private_entry WHERE kind = 'meetingnotes' AND source_id = OLD.meeting_id;
END;

CREATE VIEW words_of_agenda_item_private AS
SELECT 'itemnotes' AS kind, agenda_item_private.item_id AS source_id, '' AS part, agenda_item.person_id AS person_id,
       agenda_item.added_on AS day, '' AS title, agenda_item_private.notes AS body
FROM agenda_item_private
JOIN agenda_item ON agenda_item.id = agenda_item_private.item_id;
CREATE TRIGGER agenda_item_private_found_added AFTER INSERT ON agenda_item_private BEGIN
    DELETE FROM private_entry WHERE kind = 'itemnotes' AND source_id = NEW.item_id;
    INSERT INTO private_new SELECT * FROM words_of_agenda_item_private WHERE source_id = NEW.item_id;
END;
CREATE TRIGGER agenda_item_private_found_changed AFTER UPDATE OF notes ON agenda_item_private
WHEN NEW.notes IS NOT OLD.notes BEGIN
    DELETE FROM private_entry WHERE kind = 'itemnotes' AND source_id = OLD.item_id;
    INSERT INTO private_new SELECT * FROM words_of_agenda_item_private WHERE source_id = NEW.item_id;
END;
CREATE TRIGGER agenda_item_private_found_gone AFTER DELETE ON agenda_item_private BEGIN
    DELETE FROM private_entry WHERE kind = 'itemnotes' AND source_id = OLD.item_id;
END;

CREATE VIEW words_of_own_agenda_item AS
SELECT 'ownagenda' AS kind, id AS source_id, '' AS part, person_id AS person_id,
       added_on AS day, words AS title, notes AS body
FROM own_agenda_item;
CREATE TRIGGER own_agenda_item_found_added AFTER INSERT ON own_agenda_item BEGIN
    DELETE FROM private_entry WHERE kind = 'ownagenda' AND source_id = NEW.id;
    INSERT INTO private_new SELECT * FROM words_of_own_agenda_item WHERE source_id = NEW.id;
END;
CREATE TRIGGER own_agenda_item_found_changed AFTER UPDATE OF person_id, added_on, words, notes ON own_agenda_item
WHEN (NEW.person_id, NEW.added_on, NEW.words, NEW.notes)
    IS NOT (OLD.person_id, OLD.added_on, OLD.words, OLD.notes) BEGIN
    DELETE FROM private_entry WHERE kind = 'ownagenda' AND source_id = OLD.id;
    INSERT INTO private_new SELECT * FROM words_of_own_agenda_item WHERE source_id = NEW.id;
END;
CREATE TRIGGER own_agenda_item_found_gone AFTER DELETE ON own_agenda_item BEGIN
    DELETE FROM private_entry WHERE kind = 'ownagenda' AND source_id = OLD.id;
END;

CREATE VIEW words_of_manager_private AS
SELECT 'evidence' AS kind, manager_private.conversation_id AS source_id, manager_private.behaviour AS part, conversation.person_id AS person_id,
       conversation.held_on AS day, '' AS title, evidence || char(10) || peers AS body
FROM manager_private
JOIN conversation ON conversation.id = manager_private.conversation_id;
CREATE TRIGGER manager_private_found_added AFTER INSERT ON manager_private BEGIN
    DELETE FROM private_entry WHERE kind = 'evidence' AND source_id = NEW.conversation_id AND part = NEW.behaviour;
    INSERT INTO private_new SELECT * FROM words_of_manager_private WHERE source_id = NEW.conversation_id AND part = NEW.behaviour;
END;
CREATE TRIGGER manager_private_found_changed AFTER UPDATE OF evidence, peers ON manager_private
WHEN (NEW.evidence, NEW.peers)
    IS NOT (OLD.evidence, OLD.peers) BEGIN
    DELETE FROM private_entry WHERE kind = 'evidence' AND source_id = OLD.conversation_id AND part = OLD.behaviour;
    INSERT INTO private_new SELECT * FROM words_of_manager_private WHERE source_id = NEW.conversation_id AND part = NEW.behaviour;
END;
CREATE TRIGGER manager_private_found_gone AFTER DELETE ON manager_private BEGIN
    DELETE FROM private_entry WHERE kind = 'evidence' AND source_id = OLD.conversation_id AND part = OLD.behaviour;
END;

CREATE VIEW words_of_manager_view AS
SELECT 'viewnote' AS kind, manager_view.conversation_id AS source_id, manager_view.behaviour AS part, conversation.person_id AS person_id,
       conversation.held_on AS day, '' AS title, manager_view.note AS body
FROM manager_view
JOIN conversation ON conversation.id = manager_view.conversation_id;
CREATE TRIGGER manager_view_found_added AFTER INSERT ON manager_view BEGIN
    DELETE FROM private_entry WHERE kind = 'viewnote' AND source_id = NEW.conversation_id AND part = NEW.behaviour;
    INSERT INTO private_new SELECT * FROM words_of_manager_view WHERE source_id = NEW.conversation_id AND part = NEW.behaviour;
END;
CREATE TRIGGER manager_view_found_changed AFTER UPDATE OF note ON manager_view
WHEN NEW.note IS NOT OLD.note BEGIN
    DELETE FROM private_entry WHERE kind = 'viewnote' AND source_id = OLD.conversation_id AND part = OLD.behaviour;
    INSERT INTO private_new SELECT * FROM words_of_manager_view WHERE source_id = NEW.conversation_id AND part = NEW.behaviour;
END;
CREATE TRIGGER manager_view_found_gone AFTER DELETE ON manager_view BEGIN
    DELETE FROM private_entry WHERE kind = 'viewnote' AND source_id = OLD.conversation_id AND part = OLD.behaviour;
END;

CREATE VIEW private_source AS
SELECT * FROM words_of_meeting_private
UNION ALL
SELECT * FROM words_of_agenda_item_private
UNION ALL
SELECT * FROM words_of_own_agenda_item
UNION ALL
SELECT * FROM words_of_manager_private
UNION ALL
SELECT * FROM words_of_manager_view;

INSERT INTO private_new SELECT * FROM private_source;

-- With a person everything of theirs is gone by now: no word of it stays in an index, nor of what it was before
-- it was changed.

CREATE TRIGGER person_forgotten AFTER DELETE ON person BEGIN
    INSERT INTO search_words (search_words) VALUES ('optimize');
    INSERT INTO private_words (private_words) VALUES ('optimize');
END;

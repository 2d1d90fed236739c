-- Schema 5: all words of all notes can be found. What both may find and what only the manager may lie in two
-- indexes, so that the database can refuse the second one where others look.
--
-- A view says what is found of a table; the triggers, a rebuilding and the check for staleness all read that view.
-- An entry's id begins with its day, so that the newest are found first without being sorted.
-- What an employee says of a behaviour in their own assessment is in neither: it is read side by side.


-- What both may find.

CREATE TABLE search_entry (
    id        INTEGER PRIMARY KEY,          -- its Julian day number, shifted by 32 bits, and a number within that day
    kind      TEXT NOT NULL,
    source_id INTEGER NOT NULL,
    part      TEXT NOT NULL,                -- a behaviour, where one row of its source is not enough
    person_id INTEGER NOT NULL,
    day       TEXT NOT NULL,
    title     TEXT NOT NULL,
    body      TEXT NOT NULL,
    tags      TEXT NOT NULL,                -- what is filtered by: the person and the kind
    UNIQUE (kind, source_id, part)
) STRICT;

CREATE VIRTUAL TABLE search_words USING fts5 (
    title, body, tags, content = 'search_entry', content_rowid = 'id',
    tokenize = "unicode61 remove_diacritics 2", prefix = '1 2 3'
);
INSERT INTO search_words (search_words, rank) VALUES ('secure-delete', 1);

CREATE TRIGGER search_entry_added AFTER INSERT ON search_entry BEGIN
    INSERT INTO search_words (rowid, title, body, tags) VALUES (NEW.id, NEW.title, NEW.body, NEW.tags);
END;
CREATE TRIGGER search_entry_gone AFTER DELETE ON search_entry BEGIN
    INSERT INTO search_words (search_words, rowid, title, body, tags) VALUES ('delete', OLD.id, OLD.title, OLD.body, OLD.tags);
END;

CREATE VIEW search_new AS SELECT kind, source_id, part, person_id, day, title, body FROM search_entry;
CREATE TRIGGER search_new_added INSTEAD OF INSERT ON search_new WHEN trim(NEW.title || NEW.body, char(9, 10, 13, 32)) <> '' BEGIN
    INSERT INTO search_entry (id, kind, source_id, part, person_id, day, title, body, tags)
    SELECT max(first, coalesce((SELECT max(id) FROM search_entry WHERE id < first + 4294967296), 0) + 1),
           NEW.kind, NEW.source_id, NEW.part, NEW.person_id, NEW.day, NEW.title, NEW.body,
           'p' || NEW.person_id || ' k' || NEW.kind
    FROM (SELECT (CAST(julianday(NEW.day) + 0.5 AS INTEGER) << 32) + 1 AS first);
END;

CREATE VIEW words_of_meeting AS
SELECT 'meeting' AS kind, id AS source_id, '' AS part, person_id AS person_id, held_on AS day,
       title AS title, shared_notes AS body
FROM meeting;
CREATE TRIGGER meeting_found_added AFTER INSERT ON meeting BEGIN
    DELETE FROM search_entry WHERE kind = 'meeting' AND source_id = NEW.id;
    INSERT INTO search_new SELECT * FROM words_of_meeting WHERE source_id = NEW.id;
END;
CREATE TRIGGER meeting_found_changed AFTER UPDATE OF title, shared_notes, held_on ON meeting BEGIN
    DELETE FROM search_entry WHERE kind = 'meeting' AND source_id = OLD.id;
    INSERT INTO search_new SELECT * FROM words_of_meeting WHERE source_id = NEW.id;
END;
CREATE TRIGGER meeting_found_gone AFTER DELETE ON meeting BEGIN
    DELETE FROM search_entry WHERE kind = 'meeting' AND source_id = OLD.id;
END;

CREATE VIEW words_of_agenda_item AS
SELECT 'agenda' AS kind, id AS source_id, '' AS part, person_id AS person_id, added_on AS day,
       words AS title, notes AS body
FROM agenda_item;
CREATE TRIGGER agenda_item_found_added AFTER INSERT ON agenda_item BEGIN
    DELETE FROM search_entry WHERE kind = 'agenda' AND source_id = NEW.id;
    INSERT INTO search_new SELECT * FROM words_of_agenda_item WHERE source_id = NEW.id;
END;
CREATE TRIGGER agenda_item_found_changed AFTER UPDATE OF words, notes ON agenda_item BEGIN
    DELETE FROM search_entry WHERE kind = 'agenda' AND source_id = OLD.id;
    INSERT INTO search_new SELECT * FROM words_of_agenda_item WHERE source_id = NEW.id;
END;
CREATE TRIGGER agenda_item_found_gone AFTER DELETE ON agenda_item BEGIN
    DELETE FROM search_entry WHERE kind = 'agenda' AND source_id = OLD.id;
END;

CREATE VIEW words_of_decision AS
SELECT 'decision' AS kind, decision.id AS source_id, '' AS part, meeting.person_id AS person_id, decision.written_on AS day,
       decision.words AS title, '' AS body
FROM decision
JOIN meeting ON meeting.id = decision.meeting_id;
CREATE TRIGGER decision_found_added AFTER INSERT ON decision BEGIN
    DELETE FROM search_entry WHERE kind = 'decision' AND source_id = NEW.id;
    INSERT INTO search_new SELECT * FROM words_of_decision WHERE source_id = NEW.id;
END;
CREATE TRIGGER decision_found_changed AFTER UPDATE OF words ON decision BEGIN
    DELETE FROM search_entry WHERE kind = 'decision' AND source_id = OLD.id;
    INSERT INTO search_new SELECT * FROM words_of_decision WHERE source_id = NEW.id;
END;
CREATE TRIGGER decision_found_gone AFTER DELETE ON decision BEGIN
    DELETE FROM search_entry WHERE kind = 'decision' AND source_id = OLD.id;
END;

CREATE VIEW words_of_action AS
SELECT 'action' AS kind, id AS source_id, '' AS part, person_id AS person_id, taken_on AS day,
       what AS title, reason AS body
FROM action;
CREATE TRIGGER action_found_added AFTER INSERT ON action BEGIN
    DELETE FROM search_entry WHERE kind = 'action' AND source_id = NEW.id;
    INSERT INTO search_new SELECT * FROM words_of_action WHERE source_id = NEW.id;
END;
CREATE TRIGGER action_found_changed AFTER UPDATE OF what, reason ON action BEGIN
    DELETE FROM search_entry WHERE kind = 'action' AND source_id = OLD.id;
    INSERT INTO search_new SELECT * FROM words_of_action WHERE source_id = NEW.id;
END;
CREATE TRIGGER action_found_gone AFTER DELETE ON action BEGIN
    DELETE FROM search_entry WHERE kind = 'action' AND source_id = OLD.id;
END;

CREATE VIEW words_of_growth_area AS
SELECT 'growth' AS kind, growth_area.id AS source_id, '' AS part, conversation.person_id AS person_id, conversation.held_on AS day,
       growth_area.headline AS title, looks_like || char(10) || employee_does || char(10) || manager_does AS body
FROM growth_area
JOIN conversation ON conversation.id = growth_area.conversation_id;
CREATE TRIGGER growth_area_found_added AFTER INSERT ON growth_area BEGIN
    DELETE FROM search_entry WHERE kind = 'growth' AND source_id = NEW.id;
    INSERT INTO search_new SELECT * FROM words_of_growth_area WHERE source_id = NEW.id;
END;
CREATE TRIGGER growth_area_found_changed AFTER UPDATE OF headline, looks_like, employee_does, manager_does ON growth_area BEGIN
    DELETE FROM search_entry WHERE kind = 'growth' AND source_id = OLD.id;
    INSERT INTO search_new SELECT * FROM words_of_growth_area WHERE source_id = NEW.id;
END;
CREATE TRIGGER growth_area_found_gone AFTER DELETE ON growth_area BEGIN
    DELETE FROM search_entry WHERE kind = 'growth' AND source_id = OLD.id;
END;

CREATE VIEW words_of_growth_check_in AS
SELECT 'checkin' AS kind, growth_check_in.id AS source_id, '' AS part, conversation.person_id AS person_id, growth_check_in.written_on AS day,
       '' AS title, happened || char(10) || evidence || char(10) || adjusted AS body
FROM growth_check_in
JOIN growth_area ON growth_area.id = growth_check_in.growth_area_id
JOIN conversation ON conversation.id = growth_area.conversation_id;
CREATE TRIGGER growth_check_in_found_added AFTER INSERT ON growth_check_in BEGIN
    DELETE FROM search_entry WHERE kind = 'checkin' AND source_id = NEW.id;
    INSERT INTO search_new SELECT * FROM words_of_growth_check_in WHERE source_id = NEW.id;
END;
CREATE TRIGGER growth_check_in_found_changed AFTER UPDATE OF happened, evidence, adjusted ON growth_check_in BEGIN
    DELETE FROM search_entry WHERE kind = 'checkin' AND source_id = OLD.id;
    INSERT INTO search_new SELECT * FROM words_of_growth_check_in WHERE source_id = NEW.id;
END;
CREATE TRIGGER growth_check_in_found_gone AFTER DELETE ON growth_check_in BEGIN
    DELETE FROM search_entry WHERE kind = 'checkin' AND source_id = OLD.id;
END;

CREATE VIEW words_of_priority AS
SELECT 'priority' AS kind, id AS source_id, '' AS part, person_id AS person_id, from_on AS day,
       words AS title, '' AS body
FROM priority;
CREATE TRIGGER priority_found_added AFTER INSERT ON priority BEGIN
    DELETE FROM search_entry WHERE kind = 'priority' AND source_id = NEW.id;
    INSERT INTO search_new SELECT * FROM words_of_priority WHERE source_id = NEW.id;
END;
CREATE TRIGGER priority_found_changed AFTER UPDATE OF words ON priority BEGIN
    DELETE FROM search_entry WHERE kind = 'priority' AND source_id = OLD.id;
    INSERT INTO search_new SELECT * FROM words_of_priority WHERE source_id = NEW.id;
END;
CREATE TRIGGER priority_found_gone AFTER DELETE ON priority BEGIN
    DELETE FROM search_entry WHERE kind = 'priority' AND source_id = OLD.id;
END;

CREATE VIEW words_of_lesson AS
SELECT 'lesson' AS kind, id AS source_id, '' AS part, person_id AS person_id, written_on AS day,
       tried AS title, happened || char(10) || learned || char(10) || next_time AS body
FROM lesson;
CREATE TRIGGER lesson_found_added AFTER INSERT ON lesson BEGIN
    DELETE FROM search_entry WHERE kind = 'lesson' AND source_id = NEW.id;
    INSERT INTO search_new SELECT * FROM words_of_lesson WHERE source_id = NEW.id;
END;
CREATE TRIGGER lesson_found_changed AFTER UPDATE OF tried, happened, learned, next_time ON lesson BEGIN
    DELETE FROM search_entry WHERE kind = 'lesson' AND source_id = OLD.id;
    INSERT INTO search_new SELECT * FROM words_of_lesson WHERE source_id = NEW.id;
END;
CREATE TRIGGER lesson_found_gone AFTER DELETE ON lesson BEGIN
    DELETE FROM search_entry WHERE kind = 'lesson' AND source_id = OLD.id;
END;

CREATE VIEW words_of_praise AS
SELECT 'praise' AS kind, id AS source_id, '' AS part, person_id AS person_id, written_on AS day,
       words AS title, shout_out AS body
FROM praise;
CREATE TRIGGER praise_found_added AFTER INSERT ON praise BEGIN
    DELETE FROM search_entry WHERE kind = 'praise' AND source_id = NEW.id;
    INSERT INTO search_new SELECT * FROM words_of_praise WHERE source_id = NEW.id;
END;
CREATE TRIGGER praise_found_changed AFTER UPDATE OF words, shout_out ON praise BEGIN
    DELETE FROM search_entry WHERE kind = 'praise' AND source_id = OLD.id;
    INSERT INTO search_new SELECT * FROM words_of_praise WHERE source_id = NEW.id;
END;
CREATE TRIGGER praise_found_gone AFTER DELETE ON praise BEGIN
    DELETE FROM search_entry WHERE kind = 'praise' AND source_id = OLD.id;
END;

CREATE VIEW words_of_conversation AS
SELECT 'conversation' AS kind, id AS source_id, '' AS part, person_id AS person_id, held_on AS day,
       '' AS title, shared_notes AS body
FROM conversation;
CREATE TRIGGER conversation_found_added AFTER INSERT ON conversation BEGIN
    DELETE FROM search_entry WHERE kind = 'conversation' AND source_id = NEW.id;
    INSERT INTO search_new SELECT * FROM words_of_conversation WHERE source_id = NEW.id;
END;
CREATE TRIGGER conversation_found_changed AFTER UPDATE OF shared_notes ON conversation BEGIN
    DELETE FROM search_entry WHERE kind = 'conversation' AND source_id = OLD.id;
    INSERT INTO search_new SELECT * FROM words_of_conversation WHERE source_id = NEW.id;
END;
CREATE TRIGGER conversation_found_gone AFTER DELETE ON conversation BEGIN
    DELETE FROM search_entry WHERE kind = 'conversation' AND source_id = OLD.id;
END;

CREATE VIEW words_of_agreement AS
SELECT 'agreement' AS kind, agreement.conversation_id AS source_id, agreement.behaviour AS part, conversation.person_id AS person_id, conversation.held_on AS day,
       '' AS title, agreement.words AS body
FROM agreement
JOIN conversation ON conversation.id = agreement.conversation_id;
CREATE TRIGGER agreement_found_added AFTER INSERT ON agreement BEGIN
    DELETE FROM search_entry WHERE kind = 'agreement' AND source_id = NEW.conversation_id AND part = NEW.behaviour;
    INSERT INTO search_new SELECT * FROM words_of_agreement WHERE source_id = NEW.conversation_id AND part = NEW.behaviour;
END;
CREATE TRIGGER agreement_found_changed AFTER UPDATE OF words ON agreement BEGIN
    DELETE FROM search_entry WHERE kind = 'agreement' AND source_id = OLD.conversation_id AND part = OLD.behaviour;
    INSERT INTO search_new SELECT * FROM words_of_agreement WHERE source_id = NEW.conversation_id AND part = NEW.behaviour;
END;
CREATE TRIGGER agreement_found_gone AFTER DELETE ON agreement BEGIN
    DELETE FROM search_entry WHERE kind = 'agreement' AND source_id = OLD.conversation_id AND part = OLD.behaviour;
END;

CREATE VIEW words_of_amendment AS
SELECT 'amendment' AS kind, amendment.id AS source_id, '' AS part, conversation.person_id AS person_id, date(amendment.written_at) AS day,
       '' AS title, amendment.words AS body
FROM amendment
JOIN conversation ON conversation.id = amendment.conversation_id;
CREATE TRIGGER amendment_found_added AFTER INSERT ON amendment BEGIN
    DELETE FROM search_entry WHERE kind = 'amendment' AND source_id = NEW.id;
    INSERT INTO search_new SELECT * FROM words_of_amendment WHERE source_id = NEW.id;
END;
CREATE TRIGGER amendment_found_changed AFTER UPDATE OF words ON amendment BEGIN
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
    id        INTEGER PRIMARY KEY,          -- its Julian day number, shifted by 32 bits, and a number within that day
    kind      TEXT NOT NULL,
    source_id INTEGER NOT NULL,
    part      TEXT NOT NULL,                -- a behaviour, where one row of its source is not enough
    person_id INTEGER NOT NULL,
    day       TEXT NOT NULL,
    title     TEXT NOT NULL,
    body      TEXT NOT NULL,
    tags      TEXT NOT NULL,                -- what is filtered by: the person and the kind
    UNIQUE (kind, source_id, part)
) STRICT;

CREATE VIRTUAL TABLE private_words USING fts5 (
    title, body, tags, content = 'private_entry', content_rowid = 'id',
    tokenize = "unicode61 remove_diacritics 2", prefix = '1 2 3'
);
INSERT INTO private_words (private_words, rank) VALUES ('secure-delete', 1);

CREATE TRIGGER private_entry_added AFTER INSERT ON private_entry BEGIN
    INSERT INTO private_words (rowid, title, body, tags) VALUES (NEW.id, NEW.title, NEW.body, NEW.tags);
END;
CREATE TRIGGER private_entry_gone AFTER DELETE ON private_entry BEGIN
    INSERT INTO private_words (private_words, rowid, title, body, tags) VALUES ('delete', OLD.id, OLD.title, OLD.body, OLD.tags);
END;

CREATE VIEW private_new AS SELECT kind, source_id, part, person_id, day, title, body FROM private_entry;
CREATE TRIGGER private_new_added INSTEAD OF INSERT ON private_new WHEN trim(NEW.title || NEW.body, char(9, 10, 13, 32)) <> '' BEGIN
    INSERT INTO private_entry (id, kind, source_id, part, person_id, day, title, body, tags)
    SELECT max(first, coalesce((SELECT max(id) FROM private_entry WHERE id < first + 4294967296), 0) + 1),
           NEW.kind, NEW.source_id, NEW.part, NEW.person_id, NEW.day, NEW.title, NEW.body,
           'p' || NEW.person_id || ' k' || NEW.kind
    FROM (SELECT (CAST(julianday(NEW.day) + 0.5 AS INTEGER) << 32) + 1 AS first);
END;

CREATE VIEW words_of_meeting_private AS
SELECT 'meetingnotes' AS kind, meeting_private.meeting_id AS source_id, '' AS part, meeting.person_id AS person_id, meeting_private.written_on AS day,
       '' AS title, meeting_private.notes AS body
FROM meeting_private
JOIN meeting ON meeting.id = meeting_private.meeting_id;
CREATE TRIGGER meeting_private_found_added AFTER INSERT ON meeting_private BEGIN
    DELETE FROM private_entry WHERE kind = 'meetingnotes' AND source_id = NEW.meeting_id;
    INSERT INTO private_new SELECT * FROM words_of_meeting_private WHERE source_id = NEW.meeting_id;
END;
CREATE TRIGGER meeting_private_found_changed AFTER UPDATE OF notes ON meeting_private BEGIN
    DELETE FROM private_entry WHERE kind = 'meetingnotes' AND source_id = OLD.meeting_id;
    INSERT INTO private_new SELECT * FROM words_of_meeting_private WHERE source_id = NEW.meeting_id;
END;
CREATE TRIGGER meeting_private_found_gone AFTER DELETE ON meeting_private BEGIN
    DELETE FROM private_entry WHERE kind = 'meetingnotes' AND source_id = OLD.meeting_id;
END;

CREATE VIEW words_of_agenda_item_private AS
SELECT 'itemnotes' AS kind, agenda_item_private.item_id AS source_id, '' AS part, agenda_item.person_id AS person_id, agenda_item.added_on AS day,
       '' AS title, agenda_item_private.notes AS body
FROM agenda_item_private
JOIN agenda_item ON agenda_item.id = agenda_item_private.item_id;
CREATE TRIGGER agenda_item_private_found_added AFTER INSERT ON agenda_item_private BEGIN
    DELETE FROM private_entry WHERE kind = 'itemnotes' AND source_id = NEW.item_id;
    INSERT INTO private_new SELECT * FROM words_of_agenda_item_private WHERE source_id = NEW.item_id;
END;
CREATE TRIGGER agenda_item_private_found_changed AFTER UPDATE OF notes ON agenda_item_private BEGIN
    DELETE FROM private_entry WHERE kind = 'itemnotes' AND source_id = OLD.item_id;
    INSERT INTO private_new SELECT * FROM words_of_agenda_item_private WHERE source_id = NEW.item_id;
END;
CREATE TRIGGER agenda_item_private_found_gone AFTER DELETE ON agenda_item_private BEGIN
    DELETE FROM private_entry WHERE kind = 'itemnotes' AND source_id = OLD.item_id;
END;

CREATE VIEW words_of_own_agenda_item AS
SELECT 'ownagenda' AS kind, id AS source_id, '' AS part, person_id AS person_id, added_on AS day,
       words AS title, notes AS body
FROM own_agenda_item;
CREATE TRIGGER own_agenda_item_found_added AFTER INSERT ON own_agenda_item BEGIN
    DELETE FROM private_entry WHERE kind = 'ownagenda' AND source_id = NEW.id;
    INSERT INTO private_new SELECT * FROM words_of_own_agenda_item WHERE source_id = NEW.id;
END;
CREATE TRIGGER own_agenda_item_found_changed AFTER UPDATE OF words, notes ON own_agenda_item BEGIN
    DELETE FROM private_entry WHERE kind = 'ownagenda' AND source_id = OLD.id;
    INSERT INTO private_new SELECT * FROM words_of_own_agenda_item WHERE source_id = NEW.id;
END;
CREATE TRIGGER own_agenda_item_found_gone AFTER DELETE ON own_agenda_item BEGIN
    DELETE FROM private_entry WHERE kind = 'ownagenda' AND source_id = OLD.id;
END;

CREATE VIEW words_of_manager_private AS
SELECT 'evidence' AS kind, manager_private.conversation_id AS source_id, manager_private.behaviour AS part, conversation.person_id AS person_id, conversation.held_on AS day,
       '' AS title, evidence || char(10) || peers AS body
FROM manager_private
JOIN conversation ON conversation.id = manager_private.conversation_id;
CREATE TRIGGER manager_private_found_added AFTER INSERT ON manager_private BEGIN
    DELETE FROM private_entry WHERE kind = 'evidence' AND source_id = NEW.conversation_id AND part = NEW.behaviour;
    INSERT INTO private_new SELECT * FROM words_of_manager_private WHERE source_id = NEW.conversation_id AND part = NEW.behaviour;
END;
CREATE TRIGGER manager_private_found_changed AFTER UPDATE OF evidence, peers ON manager_private BEGIN
    DELETE FROM private_entry WHERE kind = 'evidence' AND source_id = OLD.conversation_id AND part = OLD.behaviour;
    INSERT INTO private_new SELECT * FROM words_of_manager_private WHERE source_id = NEW.conversation_id AND part = NEW.behaviour;
END;
CREATE TRIGGER manager_private_found_gone AFTER DELETE ON manager_private BEGIN
    DELETE FROM private_entry WHERE kind = 'evidence' AND source_id = OLD.conversation_id AND part = OLD.behaviour;
END;

CREATE VIEW words_of_manager_view AS
SELECT 'viewnote' AS kind, manager_view.conversation_id AS source_id, manager_view.behaviour AS part, conversation.person_id AS person_id, conversation.held_on AS day,
       '' AS title, manager_view.note AS body
FROM manager_view
JOIN conversation ON conversation.id = manager_view.conversation_id;
CREATE TRIGGER manager_view_found_added AFTER INSERT ON manager_view BEGIN
    DELETE FROM private_entry WHERE kind = 'viewnote' AND source_id = NEW.conversation_id AND part = NEW.behaviour;
    INSERT INTO private_new SELECT * FROM words_of_manager_view WHERE source_id = NEW.conversation_id AND part = NEW.behaviour;
END;
CREATE TRIGGER manager_view_found_changed AFTER UPDATE OF note ON manager_view BEGIN
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

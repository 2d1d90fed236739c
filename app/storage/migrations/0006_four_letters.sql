-- Schema 6: what is typed to search is found as quickly in ten times as many notes, up to four letters of each word;
-- what was taken off an agenda is found no more; and what is deleted for good leaves the index by another way.
--
-- An index of the first letters hands its entries out in order, so that twenty-five are had by reading few more.
-- Without one, every entry of every word that begins so is gathered before the first is known: for "the" as many as
-- there are notes. Longer beginnings belong to few words, and gathering theirs costs less than another index.

-- What was taken off an agenda is kept, but found no more: it stands nowhere, and whoever took back a slip does not
-- want it before both. What the manager noted for themselves on it is found as before.
DROP VIEW words_of_agenda_item;
CREATE VIEW words_of_agenda_item AS
SELECT 'agenda' AS kind, id AS source_id, '' AS part, person_id AS person_id,
       added_on AS day, words AS title, notes AS body
FROM agenda_item WHERE outcome IS NOT 'removed';
DROP TRIGGER agenda_item_found_changed;
CREATE TRIGGER agenda_item_found_changed AFTER UPDATE OF person_id, added_on, words, notes, outcome ON agenda_item
WHEN (NEW.person_id, NEW.added_on, NEW.words, NEW.notes, NEW.outcome IS 'removed')
    IS NOT (OLD.person_id, OLD.added_on, OLD.words, OLD.notes, OLD.outcome IS 'removed') BEGIN
    DELETE FROM search_entry WHERE kind = 'agenda' AND source_id = OLD.id;
    INSERT INTO search_new SELECT * FROM words_of_agenda_item WHERE source_id = NEW.id;
END;
DELETE FROM search_entry
WHERE kind = 'agenda' AND source_id IN (SELECT id FROM agenda_item WHERE outcome = 'removed');

DROP VIEW words_of_own_agenda_item;
CREATE VIEW words_of_own_agenda_item AS
SELECT 'ownagenda' AS kind, id AS source_id, '' AS part, person_id AS person_id,
       added_on AS day, words AS title, notes AS body
FROM own_agenda_item WHERE outcome IS NOT 'removed';
DROP TRIGGER own_agenda_item_found_changed;
CREATE TRIGGER own_agenda_item_found_changed AFTER UPDATE OF person_id, added_on, words, notes, outcome ON own_agenda_item
WHEN (NEW.person_id, NEW.added_on, NEW.words, NEW.notes, NEW.outcome IS 'removed')
    IS NOT (OLD.person_id, OLD.added_on, OLD.words, OLD.notes, OLD.outcome IS 'removed') BEGIN
    DELETE FROM private_entry WHERE kind = 'ownagenda' AND source_id = OLD.id;
    INSERT INTO private_new SELECT * FROM words_of_own_agenda_item WHERE source_id = NEW.id;
END;
DELETE FROM private_entry
WHERE kind = 'ownagenda' AND source_id IN (SELECT id FROM own_agenda_item WHERE outcome = 'removed');

DROP TABLE search_words;
CREATE VIRTUAL TABLE search_words USING fts5 (
    title, body, tags, content = 'search_entry', content_rowid = 'id',
    tokenize = "unicode61 remove_diacritics 2", prefix = '1 2 3 4'
);
INSERT INTO search_words (search_words, rank) VALUES ('pgsz', 1000);
INSERT INTO search_words (search_words) VALUES ('rebuild');

DROP TABLE private_words;
CREATE VIRTUAL TABLE private_words USING fts5 (
    title, body, tags, content = 'private_entry', content_rowid = 'id',
    tokenize = "unicode61 remove_diacritics 2", prefix = '1 2 3 4'
);
INSERT INTO private_words (private_words, rank) VALUES ('pgsz', 1000);
INSERT INTO private_words (private_words) VALUES ('rebuild');


-- Merging an index does nothing where all of it is one segment, even one that still holds words marked as deleted.
-- Whatever deletes for good makes the indexes anew instead, in the same transaction (app/storage/traces.py).

DROP TRIGGER person_forgotten;

DROP TRIGGER meeting_found_gone;
CREATE TRIGGER meeting_found_gone AFTER DELETE ON meeting BEGIN
    DELETE FROM search_entry WHERE kind = 'meeting' AND source_id = OLD.id;
END;

DROP TRIGGER conversation_found_gone;
CREATE TRIGGER conversation_found_gone AFTER DELETE ON conversation BEGIN
    DELETE FROM search_entry WHERE kind = 'conversation' AND source_id = OLD.id;
END;

-- What was deleted for good before left traces, which go once this is done.
INSERT INTO setting (name, value) SELECT 'traces', 'left' WHERE EXISTS (SELECT 1 FROM person)
ON CONFLICT (name) DO NOTHING;

-- Schema 6: what is typed to search is found as quickly in ten times as many notes, up to four letters of each word;
-- and what is deleted for good leaves the index by another way.
--
-- An index of the first letters hands its entries out in order, so that twenty-five are had by reading few more.
-- Without one, every entry of every word that begins so is gathered before the first is known: for "the" as many as
-- there are notes. Longer beginnings belong to few words, and gathering theirs costs less than another index.

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

-- Schema 7: what is asked for often is found without reading all that people ever had.

-- Whether a growth area is still worked on follows from its latest check-in. Said beside the area as well, so that
-- years of areas that were reached don't have to be read to find the few that are open. The triggers alone write it.
ALTER TABLE growth_area ADD COLUMN ended INTEGER NOT NULL DEFAULT 0 CHECK (ended IN (0, 1));
CREATE VIEW growth_area_ended AS
SELECT area.id AS id, coalesce((
    SELECT verdict IN ('reached', 'let_go') FROM growth_check_in
    WHERE growth_area_id = area.id ORDER BY written_on DESC, growth_check_in.id DESC LIMIT 1
), 0) AS ended
FROM growth_area AS area;
UPDATE growth_area SET ended = 1 WHERE id IN (SELECT id FROM growth_area_ended WHERE ended);
CREATE INDEX growth_area_open ON growth_area (conversation_id) WHERE ended = 0;

CREATE TRIGGER growth_check_in_written AFTER INSERT ON growth_check_in BEGIN
    UPDATE growth_area SET ended = (SELECT one.ended FROM growth_area_ended AS one WHERE one.id = growth_area.id)
    WHERE id = NEW.growth_area_id;
END;
CREATE TRIGGER growth_check_in_changed AFTER UPDATE OF growth_area_id, written_on, verdict ON growth_check_in BEGIN
    UPDATE growth_area SET ended = (SELECT one.ended FROM growth_area_ended AS one WHERE one.id = growth_area.id)
    WHERE id IN (OLD.growth_area_id, NEW.growth_area_id);
END;
CREATE TRIGGER growth_check_in_removed AFTER DELETE ON growth_check_in BEGIN
    UPDATE growth_area SET ended = (SELECT one.ended FROM growth_area_ended AS one WHERE one.id = growth_area.id)
    WHERE id = OLD.growth_area_id;
END;

-- What was closed in another one-on-one than the one it was written for went by others on its way: few did. Those of
-- a person lie together, and with the day in it no row has to be read of what was not there yet.
CREATE INDEX agenda_item_went_on ON agenda_item (person_id, closed_in, added_on) WHERE closed_in <> meeting_id;
CREATE INDEX own_agenda_item_went_on ON own_agenda_item (person_id, closed_in, added_on) WHERE closed_in <> meeting_id;

-- What was closed of late is asked of, where nothing was learned from it yet.
CREATE INDEX action_closed ON action (person_id, closed_on) WHERE state <> 'open';

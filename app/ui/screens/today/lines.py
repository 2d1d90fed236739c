"""What waits, one line each, in words."""

from datetime import date

from app.domain.assessment import Side
from app.domain.today import Coming, Due, Forgotten, Overdue, Review, Unplanned, Waiting
from app.ui.note_spots import ACTION, GROWTH, note_spot
from app.ui.places import MeetingPlace, PersonPlace
from app.ui.screens.both_names import both_names
from app.ui.screens.today.shown import TodayLine
from app.wording.near_dates import beginning, near_day
from app.wording.translate import _, ngettext


def coming_line(one: Coming, today: date) -> TodayLine:
    """Return the line of the next one-on-one with somebody."""
    meeting = one.meeting
    when = beginning(near_day(meeting.held_on, today))
    if meeting.starts_at:
        when = _("{day}, {time}").format(day=when, time=meeting.starts_at)
    words = meeting.title
    if meeting.held_on < today:
        words = beginning(" · ".join(part for part in (words, _("not ended yet")) if part))
    waits = _waits(one.waits) or _("Nothing waits yet")
    return TodayLine(MeetingPlace(meeting.person_id, meeting.id), when, one.name, words, waits)


def unplanned_line(one: Unplanned) -> TodayLine:
    """Return the line of somebody with whom no one-on-one is planned."""
    what_next = _("Plan the next one") if one.has_rhythm else _("Say how often you meet")
    waits = _waits(one.waits)
    if waits:
        what_next = _("{what_next}. {waits}").format(what_next=what_next, waits=waits)
    return TodayLine(PersonPlace(one.person_id), _("Not planned"), one.name, "", what_next)


def review_line(one: Review, today: date) -> TodayLine:
    """Return the line of something to be looked at again."""
    words = {
        Due.FIRST_REVIEW: _("Here for over half a year, and no career conversation has come to its end yet"),
        Due.CONVERSATION: _("You wanted to look at your career conversation again"),
        Due.GROWTH_AREA: _("You wanted to look again at “{headline}”"),
    }[one.due]
    when = beginning(near_day(one.since, today))
    spot = note_spot(GROWTH, one.area_id) if one.area_id else ""
    return TodayLine(PersonPlace(one.person_id, spot), when, one.name, words.format(headline=one.headline))


def forgotten_line(one: Forgotten, today: date) -> TodayLine:
    """Return the line of a growth area nobody looked at for a while."""
    story = one.story
    when = _("Since {day}").format(day=near_day(story.looked_at_on, today))
    place = PersonPlace(story.person_id, note_spot(GROWTH, story.area.id))
    return TodayLine(place, when, one.name, story.area.headline)


def overdue_line(one: Overdue, today: date, manager: str) -> TodayLine:
    """Return the line of an action whose day is over."""
    action, names = one.action, both_names(one.name, manager)
    who = names.employee if action.who is Side.EMPLOYEE else names.manager
    when = beginning(near_day(action.due_on or today, today))
    words = _("{who}: {what}").format(who=who, what=action.what)
    return TodayLine(PersonPlace(action.person_id, note_spot(ACTION, action.id)), when, one.name, words)


def _waits(one: Waiting) -> str:
    """Return what waits, in words; nothing where nothing does."""
    items = one.items + one.own_items
    parts = []
    if items:
        parts.append(ngettext("{number} item", "{number} items", items).format(number=items))
    if one.own_items:
        parts.append(_("{number} only yours").format(number=one.own_items))
    if one.actions:
        parts.append(
            ngettext("{number} open action", "{number} open actions", one.actions).format(number=one.actions)
        )
    if one.growth_areas:
        parts.append(
            ngettext(
                "{number} growth area to look at", "{number} growth areas to look at", one.growth_areas
            ).format(number=one.growth_areas)
        )
    return _("Waits: {what}").format(what=" · ".join(parts)) if parts else ""

"""From an agenda to its rows in words: each that was carried over says where it comes from."""

from collections.abc import Iterable

from app.domain.agenda import AgendaLine, Outcome
from app.domain.assessment import Side
from app.domain.carried import Carried, CarriedKind
from app.domain.meeting import Meeting
from app.services.days import today
from app.ui.note_spots import ACTION, GROWTH, note_spot
from app.ui.screens.both_names import BothNames
from app.ui.screens.meeting.shown import AgendaRow, PartName, Standing
from app.wording.dates import long_date
from app.wording.near_dates import short_day
from app.wording.translate import _, ngettext

_CALLED = {CarriedKind.ACTION: ACTION, CarriedKind.GROWTH: GROWTH}
_PARTS = {CarriedKind.ACTION: PartName.ACTIONS, CarriedKind.GROWTH: PartName.GROWTH}


def rows_of(
    lines: Iterable[AgendaLine], names: BothNames, meeting: Meeting, *, mine: bool
) -> tuple[AgendaRow, ...]:
    """Return what two people want to talk about, as rows; in the own list nobody has to be named."""
    return tuple(_row(one, names, meeting, mine=mine) for one in lines)


def rows_by_themselves(carried: Iterable[Carried], names: BothNames) -> tuple[AgendaRow, ...]:
    """Return what came by itself, as rows."""
    return tuple(_by_itself(one, names) for one in carried)


def looked_after(part: PartName) -> str:
    """Say where a line that came by itself is looked after, for who would change it on the agenda."""
    if part is PartName.ACTIONS:
        return _("This came by itself: it is looked after among the actions. Enter leads to it there.")
    return _("This came by itself: it is looked after among the growth areas. Enter leads to it there.")


def minutes_in_words(minutes: int) -> str:
    """Return a time box as it stands on a line."""
    return ngettext("{minutes} min", "{minutes} min", minutes).format(minutes=minutes)


def short_date(meeting: Meeting) -> str:
    """Return the day of a meeting, without the year where it is this one's."""
    return short_day(meeting.held_on, today())


def _row(line: AgendaLine, names: BothNames, meeting: Meeting, *, mine: bool) -> AgendaRow:
    item = line.item
    by_employee = item.by_whom is Side.EMPLOYEE
    details = []
    if item.minutes:
        details.append(minutes_in_words(item.minutes))
    if line.came_from is not None:
        details.append(_("from {day}").format(day=short_date(line.came_from)))
    if item.notes.strip():
        details.append(_("with a note"))
    if line.moved_on:
        details.append(_("goes on to another time") if meeting.is_over else _("next time"))
    return AgendaRow(
        str(item.id),
        item.words,
        "" if mine else (names.employee if by_employee else names.manager),
        by_employee,
        tuple(details),
        _standing(line),
    )


def _standing(line: AgendaLine) -> Standing:
    if line.moved_on:
        return Standing.MOVED_ON
    return Standing.TALKED if line.item.outcome is Outcome.TALKED else Standing.OPEN


def _by_itself(one: Carried, names: BothNames) -> AgendaRow:
    who = {Side.EMPLOYEE: names.employee, Side.MANAGER: names.manager}.get(one.who) if one.who else ""
    said = _("Open action") if one.kind is CarriedKind.ACTION else _("Growth area to look at again")
    details = [said, _agreed(one)]
    if one.due_on is not None and one.kind is CarriedKind.ACTION:
        details.append(_("by {date}").format(date=long_date(one.due_on)))
    return AgendaRow(
        note_spot(_CALLED[one.kind], one.about_id),
        one.words,
        who or "",
        one.who is Side.EMPLOYEE,
        tuple(details),
        Standing.BY_ITSELF,
        _PARTS[one.kind],
    )


def _agreed(one: Carried) -> str:
    if one.kind is CarriedKind.GROWTH and one.from_meeting is None:
        return _("from your conversation on {date}").format(date=long_date(one.from_on))
    return _("from {day}").format(day=long_date(one.from_on))

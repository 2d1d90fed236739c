"""What a worksheet holds beside what is said already: what is new, and what is said otherwise."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.domain.assessment import View
from app.wording.terms import answer_name

if TYPE_CHECKING:
    from app.domain.filled_worksheet import FilledWorksheet
    from app.domain.framework import Behaviour


@dataclass(frozen=True, slots=True)
class Said:
    """A view, or a part of one, in words; a part that is left out is empty."""

    answer: str
    note: str


@dataclass(frozen=True, slots=True)
class Line:
    """One behaviour of a worksheet: what it says of it, and what of that is said otherwise already."""

    behaviour_id: str
    sentence: str
    worksheet: Said
    mine: Said | None
    """None where nothing that is said would go."""


@dataclass(frozen=True, slots=True)
class Review:
    """What a worksheet holds, to be looked at before anything is taken in."""

    new: tuple[Line, ...]
    """What is taken in where nothing is said yet; a behaviour can be here with its note, say, and in `other`
    with its answer."""
    other: tuple[Line, ...]
    """What would replace something that is said already."""
    unread: tuple[tuple[str, str], ...]
    """Places that could not be read, and why."""
    blank: bool = False
    """Whether nothing is filled in at all."""


def reviewed(
    behaviours: Iterable["Behaviour"], mine: Mapping[str, View], filled: "FilledWorksheet"
) -> Review:
    """Return what a worksheet holds beside what is said already. A place left blank there says nothing."""
    new, other = list[Line](), list[Line]()
    for behaviour in behaviours:
        here, there = mine.get(behaviour.id, View()), filled.views.get(behaviour.id, View())
        added, against = _added(here, there), _against(here, there)
        if added != View():
            new.append(Line(behaviour.id, behaviour.text, _said(added), None))
        if against != View():
            stands = _where_said(here, against)
            other.append(Line(behaviour.id, behaviour.text, _said(against), _said(stands)))
    unread = tuple((one.place, one.reason) for one in filled.unread)
    return Review(tuple(new), tuple(other), unread, blank=not filled.views and not unread)


def taken_in(
    mine: Mapping[str, View], filled: "FilledWorksheet", replaced: frozenset[str]
) -> dict[str, View]:
    """Return the views that change: all that is new, and what of `replaced` is said otherwise there."""
    after = dict[str, View]()
    for behaviour_id, there in filled.views.items():
        here = mine.get(behaviour_id, View())
        first, second = (there, here) if behaviour_id in replaced else (here, there)
        whole = View(first.answer or second.answer, first.note or second.note)
        if whole != here:
            after[behaviour_id] = whole
    return after


def _added(here: View, there: View) -> View:
    """Return what the worksheet says where nothing is said yet."""
    return View(None if here.answer else there.answer, "" if here.note else there.note)


def _against(here: View, there: View) -> View:
    """Return what the worksheet says where something else is said already."""
    answer = there.answer if here.answer not in (None, there.answer) else None
    return View(answer, there.note if here.note not in ("", there.note) else "")


def _where_said(here: View, against: View) -> View:
    """Return what stands where the worksheet says something else."""
    return View(here.answer if against.answer else None, here.note if against.note else "")


def _said(view: View) -> Said:
    return Said(answer_name(view.answer) if view.answer else "", view.note)

"""Where in a one-on-one the keyboard is, so that people come back there, and where what they come for is."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QWidget

from app.ui import note_spots
from app.ui.screens.meeting.shown import PartName

if TYPE_CHECKING:
    from app.ui.screens.meeting.agenda_card import AgendaCard
    from app.ui.screens.meeting.view import MeetingScreen

_ITEM = "item:"
_PARTS = {
    note_spots.ACTION: PartName.ACTIONS,
    note_spots.GROWTH: PartName.GROWTH,
    note_spots.CHECK_IN: PartName.GROWTH,
    note_spots.PRIORITY: PartName.PRIORITIES,
    note_spots.LESSON: PartName.LESSONS,
    note_spots.PRAISE: PartName.PRAISE,
}
"""In which part a note is."""


def spot_in(screen: "MeetingScreen") -> str:
    """Return where the keyboard is; empty where that makes no difference."""
    focused = QApplication.focusWidget()
    if focused is None:
        return ""
    for card, name in _agendas(screen):
        if card.panel is not None and card.panel.isAncestorOf(focused):
            return f"{name}:{_ITEM}{screen.agenda_of(card).opened}"
    return next((name for name, widget in _places(screen) if _holds(widget, focused)), "")


def go_to_spot(screen: "MeetingScreen", spot: str) -> None:
    """Put the keyboard back where it was; a place that is no more is passed over."""
    for card, name in _agendas(screen):
        if spot.startswith(f"{name}:{_ITEM}"):
            card.open_item(spot.removeprefix(f"{name}:{_ITEM}"))
            return
    ways = {
        "notes": screen.ways.to_notes,
        "own_notes": screen.ways.to_own_notes,
        "decisions": screen.ways.to_decisions,
        "adding": screen.ways.to_adding,
        "adding_mine": screen.ways.to_adding_mine,
    }
    if spot in ways and not screen.presenter.meeting.is_over:
        ways[spot]()


def go_to_note(screen: "MeetingScreen", kind: str, about: str) -> None:
    """Bring the keyboard to what people came for, and it in sight; what is not here any more is passed over.

    Kinds are called as in `note_spots`; `about` is words in the notes, and an id for everything else.
    """
    ways = {note_spots.NOTES_READ: screen.notes, note_spots.OWN_NOTES_READ: screen.own_notes}
    notes = ways.get(kind)
    if notes is not None:
        notes.read_at(about)
    elif about.isdecimal():
        _go_to_id(screen, kind, int(about))


def _go_to_id(screen: "MeetingScreen", kind: str, note_id: int) -> None:
    for card, name in _agendas(screen):
        if kind in (name, note_spots.noted(name)):
            card.go_to_item(note_id, written_on=kind != name)
    if kind == note_spots.DECISION:
        screen.decisions.go_to(note_id)
    elif kind in _PARTS:
        screen.beside.go_to_note(_PARTS[kind], kind, note_id)


def _agendas(screen: "MeetingScreen") -> list[tuple["AgendaCard", str]]:
    return [(card, note_spots.MINE if card is screen.mine else note_spots.OURS) for card in screen.cards]


def _places(screen: "MeetingScreen") -> list[tuple[str, QWidget | None]]:
    return [
        ("notes", screen.notes),
        ("own_notes", screen.own_notes),
        ("decisions", screen.decisions),
        ("adding", screen.ours.add_line),
        ("adding_mine", screen.mine.add_line if screen.mine is not None else None),
    ]


def _holds(widget: QWidget | None, focused: QWidget) -> bool:
    return widget is not None and widget.isAncestorOf(focused)

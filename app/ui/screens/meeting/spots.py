"""Where in a one-on-one the keyboard is, so that people come back there after the vault was locked."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from app.ui.screens.meeting.agenda_card import AgendaCard
    from app.ui.screens.meeting.view import MeetingScreen

_ITEM = "item:"


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


def _agendas(screen: "MeetingScreen") -> list[tuple["AgendaCard", str]]:
    return [(card, "mine" if card is screen.mine else "ours") for card in screen.cards]


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

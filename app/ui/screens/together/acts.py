"""The acts of the time together, each with its key."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from app.domain.agreement import DifferReason, Today
from app.ui.screens.acts import act, acts_with_data, separator
from app.ui.screens.together.shown import Offer
from app.ui.widgets.text import in_menu, on_button
from app.wording.terms import reason_name, today_name
from app.wording.translate import _

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from app.ui.screens.together.view import TogetherScreen

_TODAY_KEYS = ("1", "2", "3", "4", "D")
_REASON_KEYS = ("Alt+1", "Alt+2", "Alt+3")


class TogetherActs:
    """All acts; what makes no sense now rests, and undo and redo say what they would do."""

    def __init__(self, screen: "TogetherScreen") -> None:
        line = separator
        self._walking = _walking(screen)
        self._changing = _changing(screen)
        self._growing = _growing(screen)
        self._revealing = _revealing(screen)
        self._reading = _reading(screen)
        self.undo = act(screen, _("Undo"), "Ctrl+Z", screen.presenter.undo)
        self.redo = act(screen, _("Redo"), "Ctrl+Shift+Z", screen.presenter.redo)
        self.amend = act(screen, _("Add to what you agreed…"), "A", screen.presenter.afterwards.amend)
        self.summary = act(screen, _("Summary…"), "S", screen.presenter.to_summary)
        self.pause = act(screen, _("Pause for today…"), "Shift+P", screen.presenter.pause)
        ending = [
            self.amend,
            self.summary,
            self.pause,
            act(screen, _("Leave together…"), "Alt+Left", screen.presenter.leave),
        ]
        parts = (
            self._walking, self._revealing, self._changing, self._growing, self._reading,
            [self.undo, self.redo], ending,
        )  # fmt: skip
        self.listed: list[QAction] = [one for part in parts for one in (*part, line(screen))][:-1]
        self._history = ("", "")
        self._talk = True

    def show_offer(self, offer: Offer) -> None:
        """Let rest what makes no sense now."""
        self._talk = offer.talk
        for acts, offered in (
            (self._walking, offer.talk),
            (self._reading, offer.talk),
            ([self.summary], offer.talk),
            (self._changing, offer.change),
            (self._growing, offer.change),
            (self._revealing, offer.reveal),
            ([self.amend], offer.amend),
            ([self.pause], not offer.amend),
        ):
            for one in acts:
                one.setEnabled(offered)
        self.show_history(*self._history)

    def show_history(self, undo: str, redo: str) -> None:
        """Say what undo and redo would do; where there is nothing they rest."""
        self._history = (undo, redo)
        self.undo.setText(_("Undo {act}").format(act=in_menu(undo)) if undo else _("Undo"))
        self.redo.setText(_("Redo {act}").format(act=in_menu(redo)) if redo else _("Redo"))
        self.undo.setEnabled(bool(undo) and self._talk)
        self.redo.setEnabled(bool(redo) and self._talk)


def _walking(screen: "TogetherScreen") -> "list[QAction]":
    presenter, ways = screen.presenter, screen.ways
    go_on = act(screen, _("Go on: what you say today, then our words"), "Return", ways.go_on)
    # A button or field with the keyboard keeps its own Enter; the screen hears of every other one.
    go_on.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
    onward = act(screen, _("Go on from our words to the next"), "Ctrl+Return", ways.onward)
    return [
        act(screen, _("Next to talk about"), "N", presenter.next_topic),
        act(screen, _("Previous to talk about"), "P", presenter.previous_topic),
        go_on,
        onward,
        act(screen, _("Show as a list, or as a map"), "T", ways.switch_list),
        act(screen, _("To the map, or the list"), "M", ways.to_map),
        act(screen, _("Back, or take back that you are ready"), "Esc", ways.back),
    ]


def _changing(screen: "TogetherScreen") -> "list[QAction]":
    ways = screen.ways
    today = tuple(
        (_("Today we say: {answer}").format(answer=today_name(one)), key, one)
        for one, key in zip(Today, _TODAY_KEYS, strict=True)
    )
    reasons = tuple(
        (_("Why we differ: {reason}").format(reason=reason_name(one)), key, one)
        for one, key in zip(DifferReason, _REASON_KEYS, strict=True)
    )
    return [
        *acts_with_data(screen, today, ways.today_by_key),
        act(screen, _("Take back what we say today"), "0", ways.take_today_back),
        *acts_with_data(screen, reasons, ways.reason_by_key),
        act(screen, _("Take back why we differ"), "Alt+0", ways.take_reason_back),
        act(screen, _("Write in our words"), "W", ways.to_words),
        act(screen, _("Send to the wording list…"), "Y", screen.presenter.saying.remark),
    ]


def _growing(screen: "TogetherScreen") -> "list[QAction]":
    presenter = screen.presenter
    return [
        act(screen, _("Make it a growth area, or open it"), "G", presenter.grow),
        act(screen, _("Add a growth area"), "Shift+G", presenter.growing.add),
    ]


def _revealing(screen: "TogetherScreen") -> "list[QAction]":
    names, ways = screen.presenter.names, screen.ways
    made = [
        act(screen, in_menu(on_button(_("{name} is ready to reveal"), name=name)), key, slot)
        for name, key, slot in (
            (names.employee, "F", ways.employee_ready),
            (names.manager, "J", ways.manager_ready),
        )
    ]
    for one in made:
        one.setAutoRepeat(False)  # a key held down is one press
    return made


def _reading(screen: "TogetherScreen") -> "list[QAction]":
    presenter, ways = screen.presenter, screen.ways
    return [
        act(screen, _("What changes at the next step"), "X", presenter.next_step),
        act(screen, _("The next step, in the whole characteristic"), "Shift+X", presenter.next_step_of_all),
        act(screen, _("Time for each characteristic…"), "C", ways.ask_time),
        act(screen, _("What we agreed before"), "E", presenter.afterwards.earlier),
        act(screen, _("Notes for both"), "B", ways.to_closing),
    ]

"""The acts of the time together, each with its key."""

from typing import TYPE_CHECKING

from app.domain.agreement import DifferReason, Today
from app.ui.screens.acts import act, acts_with_data, separator
from app.wording.terms import reason_name, today_name
from app.wording.translate import _

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from app.ui.screens.together.view import TogetherScreen

_TODAY_KEYS = ("1", "2", "3", "4", "D")
_REASON_KEYS = ("Alt+1", "Alt+2", "Alt+3")


class TogetherActs:
    """All acts; undo and redo say what they would do."""

    def __init__(self, screen: "TogetherScreen") -> None:
        presenter, ways = screen.presenter, screen.ways
        self.undo = act(screen, _("Undo"), "Ctrl+Z", presenter.undo)
        self.redo = act(screen, _("Redo"), "Ctrl+Shift+Z", presenter.redo)
        today = tuple(
            (_("Today we say: {answer}").format(answer=today_name(one)), key, one)
            for one, key in zip(Today, _TODAY_KEYS, strict=True)
        )
        reasons = tuple(
            (_("Why we differ: {reason}").format(reason=reason_name(one)), key, one)
            for one, key in zip(DifferReason, _REASON_KEYS, strict=True)
        )
        self.listed: list[QAction] = [
            act(screen, _("Next difference"), "N", presenter.next_difference),
            act(screen, _("Previous difference"), "P", presenter.previous_difference),
            act(screen, _("To the map"), "M", ways.to_map),
            separator(screen),
            *acts_with_data(screen, today, ways.today_by_key),
            act(screen, _("Take back what we say today"), "0", ways.take_today_back),
            *acts_with_data(screen, reasons, ways.reason_by_key),
            act(screen, _("Take back why we differ"), "Alt+0", ways.take_reason_back),
            act(screen, _("Write in our words"), "W", ways.to_words),
            separator(screen),
            act(screen, _("Make it a growth area, or open it"), "G", presenter.grow),
            act(screen, _("Add a growth area"), "Shift+G", presenter.growing.add),
            act(screen, _("Notes for both"), "B", ways.to_closing),
            act(screen, _("Back to the behaviour"), "Esc", ways.to_behaviour),
            separator(screen),
            self.undo,
            self.redo,
            separator(screen),
            act(screen, _("Summary…"), "S", presenter.to_summary),
            act(screen, _("Leave together…"), "Alt+Left", presenter.leave),
        ]

    def show_history(self, undo: str, redo: str) -> None:
        """Say what undo and redo would do; where there is nothing they rest."""
        self.undo.setText(_("Undo {act}").format(act=undo) if undo else _("Undo"))
        self.redo.setText(_("Redo {act}").format(act=redo) if redo else _("Redo"))
        self.undo.setEnabled(bool(undo))
        self.redo.setEnabled(bool(redo))

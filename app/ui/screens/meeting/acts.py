"""The acts of a one-on-one, each with its key."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction

from app.ui.screens.acts import act, acts_with_data, separator
from app.ui.screens.meeting.parts import part_name
from app.ui.widgets.text import in_menu, on_button
from app.wording.translate import _

if TYPE_CHECKING:
    from app.ui.screens.meeting.view import MeetingScreen


class MeetingActs:
    """All acts; undo and redo say what they would do, and what makes no sense now rests."""

    def __init__(self, screen: "MeetingScreen") -> None:
        ways, presenter = screen.ways, screen.presenter
        self.undo = act(screen, _("Undo"), "Ctrl+Z", ways.undo)
        self.redo = act(screen, _("Redo"), "Ctrl+Shift+Z", ways.redo)
        self._item = _item_acts(screen)
        self._changing = [
            act(screen, _("Add to talk about"), "A", ways.to_adding),
            *([act(screen, _("Add for yourself"), "Shift+A", ways.to_adding_mine)] if screen.mine else []),
            act(screen, _("Begin from a template…"), "Ctrl+T", ways.from_template),
        ]
        self.end = act(screen, _("End it"), "Ctrl+Shift+E", presenter.end)
        self._groups = (
            self._changing,
            self._item,
            self._places(screen),
            self._beside(screen),
            [self.undo, self.redo],
            self._whole(screen),
        )

    def listed(self, screen: "MeetingScreen") -> list[QAction]:
        """Return the acts for the menu; those of the parts that are unfolded come last."""
        made: list[QAction] = []
        for group in (*self._groups, screen.beside.acts()):
            if made and group:
                made.append(separator(screen))
            made.extend(group)
        return made

    def show_history(self, undo: str, redo: str) -> None:
        """Say what undo and redo would do; where there is nothing they rest."""
        self.undo.setText(_("Undo {act}").format(act=in_menu(undo)) if undo else _("Undo"))
        self.redo.setText(_("Redo {act}").format(act=in_menu(redo)) if redo else _("Redo"))
        self.undo.setEnabled(bool(undo))
        self.redo.setEnabled(bool(redo))

    def show_over(self, *, over: bool) -> None:
        """Let rest what makes no sense once the meeting is over."""
        reading, *changing_it = self._item
        for one in (*self._changing, *changing_it):
            one.setEnabled(not over)
        reading.setText(_("Open it to read it") if over else _("Open it to write on it"))
        self.end.setText(_("Open it again") if over else _("End it"))

    @staticmethod
    def _places(screen: "MeetingScreen") -> list[QAction]:
        ways = screen.ways
        made = [
            act(screen, _("To the agenda"), "G", ways.to_agenda),
            act(screen, _("Write in the notes of both"), "N", ways.to_notes),
            act(screen, _("Add a decision"), "D", ways.to_decisions),
            act(screen, _("Last time"), "L", ways.to_last_time),
            act(screen, _("Notes as they read, or go on writing"), "Ctrl+Shift+R", ways.turn_notes),
        ]
        if screen.own_notes is not None:
            made.insert(2, act(screen, _("Write in your own notes"), "O", ways.to_own_notes))
        return made

    @staticmethod
    def _beside(screen: "MeetingScreen") -> list[QAction]:
        listed = tuple(
            (part_name(one), f"Ctrl+Alt+{number}", one.value)
            for number, one in enumerate(screen.beside.names, start=1)
        )
        return [
            act(screen, _("To the column beside, or back"), "F6", screen.ways.other_column),
            *acts_with_data(screen, listed, screen.ways.to_part),
        ]

    def _whole(self, screen: "MeetingScreen") -> list[QAction]:
        presenter, ways = screen.presenter, screen.ways
        together = presenter.together
        made = [
            act(screen, _("The one before"), "Alt+Left", presenter.previous),
            act(screen, _("The one after"), "Alt+Right", presenter.following),
            act(screen, _("Change the day, the time or the title…"), "Ctrl+E", ways.change),
            act(screen, _("Summary…"), "Ctrl+P", presenter.summary),
            self.end,
            act(
                screen,
                _("Leave together…") if together else _("Look at it together"),
                "Shift+T" if together else "T",
                presenter.turn_together,
            ),
        ]
        if not together:
            words = on_button(_("Hand over for {employee}’s own points…"), employee=presenter.names.employee)
            made.append(act(screen, in_menu(words), "H", presenter.hand_over))
            made.append(act(screen, _("Delete this one-on-one for good…"), "Ctrl+Del", ways.ask_delete))
        return made


def _item_acts(screen: "MeetingScreen") -> list[QAction]:
    """Return what can be done with the line people are at, opening it first; its keys are the list's own."""
    ways = screen.ways
    listed = [
        (_("Open it to write on it"), "Return", ways.open_item),
        (_("Tick it off, or not"), "Space", ways.tick),
        (_("Talk about it now"), "C", ways.talk),
        (_("Talk about it next time"), "X", ways.next_time),
        (_("Move it up"), "Alt+Up", ways.move_up),
        (_("Move it down"), "Alt+Down", ways.move_down),
        (_("Take it off"), "Del", ways.remove),
    ]
    if screen.mine is not None:
        listed.append((_("Put it before both, or keep it to yourself"), "M", ways.change_hands))
    made = []
    for words, key, slot in listed:
        one = act(screen, words, key, slot)
        one.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        screen.removeAction(one)
        for card in screen.cards:
            card.list.addAction(one)
        made.append(one)
    return made

"""One item of an agenda, open to be written on: its words, its time, and notes on it."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.ui import theme
from app.ui.screens.meeting.shown import ItemCard
from app.ui.screens.meeting.typed import as_minutes, minutes_problem
from app.ui.widgets.buttons import button
from app.ui.widgets.card import Card
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.kinds import set_kind
from app.ui.widgets.note_field import NoteField
from app.ui.widgets.saved_line import SavedLine
from app.ui.widgets.text import label
from app.wording.translate import _
from app.wording.visibility import who_sees


class ItemPanel(Card):
    """Everything is kept as it is typed. The private field is only made where the manager is alone."""

    worded = Signal(str)
    timed = Signal(int)
    noted = Signal(str)
    noted_privately = Signal(str)
    talk_requested = Signal()
    next_time_requested = Signal()
    other_list_requested = Signal()
    removal_requested = Signal()
    closed = Signal()

    def __init__(self, *, mine: bool, private: bool) -> None:
        """Make it for the own list or the one of both; `private` lets the manager write for themselves."""
        super().__init__("inner")
        self.body.setSpacing(10)
        self._mine = mine
        self._item_id = 0
        self._table = table = "own_agenda_item" if mine else "agenda_item"
        self.words = SavedLine(_("What to talk about"))
        self.words.setAccessibleDescription(_seen(f"{table}.words"))
        self.minutes = SavedLine(_("Minutes for it"), _("no time set"))
        self.minutes.setAccessibleDescription(_seen(f"{table}.minutes"))
        self.minutes.setMaximumWidth(theme.current().px(110))
        self._problem = label("", "error")
        self._problem.hide()
        self.notes = NoteField(
            _("Note on it"),
            _("What you want to remember about this"),
            seen_by=_seen(f"{table}.notes"),
            lines=2,
        )
        self.private: NoteField | None = None
        if private and not mine:
            only_you = _seen("agenda_item_private.notes")
            self.private = NoteField(_("For yourself"), only_you=only_you, lines=2)
        self._make_acts()
        self._lay_out()
        self._connect()

    def _make_acts(self) -> None:
        self.talk = button(_("Talk about it now"), "plain")
        self.next_time = button(_("Next time"), "plain")
        self.other_list = button(_("Put before both") if self._mine else _("Keep to yourself"), "plain")
        self.remove = button(_("Take off"), "danger")
        self.close_it = button(_("Close"), "plain")

    def _lay_out(self) -> None:
        title = label(_("What to talk about"), "strong")
        title.setBuddy(self.words)
        self.add(title)
        self.add(self.words)
        self.add(_beside_each_other(label(_("Minutes for it"), "body", wrap=False), self.minutes))
        self.add(self._problem)
        self.add(self.notes)
        if self.private is not None:
            self.add(self.private)
        acts = (self.talk, self.next_time, self.other_list, self.remove, self.close_it)
        self.add(_beside_each_other(*acts))

    def _connect(self) -> None:
        self.words.rested.connect(self.worded)
        self.words.entered.connect(self._close)
        self.minutes.rested.connect(self._timed)
        self.minutes.entered.connect(self._minutes_entered)
        self.notes.edited.connect(self.noted)
        if self.private is not None:
            self.private.edited.connect(self.noted_privately)
        for made in (self.talk, self.next_time, self.other_list, self.remove):
            made.clicked.connect(self.flush)  # first: a press need not move the keyboard away from the words
        self.talk.clicked.connect(self.talk_requested)
        self.next_time.clicked.connect(self.next_time_requested)
        self.other_list.clicked.connect(self.other_list_requested)
        self.remove.clicked.connect(self.removal_requested)
        self.close_it.clicked.connect(self._close)

    def show_item(self, item: ItemCard) -> None:
        """Show an item; what is being typed about the same one is left alone."""
        same, self._item_id = item.item_id == self._item_id, item.item_id
        (self.words.show_kept if same else self.words.show_text)(item.words)
        if not (same and self._minutes_are_typed()):
            self.minutes.show_text(str(item.minutes) if item.minutes else "")
            self._show_problem("")
        (self.notes.show_kept if same else self.notes.set_text)(item.notes)
        if self.private is not None:
            (self.private.show_kept if same else self.private.set_text)(item.private or "")
        self.other_list.setVisible((self._mine or item.can_hide) and not item.is_over)
        for made in (self.talk, self.next_time, self.remove):
            made.setHidden(item.is_over)

    def _minutes_are_typed(self) -> bool:
        """Tell whether somebody is still at the minutes; what is no time stays until it is corrected.

        Closing the item gives it up.
        """
        wrong = bool(minutes_problem(self.minutes.text()))
        return self.minutes.hasFocus() or (wrong and not self.isHidden())

    @Slot()
    def flush(self) -> None:
        """Tell what is half typed."""
        self.words.flush()
        self.minutes.flush()
        self.notes.flush()
        if self.private is not None:
            self.private.flush()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close by Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self._close()
        else:
            super().keyPressEvent(event)

    @Slot(str)
    def _timed(self, text: str) -> None:
        self._show_problem(minutes_problem(text))
        minutes = as_minutes(text)
        if minutes is not None:
            self.timed.emit(minutes)

    def _show_problem(self, words: str) -> None:
        """Say below the minutes, and to who listens, what is wrong with them; empty words take it back."""
        self._problem.setText(words)
        self._problem.setVisible(bool(words))
        set_kind(self.minutes, "true" if words else "false", "wrong")
        self.minutes.setAccessibleDescription(words or _seen(f"{self._table}.minutes"))

    @Slot()
    def _minutes_entered(self) -> None:
        if not minutes_problem(self.minutes.text()):
            self._close()

    @Slot()
    def _close(self) -> None:
        self.flush()
        self.closed.emit()


def _beside_each_other(*widgets: QWidget) -> QWidget:
    held = QWidget()
    set_kind(held, "clear")
    flow = FlowLayout(held, gap=8)
    for widget in widgets:
        flow.addWidget(widget)
    return held


def _seen(field: str) -> str:
    return who_sees(field, employee="", manager="")

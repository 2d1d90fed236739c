"""One agenda on the screen: its lines, the item that is open, and a line to add one more."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QApplication

from app.domain.assessment import Side
from app.ui.screens.both_names import BothNames
from app.ui.screens.meeting.add_line import AddLine
from app.ui.screens.meeting.agenda_list import AgendaList
from app.ui.screens.meeting.item_panel import ItemPanel
from app.ui.screens.meeting.shown import AgendaRow, ItemCard
from app.ui.screens.scrolling import bring_into_sight, bring_line_into_sight
from app.ui.widgets.card import Card
from app.ui.widgets.pill import Pill
from app.ui.widgets.text import label
from app.wording.translate import _
from app.wording.visibility import who_sees

if TYPE_CHECKING:
    from app.ui.screens.meeting.agenda import AgendaPresenter


class AgendaCard(Card):
    """Matches AgendaView. Of the manager's own there is one only where the manager is alone."""

    note_requested = Signal(str)
    """The spot of what a line that came by itself is about."""
    item_panel_made = Signal()

    def __init__(self, names: BothNames, *, mine: bool, private: bool) -> None:
        """Make an empty agenda; `private` lets the manager write for themselves on items of both."""
        super().__init__()
        self._mine, self._private = mine, private
        self._presenter: AgendaPresenter | None = None
        title = _("Only mine") if mine else _("What we talk about")
        seen = who_sees("own_agenda_item.words" if mine else "agenda_item.words", employee="", manager="")
        self.list = AgendaList(title)
        self.list.setAccessibleDescription(seen)
        self.empty = label(_empty_words(mine=mine), "quiet")
        self.panel: ItemPanel | None = None
        self.add_line = AddLine(
            _("Add for yourself") if mine else _("Add to talk about"),
            _("A line, such as “Roadmap 10 min”"),
            None if mine else names,
            seen_by=seen,
        )
        self._lay_out(title, seen)

    def _lay_out(self, title: str, seen: str) -> None:
        self.body.setContentsMargins(16, 16, 16, 16)
        self.body.setSpacing(8)
        self.top.addWidget(label(title, "subheading", wrap=False))
        if self._mine:
            self.top.addWidget(Pill(seen, "only-manager"))
            self.top.addStretch(1)
        else:
            self.top.addWidget(label(seen, "caption"), 1)
        self.body.addLayout(self.top)
        for part in (self.empty, self.list, self.add_line):
            self.add(part)
        self.empty.hide()
        self.list.hide()

    def connect_to(self, presenter: "AgendaPresenter") -> None:
        """Ask this one for everything from now on."""
        self._presenter = presenter
        self.list.tick_requested.connect(presenter.tick)
        self.list.opened.connect(self._open)
        self.list.move_requested.connect(presenter.move_to)
        self.list.gone_to.connect(self._show_line)
        self.add_line.added.connect(self._add)
        self.add_line.drafted.connect(self._draft)

    @property
    def current(self) -> str:
        """The key of the line people are at."""
        return self.list.current_key

    # What the presenter asks for

    def show_rows(self, rows: tuple[AgendaRow, ...], *, read_only: bool) -> None:
        """Show these lines."""
        had_keyboard = self.list.hasFocus()
        self.list.set_read_only(read_only=read_only)
        self.list.show_rows(rows)
        self.add_line.setVisible(not read_only)
        if had_keyboard and not rows:
            self.add_line.add.setFocus()  # before the list is hidden, which would send it into the line
        self.list.setVisible(bool(rows))
        self.empty.setVisible(not rows)
        self.add_line.add.setAccessibleDescription("" if rows else self.empty.text())

    def show_draft(self, words: str, by_whom: Side | None = None) -> None:
        """Show what is half typed in the line to add with, and by whom it is."""
        self.add_line.show_draft(words, by_whom)

    def show_item(self, item: ItemCard | None) -> None:
        """Open an item to be written on; None closes it."""
        if item is None:
            if self.panel is not None:
                had_keyboard = self.panel.isAncestorOf(QApplication.focusWidget() or self)
                self.panel.hide()
                if had_keyboard:
                    self.to_list()
            return
        self._made_panel().show_item(item)
        self._made_panel().show()

    def show_note(self, spot: str) -> None:
        """Lead to what a line that came by itself is about."""
        self.note_requested.emit(spot)

    # The keyboard

    @property
    def takes_keyboard(self) -> bool:
        """Whether there is a line to be at, or one to add."""
        return self.list.isVisibleTo(self) or self.add_line.isVisibleTo(self)

    @Slot()
    def to_list(self) -> None:
        """Put the keyboard on the lines; without any, on the way to the first: there keys stay acts."""
        for place in (self.list, self.add_line.add):
            if place.isVisibleTo(self):
                place.setFocus()
                break
        self._show_line()

    @Slot()
    def to_adding(self) -> None:
        """Put the keyboard where a line is added."""
        self.add_line.setFocus()
        bring_into_sight(self.add_line)

    @Slot()
    def _show_line(self) -> None:
        """Scroll the page to the line people are at."""
        if self.list.hasFocus():
            bring_line_into_sight(self.list)

    def go_to_item(self, item_id: int, *, written_on: bool) -> bool:
        """Be at an item's line, with what is `written_on` it open below; tells whether it stands here."""
        key = str(item_id)
        if not self.list.lines.place_of(key).isValid():
            return False
        self.list.go_to(key)
        if written_on and self._presenter is not None:
            self._presenter.open(key)
            QApplication.sendPostedEvents()  # what is open has its place before anything scrolls
        self.list.setFocus()
        bring_line_into_sight(self.list)
        return True

    def open_item(self, key: str) -> None:
        """Open an item, with the keyboard at its words."""
        self.list.go_to(key)
        self._open(key)

    def flush(self) -> None:
        """Tell what is half typed."""
        if self.panel is not None and self.panel.isVisibleTo(self):
            self.panel.flush()
        self.add_line.flush()

    def _made_panel(self) -> ItemPanel:
        if self.panel is None:
            self.panel = made = ItemPanel(mine=self._mine, private=self._private)
            self.body.insertWidget(self.body.indexOf(self.add_line), made)
            self._listen_to(made)
            self.item_panel_made.emit()
        return self.panel

    def _listen_to(self, panel: ItemPanel) -> None:
        presenter = self._presenter
        if presenter is None:
            return
        panel.worded.connect(presenter.reword)
        panel.timed.connect(presenter.set_minutes)
        panel.noted.connect(presenter.write_notes)
        panel.noted_privately.connect(presenter.write_private)
        panel.talk_requested.connect(presenter.talk_now)
        panel.next_time_requested.connect(presenter.next_time_opened)
        panel.other_list_requested.connect(presenter.change_hands_opened)
        panel.removal_requested.connect(presenter.remove_opened)
        panel.closed.connect(self._close)

    @Slot(str)
    def _open(self, key: str) -> None:
        if self._presenter is not None and self._presenter.open(key) and self.panel is not None:
            self.panel.words.setFocus()
            self.panel.words.end(False)  # noqa: FBT003 - Qt takes it by position: nothing is marked
            bring_into_sight(self.panel)

    @Slot()
    def _close(self) -> None:
        if self._presenter is not None:
            self._presenter.close()
        self.to_list()

    @Slot(str)
    def _draft(self, words: str) -> None:
        if self._presenter is not None:
            self._presenter.draft(words, self.add_line.side)

    @Slot(str)
    def _add(self, words: str) -> None:
        if self._presenter is not None and self._presenter.add(words, self.add_line.side):
            self.add_line.setFocus()


def _empty_words(*, mine: bool) -> str:
    if mine:
        return _("What you want to bring up, or only to remember. It never shows where both of you look.")
    return _("Nothing is planned yet. Both of you can add to it; what you don't get to comes back next time.")

"""How a priority looks on its card: one of the current few, and one of before."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut

from app.ui.screens.priorities.shown import CurrentLine, FormerLine
from app.ui.widgets.buttons import Button, button
from app.ui.widgets.card import Card
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.text import label, show_name
from app.wording.translate import _


class _Row(Card):
    """A priority and its acts; each tells the priority's id."""

    changes_requested = Signal(int)

    def __init__(self, priority_id: int, words: str) -> None:
        super().__init__("inner")
        self.priority_id = priority_id
        self._words = words
        self._acts = FlowLayout(gap=8)
        self._say(words, "strong")

    def _say(self, words: str, kind: str) -> None:
        if words:
            made = label("", kind)
            show_name(made, words)
            self.add(made)

    def _offer(self, text: str, icon: str, named: str) -> Button:
        made = button(text, "quiet", icon=icon, accessible=named.format(words=self._words))
        self._acts.addWidget(made)
        return made

    def _offer_changes(self) -> None:
        changes = self._offer(_("Its changes…"), "book-open", _("Read the changes of “{words}”"))
        changes.clicked.connect(self._changes)

    def _changes(self) -> None:
        self.changes_requested.emit(self.priority_id)


class CurrentRow(_Row):
    """One of the current few. Alt+Up and Alt+Down move it, wherever in it the keyboard is."""

    reword_requested = Signal(int)
    put_aside_requested = Signal(int)
    move_requested = Signal(int, int)

    def __init__(self, line: CurrentLine) -> None:
        super().__init__(line.id, line.words)
        self._say(line.since, "caption")
        self._say(line.served, "caption")
        self.first = self._offer(_("Reword…"), "pencil", _("Say “{words}” in other words"))
        self.first.clicked.connect(self._reword)
        aside = self._offer(_("Put aside"), "archive", _("Put “{words}” aside"))
        aside.clicked.connect(self._put_aside)
        self._offer_changes()
        up = self._offer("", "chevron-up", _("Move “{words}” up (Alt+Up)"))
        down = self._offer("", "chevron-down", _("Move “{words}” down (Alt+Down)"))
        up.clicked.connect(self._up)
        down.clicked.connect(self._down)
        self.add(self._acts)
        up.setHidden(line.is_first)  # only now: shown before it has a place, it would be a window of its own
        down.setHidden(line.is_last)
        for key, slot in (("Alt+Up", self._up), ("Alt+Down", self._down)):
            QShortcut(
                QKeySequence(key), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut
            ).activated.connect(slot)

    def _reword(self) -> None:
        self.reword_requested.emit(self.priority_id)

    def _put_aside(self) -> None:
        self.put_aside_requested.emit(self.priority_id)

    def _up(self) -> None:
        self.move_requested.emit(self.priority_id, -1)

    def _down(self) -> None:
        self.move_requested.emit(self.priority_id, 1)


class FormerRow(_Row):
    """One that was put aside."""

    again_requested = Signal(int)

    def __init__(self, line: FormerLine) -> None:
        super().__init__(line.id, line.words)
        self._say(line.when, "caption")
        self.first = self._offer(_("Take up again"), "archive-restore", _("Take “{words}” up again"))
        self.first.clicked.connect(self._again)
        self._offer_changes()
        self.add(self._acts)

    def _again(self) -> None:
        self.again_requested.emit(self.priority_id)

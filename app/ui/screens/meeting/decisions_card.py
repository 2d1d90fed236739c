"""What the two decided: one line each, kept as it is typed."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.decision import Decision
from app.ui.screens.meeting.add_line import AddLine
from app.ui.screens.scrolling import bring_into_sight
from app.ui.widgets.buttons import button
from app.ui.widgets.card import Card
from app.ui.widgets.kinds import set_kind
from app.ui.widgets.saved_line import SavedLine
from app.ui.widgets.text import label, tip
from app.wording.translate import _
from app.wording.visibility import who_sees


class DecisionsCard(Card):
    """Lines, and one more to add. Matches DecisionsView."""

    added = Signal(str)
    drafted = Signal(str)
    reworded = Signal(int, str)
    removal_requested = Signal(int)
    lines_made = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.body.setContentsMargins(16, 16, 16, 16)
        self.body.setSpacing(8)
        seen = who_sees("decision.words", employee="", manager="")
        self.top.addWidget(label(_("Decisions"), "subheading", wrap=False))
        self.top.addWidget(label(seen, "caption"), 1)
        self.body.addLayout(self.top)
        self._lines: list[DecisionLine] = []
        self._held = Card("clear")
        self._held.body.setSpacing(4)
        self.add_line = AddLine(_("Add a decision"), _("What you agreed to do, or not to do"), seen_by=seen)
        self.add_line.added.connect(self.added)
        self.add_line.drafted.connect(self.drafted)
        self.add(self._held)
        self.add(self.add_line)
        self._held.hide()

    def show_decisions(self, decisions: tuple[Decision, ...]) -> None:
        """Show these; a line that is being typed in is left as it is."""
        if [one.decision_id for one in self._lines] == [one.id for one in decisions]:
            for line, decision in zip(self._lines, decisions, strict=True):
                line.show_words(decision.words)
            return
        at = next((number for number, one in enumerate(self._lines) if one.remove.hasFocus()), None)
        for old in self._lines:
            self._held.body.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._lines = [DecisionLine(one) for one in decisions]
        for made in self._lines:
            made.reworded.connect(self.reworded)
            made.removal_requested.connect(self.removal_requested)
            self._held.add(made)
        self._held.setVisible(bool(decisions))
        self.lines_made.emit()
        if at is not None:  # it was taken off just there
            (self._lines[min(at, len(decisions) - 1)].remove if decisions else self.add_line).setFocus()

    def show_draft(self, words: str) -> None:
        """Show what is half typed."""
        self.add_line.show_draft(words)

    @property
    def lines(self) -> tuple["DecisionLine", ...]:
        """The lines that are shown."""
        return tuple(self._lines)

    @Slot()
    def to_adding(self) -> None:
        """Put the keyboard where a decision is added."""
        self.add_line.setFocus()
        bring_into_sight(self.add_line)

    def go_to(self, decision_id: int) -> None:
        """Put the keyboard at a decision."""
        for one in self._lines:
            if one.decision_id == decision_id:
                one.line.setFocus()
                bring_into_sight(one)

    def flush(self) -> None:
        """Tell what is half typed."""
        for line in self._lines:
            line.line.flush()
        self.add_line.flush()


class DecisionLine(QWidget):
    """One decision, and a button to take it off."""

    reworded = Signal(int, str)
    removal_requested = Signal(int)

    def __init__(self, decision: Decision) -> None:
        super().__init__()
        set_kind(self, "clear")
        self.decision_id = decision.id
        self.line = SavedLine(_("Decision"))
        self.line.setAccessibleDescription(who_sees("decision.words", employee="", manager=""))
        self.remove = button("", "quiet", icon="x", accessible="")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.line, 1)
        row.addWidget(self.remove)
        self.show_words(decision.words)
        self.line.rested.connect(self._worded)
        self.remove.clicked.connect(self._remove)

    def show_words(self, words: str) -> None:
        """Show its words, unless they are being typed just now."""
        self.line.show_kept(words)
        name = _("Take off: {words}").format(words=words)
        self.remove.setAccessibleName(name)
        self.remove.setToolTip(tip(name))

    @Slot(str)
    def _worded(self, words: str) -> None:
        self.reworded.emit(self.decision_id, words)

    @Slot()
    def _remove(self) -> None:
        self.removal_requested.emit(self.decision_id)

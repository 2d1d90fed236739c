"""How the wording list of a framework looks."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from app.domain.errors import FikaError
from app.domain.framework import Framework
from app.ui.choose_folder import choose_file_to_save
from app.ui.jobs import JobsOf
from app.ui.private_copy.private_copy import PrivateCopy
from app.ui.screens.asking import ask_yes
from app.ui.screens.framework.wording_list import ReadDifferently
from app.ui.screens.framework.wording_presenter import WordingPresenter
from app.ui.widgets.banner import Banner
from app.ui.widgets.buttons import button
from app.ui.widgets.card import Card, line
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.folding import Folding
from app.ui.widgets.kinds import set_kind
from app.ui.widgets.text import label, said
from app.wording.errors import explain
from app.wording.translate import _

if TYPE_CHECKING:
    from app.services.session import Session

FOLDS_BELOW = 360
"""In less room than this the button stands below the remark, in pixels at a text scale of 1."""


class WordingCard(Card):
    """The list with its acts. Matches WordingView."""

    def __init__(self, session: "Session", framework_id: int, framework: Framework) -> None:
        super().__init__("clear")
        self.copying = button(_("Copy as text"))
        self.saving = button(_("Save as text…"))
        self._word = said("quiet")
        self._trouble = Banner("error")
        self._list: QWidget | None = None
        self.presenter = WordingPresenter(self, session, framework_id, framework, JobsOf(self))
        self.copying.clicked.connect(self.presenter.copy)
        self.saving.clicked.connect(self.presenter.save)
        self._acts = QWidget()
        set_kind(self._acts, "clear")
        row = FlowLayout(self._acts, gap=12)
        row.addWidget(self.copying)
        row.addWidget(self.saving)
        self._word.hide()
        self._trouble.hide()
        self.add(self._acts)
        self.add(self._word)
        self.add(self._trouble)
        self.presenter.begin()

    # What the presenter asks for

    def show_wording(self, entries: Sequence[ReadDifferently]) -> None:
        """Show the list; an empty one says what belongs there."""
        old, self._list = self._list, self._listed(entries) if entries else _nothing()
        if old is not None:
            focused = self.window().focusWidget()
            if entries and focused is not None and old.isAncestorOf(focused):
                self.copying.setFocus()  # what had the keyboard goes
            self.body.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.add(self._list)
        self._acts.setVisible(bool(entries))

    def show_word(self, word: str) -> None:
        """Say something quietly; whatever went wrong before is over."""
        self._trouble.hide()
        self._word.setText(word)
        self._word.show()

    def show_error(self, error: FikaError) -> None:
        """Show a known error; the list stays."""
        self._word.hide()
        self._trouble.show_problem(explain(error))
        self._trouble.show()

    def copy(self, text: str) -> None:
        """Put the list on the clipboard, to stay there: it is made for others to read."""
        PrivateCopy.of_application().copy_openly(text)

    def ask_where(self, name: str, then: Callable[[Path], None]) -> None:
        """Ask for a place to save."""
        choose_file_to_save(self, _("Save the wording list"), name, "txt", then)

    def ask_remove(self, remark: str, yes: Callable[[], None]) -> None:
        """Ask before a remark goes, since nothing brings it back."""
        meaning = _("“{remark}”\n\nIt goes off this list for good. The conversation it came from stays.")
        ask_yes(
            self.window(),
            _("Remove this remark?"),
            meaning.format(remark=remark),
            (_("Remove"), _("Keep it")),
            yes,
        )

    def _listed(self, entries: Sequence[ReadDifferently]) -> QWidget:
        column = Card("clear")
        column.body.setSpacing(16)
        for entry in entries:
            made = _Entry(entry)
            made.removal_requested.connect(self.presenter.remove)
            column.add(made)
        return column


class _Entry(Card):
    """One behaviour with its remarks."""

    removal_requested = Signal(int)

    def __init__(self, entry: ReadDifferently) -> None:
        super().__init__()
        self.setAccessibleName(entry.sentence)
        if entry.place:
            self.add(label(entry.place, "eyebrow"))
        self.add(label(entry.sentence, "strong"))
        for remark_id, remark in entry.remarks:
            self.add(line())
            remove = button(
                _("Remove"), "link", accessible=_("Remove the remark “{remark}”").format(remark=remark)
            )
            remove.setProperty("remark", remark_id)
            remove.clicked.connect(self._remove)
            row = Folding(gap=8, scaled_width=FOLDS_BELOW)
            row.add(label(remark), 1)
            row.add(remove, 0)
            self.add(row)

    @Slot()
    def _remove(self) -> None:
        self.removal_requested.emit(int(self.sender().property("remark")))


def _nothing() -> EmptyState:
    return EmptyState(
        _("Nothing is read differently yet"),
        _(
            "Side by side, two people may find that they read a sentence differently. They can send it here, "
            "in their words and without names, and whoever edits the framework can make it plainer."
        ),
    )

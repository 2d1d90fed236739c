"""What a filled-in worksheet holds, before anything of it is taken in."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from app.ui.screens.hand_over.worksheet_lines import Line, Review, Said
from app.ui.screens.scrolling import bring_into_sight
from app.ui.sheet import Sheet
from app.ui.widgets.buttons import button
from app.ui.widgets.card import Card
from app.ui.widgets.choices import Choices
from app.ui.widgets.text import isolated, label, show_name
from app.wording.translate import _

MINE, WORKSHEET = "mine", "worksheet"


class WorksheetReview(Sheet):
    """Lists what is new, what is said otherwise already, and what could not be read. Freed when closed."""

    taken = Signal(object)
    """The ids of what may be replaced, as a frozen set."""

    def __init__(self, parent: QWidget, review: Review) -> None:
        super().__init__(parent, _("Worksheet"), width=720)
        self.choices: dict[str, Choices] = {}
        self.add(label(_("What the worksheet says"), "heading"))
        self.add(label(_("Nothing is changed before you take it in."), "quiet"))
        self._add_new(review.new)
        self._add_other(review.other)
        self._add_unread(review.unread)
        anything = bool(review.new or review.other)
        if not anything:
            self.add(label(_nothing_in_it(review), "body"))
        self.close_button = button(_("Change nothing") if anything else _("Close"))
        self.take = button(_("Take it in"), "primary")
        for made in (self.close_button, self.take):
            made.setAutoDefault(False)
        self.add_acts([self.close_button, self.take] if anything else [self.close_button])
        self.close_button.clicked.connect(self.reject)
        self.take.clicked.connect(self._take)
        self._first: QWidget = self.take if anything else self.close_button
        if self.choices:  # Enter takes nothing in that would replace something before it was looked at
            self._first = next(iter(self.choices.values()))
        self._first.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin where there is something to decide, in sight however much comes before it."""
        super().showEvent(event)
        QTimer.singleShot(0, self, self._show_first)

    @Slot()
    def _show_first(self) -> None:
        bring_into_sight(self._first)

    def _add_new(self, lines: Sequence[Line]) -> None:
        if lines:
            self.add(label(_("This will be filled in"), "subheading"))
        for line in lines:
            card = Card("inner")
            card.add(label(line.sentence, "strong"))
            _add_said(card, "", line.worksheet)
            self.add(card)

    def _add_other(self, lines: Sequence[Line]) -> None:
        if lines:
            self.add(label(_("You have said something else here already"), "subheading"))
        for line in lines:
            card = Card("inner")
            card.add(label(line.sentence, "strong"))
            if line.mine is not None:
                _add_said(card, _("Here: {said}"), line.mine)
            _add_said(card, _("On the worksheet: {said}"), line.worksheet)
            choices = Choices(line.sentence, kind="pill", at_once=True)
            choices.set_choices([(MINE, _("Keep mine")), (WORKSHEET, _("Take the worksheet’s"))])
            choices.set_chosen(MINE)
            self.choices[line.behaviour_id] = choices
            card.add(choices)
            self.add(card)

    def _add_unread(self, unread: Sequence[tuple[str, str]]) -> None:
        if unread:
            self.add(label(_("This could not be read"), "subheading"))
        for place, reason in unread:  # two lines: a place may be a whole sentence, with its full stop
            card = Card("inner")
            for text, kind in ((place, "strong"), (reason, "body")):
                words = label("", kind)
                show_name(words, isolated(text))
                card.add(words)
            self.add(card)

    @Slot()
    def _take(self) -> None:
        replaced = frozenset(one for one, choices in self.choices.items() if choices.current() == WORKSHEET)
        self.accept()
        self.taken.emit(replaced)


def _nothing_in_it(review: Review) -> str:
    """Return why there is nothing to take in."""
    if review.blank:
        return _("Nothing is filled in on it. Save it in your PDF reader once it is, and read it in again.")
    if review.unread:
        return _("There is nothing else in it that you have not said already.")
    return _("There is nothing in it that you have not said already.")


def _add_said(card: Card, frame: str, said: Said) -> None:
    """Add an answer and a note, the first of them in the frame; what is not said is not spoken of."""
    note = _("“{note}”").format(note=isolated(said.note)) if said.note else ""
    for words, kind in ((said.answer, "body"), (note, "quiet")):
        if words:
            made = label("", "body" if frame else kind)
            show_name(made, frame.format(said=words) if frame else words)
            card.add(made)
            frame = ""

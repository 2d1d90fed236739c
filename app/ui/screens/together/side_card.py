"""What one of the two sees: the answer, and the note in their own words."""

from app.domain.assessment import View
from app.ui.widgets.card import Card
from app.ui.widgets.text import label, show_name
from app.wording.terms import answer_name
from app.wording.translate import _


class SideCard(Card):
    """One side's view of a behaviour, in that side's colour and name."""

    def __init__(self, kind: str) -> None:
        """Make the card of the 'self' or the 'manager' side."""
        super().__init__(kind)
        self._who = label("", kind)
        self._whose = ""
        self._answer = label("", "subheading")
        self._note = label("")
        for words in (self._who, self._answer, self._note):
            self.add(words)
        self.body.addStretch(1)

    def show_name(self, name: str) -> None:
        """Say whose view this is."""
        self._whose = _("{name} sees it").format(name=name)
        show_name(self._who, self._whose)

    def show_view(self, view: View) -> None:
        """Show the view; without a note there is only the answer."""
        self._answer.setText(answer_name(view.answer))
        note = view.note.strip()
        self._note.setText(_("“{note}”").format(note=note))
        self._note.setVisible(bool(note))
        self.setAccessibleName(f"{self._whose}: {self._answer.text()}")

"""What was added after the end, each with its day."""

from app.ui.screens.amending.ended import Added
from app.ui.widgets.card import Card
from app.ui.widgets.text import label, show_name
from app.wording.translate import _


class AddedList(Card):
    """The amendments, the oldest first; where there is none, words that say what belongs here."""

    def __init__(self) -> None:
        super().__init__("clear")
        self.body.setSpacing(10)
        self._rows: list[Card] = []
        self._nothing = label(_("Nothing was added since."), "quiet")
        self.add(label(_("Added later"), "subheading"))
        self.add(self._nothing)

    def show_added(self, added: tuple[Added, ...]) -> None:
        """Show these instead of what is shown."""
        for old in self._rows:
            self.body.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._rows = [_row(one) for one in added]
        for row in self._rows:
            self.add(row)
        self._nothing.setVisible(not added)


def _row(added: Added) -> Card:
    made = Card("inner")
    made.add(label(added.day, "eyebrow"))
    words = label("", "body")
    show_name(words, added.words)
    made.add(words)
    return made

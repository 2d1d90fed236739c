"""What comes after the end, and what came before it: amendments, and earlier conversations."""

from typing import TYPE_CHECKING

from app.services.days import day_of, today
from app.ui.screens.together.shown import Dated
from app.wording.dates import long_date
from app.wording.translate import _

if TYPE_CHECKING:
    from app.services.together import Together
    from app.ui.screens.together.together_view import TogetherView


class Afterwards:
    """Once both have agreed, words are only added, each with its day."""

    def __init__(self, view: "TogetherView", together: "Together") -> None:
        self._view = view
        self._together = together

    def show(self) -> None:
        """Say whether both have agreed, and what was added since."""
        self._view.show_concluded(self.since())
        self._view.show_amendments(
            tuple(Dated(long_date(day_of(one.written_at)), one.words) for one in self._together.amendments())
        )
        self._view.offer_earlier(there_is=bool(self._together.earlier()))

    def since(self) -> str:
        """Return since when both have agreed, in words; empty while they have not."""
        at = self._together.conversation.concluded_at
        return _("You both agreed on {date}.").format(date=long_date(day_of(at))) if at else ""

    def amend(self) -> None:
        """Write an amendment, where there is an end it can follow."""
        if self._together.is_concluded:
            self._view.sheets.amend(long_date(today()), self.keep)

    def keep(self, words: str) -> None:
        """Keep an amendment. Raises FikaError, so that its sheet can stay open."""
        self._together.amend(words)
        self.show()
        self._view.show_word(_("Added"))

    def earlier(self) -> None:
        """Show what the two agreed before."""
        found = self._together.earlier()
        if found:
            self._view.sheets.earlier(found)
        else:
            self._view.show_word(_("This is the first conversation you look at together."))

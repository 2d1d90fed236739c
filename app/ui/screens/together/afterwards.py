"""What comes after the end, and what came before it: amendments, and earlier conversations."""

from typing import TYPE_CHECKING

from app.ui.screens.amending.ended import ended
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
        shown = ended(self._together)
        self._view.show_concluded(shown.title if shown else "")
        self._view.show_amendments(shown.added if shown else ())
        self._view.offer_earlier(there_is=bool(self._together.earlier()))

    def amend(self) -> None:
        """Write an amendment, where there is an end it can follow."""
        if self._together.is_concluded:
            self._view.sheets.amend(self.added)

    def added(self) -> None:
        """Show what was just added."""
        self.show()
        self._view.show_word(_("Added"))

    def earlier(self) -> None:
        """Show what the two agreed before."""
        found = self._together.earlier()
        if found:
            self._view.sheets.earlier(found)
        else:
            self._view.show_word(_("This is the first conversation you look at together."))

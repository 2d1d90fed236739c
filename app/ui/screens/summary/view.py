"""The window in which a summary is looked at before it is saved."""

from typing import TYPE_CHECKING

from app.ui.jobs import JobsOf
from app.ui.places import Go, Place
from app.ui.screens.paper.view import PaperScreen
from app.ui.screens.summary.presenter import SummaryPresenter
from app.ui.widgets.empty_state import EmptyState
from app.wording.translate import _

if TYPE_CHECKING:
    from app.services.agreed import Agreed


class SummaryScreen(PaperScreen):
    """The pages of a conversation's summary.

    What stands beside them differs from room to room: see `both.py` and `alone.py`.
    """

    presenter: SummaryPresenter

    def __init__(self, agreed: "Agreed", back: Place, go: Go, empty: EmptyState | None) -> None:
        """Look at what was agreed; `back` is where people came from, `empty` stands where nothing was.

        Without `empty` both look together, and there are pages whatever was agreed.
        """
        super().__init__(empty)
        self.presenter = SummaryPresenter(self, agreed, back, go, JobsOf(self), together=empty is None)

    def saved_words(self, *, draft: bool) -> str:
        """Return what to say of where it was saved."""
        return _("The draft is at {path}") if draft else _("The summary is at {path}")

    def show_nothing_agreed(self) -> None:
        """Say that there is nothing to put on paper yet."""
        if self.empty is not None:
            self.empty.show()
        self.pages.hide()
        self.header.set_nothing_to_save()

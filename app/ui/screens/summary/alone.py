"""The summary where the manager looks alone: it can be read and saved, and nothing else."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction

from app.ui.places import Go, PersonPlace, SummaryPlace, TogetherPlace
from app.ui.screens.acts import act, separator
from app.ui.screens.amending.ended import ended
from app.ui.screens.both_names import both_names
from app.ui.screens.summary.alone_card import AloneCard
from app.ui.screens.summary.view import SummaryScreen
from app.ui.widgets.empty_state import EmptyState
from app.wording.translate import _

if TYPE_CHECKING:
    from app.services.agreed import Agreed


class SummaryForOne(SummaryScreen):
    """The pages, and beside them how it stands. Agreeing and adding take both, so neither is here."""

    def __init__(self, agreed: "Agreed", go: Go, *, sealed: bool) -> None:
        """Look at a conversation's summary alone.

        Looking at it together begins at the conversation where nothing is agreed yet, or where what the
        employee said is still `sealed`: nobody can agree to its end before it is opened.
        """
        empty = EmptyState(
            _("Nothing is agreed yet"),
            _(
                "A summary holds your growth areas, the notes for both and the day to look again. "
                "Sit together, pick one thing to grow in, and it will stand here."
            ),
            _("Sit together"),
        )
        super().__init__(agreed, PersonPlace(agreed.person.id), go, empty)
        here = agreed.conversation.id
        begins = sealed or self.presenter.has_no_pages
        self._to_both = partial(go, TogetherPlace(here) if begins else SummaryPlace(here, together=True))
        self._lay_out(None if self.presenter.has_no_pages else self._made_beside(agreed))
        self._connect()
        empty.acted.connect(self._to_both)
        words = _("Sit together") if self.presenter.has_no_pages else _("Look at it together")
        together = act(self, words, "T", self._to_both)
        back = act(self, _("Back to the person"), "Alt+Left", self.presenter.back)
        self._acts = [*self._acts_of_the_page(), separator(self), together, back]
        self.presenter.begin()

    def _made_beside(self, agreed: "Agreed") -> AloneCard:
        name = both_names(agreed.person.name, agreed.manager_name).employee
        made = AloneCard(name, ended(agreed))
        made.together_requested.connect(self._to_both)
        return made

    def acts(self) -> list[QAction]:
        """Return the acts for the menu."""
        return self._acts

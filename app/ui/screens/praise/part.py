"""How the part for recognition looks."""

from typing import TYPE_CHECKING

from app.domain.praise import Praise
from app.ui.note_spots import PRAISE
from app.ui.places import Go
from app.ui.screens.notes_card import NotesCard
from app.ui.screens.notes_part import NotesPart
from app.ui.screens.part import About
from app.ui.screens.praise.presenter import PraisePresenter
from app.ui.shortcuts import Keys, act
from app.ui.widgets.buttons import button
from app.wording.translate import _

if TYPE_CHECKING:
    from app.services.drafts import FormDraft
    from app.services.session import Session


class PraisePart(NotesPart):
    """Praise for someone, apart from steps and promotion, with the way to words for everyone."""

    def __init__(self, session: "Session", about: About, go: Go) -> None:
        super().__init__(PRAISE)
        del go  # everything happens here
        self._names = about.names
        write = button(_("Praise something…"), icon="star")
        nothing = _("What {name} did well, in your own words. It belongs here the moment you see it.")
        card = NotesCard(
            _("Recognition"),
            _("Earlier recognition"),
            nothing.format(name=about.names.employee),
            write,
        )
        act_write = act(self, _("Praise somethin&g…"), Keys(("Ctrl+Shift+W",)))
        self.presenter = PraisePresenter(self, session, about)
        self._begin(card, write, act_write, self.presenter)

    def ask_praise(self, praise: Praise, draft: "FormDraft") -> None:
        """Open the sheet for praise."""
        from app.ui.screens.praise.sheet import PraiseSheet

        PraiseSheet(self, praise, self._names, self.presenter, draft).open()

    def ask_shout_out(self, praise: Praise, begins: str, draft: "FormDraft") -> None:
        """Open the sheet for words for everyone."""
        from app.ui.screens.praise.shout_out_sheet import ShoutOutSheet

        ShoutOutSheet(self, praise, begins, self._names, self.presenter, draft).open()

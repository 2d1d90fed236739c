"""What the part for recognition shows, and what it must be able to do."""

from typing import TYPE_CHECKING, Protocol

from app.domain.praise import Praise
from app.ui.screens.dated_notes import NotesView
from app.ui.widgets.note_list.rows import NoteRow, Piece
from app.wording.dates import long_date
from app.wording.translate import _

if TYPE_CHECKING:
    from app.services.drafts import FormDraft


class PraiseView(NotesView, Protocol):
    """The part, as its presenter sees it."""

    def ask_praise(self, praise: Praise, draft: "FormDraft") -> None:
        """Let somebody write praise down."""

    def ask_shout_out(self, praise: Praise, begins: str, draft: "FormDraft") -> None:
        """Let somebody write words for everyone; `begins` is what to begin from."""


def praise_row(praise: Praise) -> NoteRow:
    """Return a row for praise: its day, its words, and whether there are words for everyone."""
    day = long_date(praise.written_on)
    above = [Piece(day, "quiet", small=True)]
    if praise.shout_out:
        above.append(Piece(_("with words for everyone"), "agreed_ink", small=True))
    lines = [tuple(above), *((Piece(line or " "),) for line in praise.words.split("\n"))]
    spoken = ". ".join((*(piece.text for piece in above), praise.words))
    return NoteRow(praise.id, tuple(lines), spoken)

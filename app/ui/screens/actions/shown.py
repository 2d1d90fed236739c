"""What the part for actions shows, and what it must be able to do."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Protocol

from app.domain.action import Action, ActionState
from app.domain.assessment import Side
from app.domain.errors import FikaError
from app.ui.widgets.note_list.rows import NoteRow, Piece, Tick
from app.wording import notes
from app.wording.translate import _

if TYPE_CHECKING:
    from app.services.drafts import FormDraft
    from app.ui.screens.both_names import BothNames

_TICKS = {
    ActionState.OPEN: Tick.OPEN,
    ActionState.DONE: Tick.DONE,
    ActionState.DROPPED: Tick.LET_GO,
}
INKS = {Side.EMPLOYEE: "self_ink", Side.MANAGER: "manager_ink"}


@dataclass(frozen=True, slots=True)
class Asked:
    """An action that is to be written down: as it is kept, with what happened to it, or a new one."""

    action: Action
    history: tuple[str, ...]
    draft: "FormDraft"
    suggested: date


class ActionsView(Protocol):
    """The part, as its presenter sees it."""

    def show_rows(self, rows: Sequence[NoteRow], *, older: bool) -> None:
        """Show what is open, and what was closed here; `older` offers the rest."""

    def show_older(self, rows: Sequence[NoteRow], more: Callable[[], Sequence[NoteRow]]) -> None:
        """Show what was done or dropped before; `more` loads the next ones."""

    def ask_action(self, asked: Asked) -> None:
        """Let somebody write an action down."""

    def ask_reason(self, action: Action, draft: "FormDraft") -> None:
        """Let somebody say why an action is dropped."""

    def go_to(self, note_id: int) -> None:
        """Bring the keyboard to an action, and it in sight."""

    def ask_removal(self, yes: Callable[[], None]) -> None:
        """Ask before an action is taken away."""

    def tell_changed(self) -> None:
        """Tell the page that something was kept."""

    def show_error(self, error: FikaError) -> None:
        """Say what went wrong."""


def action_row(action: Action, names: "BothNames", today: date, *, here: bool) -> NoteRow:
    """Return a row for an action; `here` tells that it was taken on in the meeting that is shown."""
    name = names.employee if action.who is Side.EMPLOYEE else names.manager
    below = [Piece(name, INKS[action.who], small=True, bold=True)]
    day = notes.due(action, today) if action.is_open else ""
    if day:
        overdue = action.is_overdue(today)
        below.append(Piece(day, "star_ink" if overdue else "quiet", small=True, bold=overdue))
    closed = notes.what_became(action)
    if closed:
        below.append(Piece(closed, "quiet", small=True))
    if here:
        below.append(Piece(_("taken on here"), "quiet", small=True))
    colour = "ink" if action.is_open else "quiet"
    spoken = ". ".join((action.what, *(piece.text for piece in below))).replace(".. ", ". ")
    return NoteRow(
        action.id, ((Piece(action.what, colour),), tuple(below)), spoken, action.who, _TICKS[action.state]
    )

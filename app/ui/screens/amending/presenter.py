"""What happens while an amendment is written."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from app.domain.errors import FikaError
from app.ui.screens.both_names import both_names
from app.wording.dates import long_date
from app.wording.translate import _
from app.wording.visibility import who_sees

if TYPE_CHECKING:
    from app.services.together import Together

AMENDMENT = "amendment"
"""The name of the form, by which it is opened again."""
FIELD = "amendment.words"


class AmendView(Protocol):
    """The window in which an amendment is written."""

    def show_meaning(self, meaning: str, seen_by: str) -> None:
        """Show what an amendment is, and who will see it."""

    def show_warning(self, title: str, text: str) -> None:
        """Show what to read again before it is added; what was typed stays."""

    def show_error(self, error: FikaError) -> None:
        """Show a known error; what was typed stays."""

    def written(self) -> str:
        """Return what stands in the window now."""

    def ask_throw_away(self, then: Callable[[], None]) -> None:
        """Ask whether to throw away what was written; `then` is called for yes."""

    def finish(self) -> None:
        """Close the window."""


class AmendingPresenter:
    """One amendment in its window. Nothing half written is lost without asking."""

    def __init__(self, view: AmendView, together: "Together", added: Callable[[], None]) -> None:
        """Write one; `added` is called once it is kept."""
        self._view = view
        self._together = together
        self._added = added
        self._warned_of = ""

    def begin(self) -> None:
        """Say what an amendment is."""
        from app.services.days import today

        names = both_names(self._together.person.name, self._together.manager_name)
        meaning = _(
            "It stands at the end of the summary with today’s date, {date}. What you agreed stays as it is."
            " An amendment can’t be changed or taken away again."
        )
        self._view.show_meaning(
            meaning.format(date=long_date(today())), who_sees(FIELD, names.employee, names.manager)
        )

    def add(self) -> None:
        """Add what is written. Where it names a step, say so first; asked again, it is added as it is."""
        from app.services.summaries import steps_named

        words = self._view.written()
        named = steps_named(self._together, words)
        if named and words != self._warned_of:
            self._warned_of = words
            self._warn(named)
            return
        try:
            self._together.amend(words)
        except FikaError as error:
            self._view.show_error(error)
            return
        self._view.finish()
        self._added()

    def close(self) -> None:
        """Close; where something is written, ask first."""
        if self._view.written().strip():
            self._view.ask_throw_away(self._view.finish)
        else:
            self._view.finish()

    def _warn(self, named: tuple[str, ...]) -> None:
        words = ", ".join(f"“{one}”" for one in dict.fromkeys(named))
        self._view.show_warning(
            _("A step is named: {words}").format(words=words),
            _("The summary may travel further than the two of you. Add it once more to keep it so."),
        )

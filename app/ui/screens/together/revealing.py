"""The reveal: both choose what to open, both say that they are ready, and only then it opens."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from app.domain.assessment import Side
from app.domain.errors import FikaError
from app.ui.screens.both_names import BothNames
from app.ui.screens.together.shown import RevealOffer
from app.wording.translate import _

if TYPE_CHECKING:
    from app.services.together import Together
    from app.ui.screens.together.together_view import TogetherView

EVERYTHING = "*"
"""Stands for all characteristics that are still to be revealed; no id is like it."""


class Revealing:
    """The small ceremony. Whoever is ready can take it back until the other is ready too."""

    def __init__(
        self,
        view: "TogetherView",
        together: "Together",
        names: BothNames,
        revealed: Callable[[frozenset[str]], None],
    ) -> None:
        """Begin; `revealed` is told which characteristics have been."""
        self._view = view
        self._together = together
        self._names = names
        self._revealed = revealed
        self._ready: set[Side] = set()
        self._chosen = ""
        self.is_open = False

    @property
    def chosen(self) -> str:
        """The characteristic to be revealed; empty for everything, or while nothing is offered."""
        return "" if self._chosen == EVERYTHING else self._chosen

    def offer(self, characteristic_id: str = "") -> None:
        """Offer a characteristic, or the next one; nobody is ready for it yet."""
        left = tuple(one.id for one in self._together.unrevealed)
        if not left:
            return
        wanted = characteristic_id if characteristic_id in left else left[0]
        if not self.is_open or wanted != self._chosen:
            self.is_open, self._chosen = True, wanted
            self._ready.clear()
            self._show()
        self._view.turn_to_reveal()

    def choose(self, key: str) -> None:
        """Choose what to reveal, a characteristic's id or everything; both have to be ready anew."""
        if self.is_open and key != self._chosen:
            self._chosen = key
            self._ready.clear()
            self._show()

    def press(self, side: Side) -> None:
        """One of the two is ready, or takes it back. With the second one it opens."""
        if not (self.is_open and self._view.shows_reveal):
            return
        self._ready ^= {side}
        if self._ready == set(Side):
            self._open()
        else:
            self._show()

    def take_back(self) -> bool:
        """Let neither be ready any more; tell whether anybody was."""
        anybody = self.is_open and bool(self._ready)
        self._ready.clear()
        if anybody:
            self._show()
        return anybody

    def close(self) -> None:
        """Leave it for later."""
        self._ready.clear()
        self.is_open = False

    def _open(self) -> None:
        left = frozenset(one.id for one in self._together.unrevealed)
        ids = left if self._chosen == EVERYTHING else frozenset({self._chosen})
        self._ready.clear()
        try:
            self._together.reveal(ids)
        except FikaError as error:
            self._show()
            self._view.show_error(error)
            return
        self.is_open = False
        self._revealed(ids)

    def _show(self) -> None:
        left = self._together.unrevealed
        choices = [(one.id, one.short_name) for one in left]
        if len(choices) > 1:
            choices.append((EVERYTHING, _("Everything")))
        name = next((one.name for one in left if one.id == self._chosen), "")
        title = _("Reveal “{name}”").format(name=name) if name else _("Reveal everything at once")
        ready = frozenset(self._ready)
        self._view.show_reveal(RevealOffer(title, tuple(choices), self._chosen, ready, self._word()))

    def _word(self) -> str:
        names = self._names
        if Side.EMPLOYEE in self._ready:
            return _("{ready} is ready. It opens when {other} is, too.").format(
                ready=names.employee, other=names.manager
            )
        if Side.MANAGER in self._ready:
            return _("{ready} is ready. It opens when {other} is, too.").format(
                ready=names.manager, other=names.employee
            )
        return _("It opens when both of you are ready.")

"""How two people end their conversation: each agrees to what they see, and the second one freezes it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from app.domain.assessment import Side
from app.domain.errors import FikaError
from app.ui.screens.amending.ended import Ended, ended
from app.ui.screens.both_names import BothNames, both_names
from app.wording.translate import _

if TYPE_CHECKING:
    from app.services.together import Together


@dataclass(frozen=True, slots=True)
class AgreedSoFar:
    """Who has agreed to the end, and what that means now, in words."""

    employee: bool
    manager: bool
    meaning: str


class EndView(Protocol):
    """The part of the window in which the two end their conversation."""

    def show_names(self, names: BothNames) -> None:
        """Show whom the two buttons stand for."""

    def show_nothing_picked(self) -> None:
        """Say, quietly, that nothing is picked yet, and that both ways from here are fine."""

    def show_agreeing(self, agreeing: AgreedSoFar) -> None:
        """Show who has agreed so far."""

    def show_overtaken(self, names: str) -> None:
        """Say whose agreement a later change took back; empty for nobody's."""

    def show_still_sealed(self, name: str) -> None:
        """Say that what whoever is called `name` said is still sealed: there is nothing to agree to yet."""

    def show_not_revealed(self, names: str) -> None:
        """Name what is not revealed yet; empty for nothing."""

    def allow_agreeing(self) -> None:
        """Let the two agree: they see what they agree to."""

    def show_ended(self, shown: Ended) -> None:
        """Show that both have agreed, and what was added since. There is nothing to agree to any more."""

    def announce(self, words: str) -> None:
        """Say to whoever listens what has just come to hold."""

    def show_error(self, error: FikaError) -> None:
        """Show a known error."""

    def take_error_away(self) -> None:
        """Show no error any more: what it spoke of has been done since."""


class EndingPresenter:
    """The end of a conversation, in the room of both.

    Nobody agrees to pages that are not shown yet, nor while the employee's answers are sealed: who forgot
    their phrase could not begin again after the end.
    """

    def __init__(self, view: EndView, together: "Together", pages_changed: Callable[[], None]) -> None:
        """`pages_changed` is called when the summary says something else than before."""
        self._view = view
        self._together = together
        self._pages_changed = pages_changed
        self._pages_are_there = False
        self.names = both_names(together.person.name, together.manager_name)

    @property
    def is_ended(self) -> bool:
        """Tell whether both have agreed."""
        return self._together.is_concluded

    @property
    def may_agree(self) -> bool:
        """Tell whether the end is something the two can agree to: opened by both, and not agreed yet."""
        return not (self.is_ended or self._together.is_sealed)

    def begin(self) -> None:
        """Show how far the two are."""
        self._view.show_names(self.names)
        self._view.show_overtaken(self._overtaken())
        if self.may_agree:
            self._view.show_not_revealed("; ".join(one.short_name for one in self._together.unrevealed))
            if self._nothing_is_picked():
                self._view.show_nothing_picked()
        elif not self.is_ended:
            self._view.show_still_sealed(self.names.employee)
        self._show()

    def pages_are_there(self) -> None:
        """Let the two agree from now on, to what they see."""
        self._pages_are_there = True
        if self.may_agree:
            self._view.allow_agreeing()

    def toggle(self, side: Side) -> None:
        """Let one of the two agree, or take it back. The second one to agree ends the conversation."""
        if not (self.may_agree and self._pages_are_there):
            return
        try:
            if self._together.agreed(side):
                self._together.take_agreement_back(side)
            else:
                self._together.agree(side)
        except FikaError as error:
            self._show()
            self._view.show_error(error)
            return
        self._view.show_overtaken("")
        self._view.take_error_away()
        self._view.announce(self._show())
        if self.is_ended:
            self._pages_changed()

    def added(self) -> None:
        """Show what was just added."""
        self._show()
        self._pages_changed()

    def _show(self) -> str:
        """Show how far the two are, and return it in words."""
        shown = ended(self._together)
        if shown is not None:
            self._view.show_ended(shown)
            return f"{shown.title}. {shown.meaning}"
        employee, manager = (self._together.agreed(side) for side in (Side.EMPLOYEE, Side.MANAGER))
        meaning = self._meaning(employee=employee, manager=manager)
        self._view.show_agreeing(AgreedSoFar(employee, manager, meaning))
        return meaning

    def _meaning(self, *, employee: bool, manager: bool) -> str:
        if not (employee or manager):
            return _("Nobody has agreed yet. Until you both have, this is a draft.")
        one, other = self.names.employee, self.names.manager
        if manager:
            one, other = other, one
        return _(
            "{one} has agreed. When {other} does too, the conversation ends."
            " Until then {one} can take it back."
        ).format(one=one, other=other)

    def _nothing_is_picked(self) -> bool:
        from app.services.summaries import summary_of

        return summary_of(self._together).is_nothing_yet

    def _overtaken(self) -> str:
        sides = self._together.tell_overtaken()
        if not sides or self.is_ended:
            return ""
        called = {Side.EMPLOYEE: self.names.employee, Side.MANAGER: self.names.manager}
        return _(" and ").join(called[side] for side in Side if side in sides)

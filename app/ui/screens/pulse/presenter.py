"""What the trend of the two questions says, and who may be asked now."""

from typing import TYPE_CHECKING, Protocol

from app.domain.pulse import Moment, Pulse
from app.ui.places import Errand, Go, OwnTurnPlace
from app.ui.screens.part import About
from app.wording.translate import _

if TYPE_CHECKING:
    from app.services.session import Session


AT_FIRST = 12
"""How many answers are shown before somebody asks for the earlier ones."""


class PulseView(Protocol):
    """The part of a page in which the trend stands."""

    def show_pulses(self, pulses: tuple[Pulse, ...], hint: str) -> None:
        """Show answers, the oldest first; `hint` says what belongs here where there are few."""

    def offer_earlier(self, *, there_are: bool, shown: bool) -> None:
        """Offer to show earlier answers, where there are any, or not to show them any longer."""

    def offer_to_ask(self, *, there_is: bool) -> None:
        """Offer to hand over for the two questions, where they are to be asked."""


class PulsePresenter:
    """The trend, without its looks."""

    def __init__(self, view: PulseView, session: "Session", about: About, go: Go) -> None:
        self._view = view
        self._session = session
        self._about = about
        self._go = go
        self._to_ask = 0
        self._all = False

    def refresh(self) -> None:
        """Look into the vault anew. Raises SealedError."""
        found = self._session.pulses.of_person(self._about.person_id, -1 if self._all else AT_FIRST + 1)
        pulses = found if self._all else found[-AT_FIRST:]
        self._to_ask = 0 if self._about.together else self._conversation_to_ask_about()
        self._view.show_pulses(pulses, self._hint(len(pulses)))
        self._view.offer_earlier(there_are=len(found) > AT_FIRST, shown=self._all)
        self._view.offer_to_ask(there_is=bool(self._to_ask))

    def show_all_or_few(self) -> None:
        """Show the earlier ones too, or no longer."""
        self._all = not self._all
        self.refresh()

    def hand_over(self) -> None:
        """Let the employee answer, where they are to be asked."""
        if self._to_ask:
            self._go(OwnTurnPlace(self._about.person_id, Errand.PULSE, self._to_ask))

    def _conversation_to_ask_about(self) -> int:
        """Return the conversation after whose end they are to be asked; 0 for none.

        Before the first one they are asked at the beginning of their assessment.
        """
        latest = self._session.conversations.latest(self._about.person_id)
        return latest.id if latest is not None and self._session.pulses.due(latest) is Moment.AFTER else 0

    def _hint(self, answers: int) -> str:
        if answers == 0:
            words = _(
                "Before the first career conversation, and after each, {name} is asked two short questions "
                "in a turn of their own. What they answer stands here, for both of you."
            )
            return words.format(name=self._about.names.employee)
        return _("The next answers will draw a line.") if answers == 1 else ""

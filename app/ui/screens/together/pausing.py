"""A pause: where people stopped for the day, until they go on."""

from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from app.domain.errors import FikaError
from app.services.days import day_of
from app.wording.dates import long_date
from app.wording.translate import _

if TYPE_CHECKING:
    from app.services.together import Together
    from app.ui.screens.together.doing import Doing


class Pausing:
    """Keeps a pause, and forgets it as soon as people go on or leave without one."""

    def __init__(self, together: "Together", doing: "Doing") -> None:
        self._together = together
        self._doing = doing
        self._just_paused = False

    @property
    def resumes_at(self) -> str:
        """Where people go on; empty where they have not paused, or have agreed to the end since."""
        return "" if self._together.is_concluded else self._together.resumes_at

    def word(self) -> str:
        """Say since when they have paused."""
        at = self._together.conversation.paused_at
        return _("You paused here on {date}.").format(date=long_date(day_of(at))) if at else ""

    def kept_word(self) -> str:
        """Say that the place is kept, where it is."""
        return _("The place where you are is kept: next time you go on here.") if self.resumes_at else ""

    def pause(self, behaviour_id: str) -> bool:
        """Keep where people are; tell whether they can leave now. After the end nothing is kept."""
        if self._together.is_concluded:
            return True
        self._just_paused = self._doing.do(partial(self._together.pause, behaviour_id))
        return self._just_paused

    def go_on(self) -> None:
        """Forget the pause; what can't be kept just now is with the next act."""
        self._just_paused = False
        with suppress(FikaError):
            self._together.go_on()

    def leave(self) -> None:
        """Forget a pause people thought better of at the passphrase: they leave without one."""
        if self._just_paused:
            self.go_on()

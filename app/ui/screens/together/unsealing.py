"""Opening together what the employee sealed: their phrase, typed by them, turned into a key elsewhere."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from app.domain.errors import FikaError
from app.ui.screens.both_names import BothNames
from app.ui.work import RunJob
from app.wording.errors import explain

if TYPE_CHECKING:
    from app.services.assessments import SealKey
    from app.services.together import Together
    from app.ui.screens.together.together_view import TogetherView


class Unsealing:
    """The way to what is under the phrase. The phrase itself is held nowhere."""

    def __init__(
        self,
        view: "TogetherView",
        together: "Together",
        names: BothNames,
        run: RunJob,
        opened: Callable[[], None],
    ) -> None:
        """Begin; `opened` is called once it lies open."""
        self._view = view
        self._together = together
        self._names = names
        self._run = run
        self._opened = opened
        self._busy = False

    @property
    def is_needed(self) -> bool:
        """Tell whether what the employee said is still sealed."""
        return self._together.is_sealed

    def ask(self) -> None:
        """Ask for the phrase."""
        self._view.turn_to_phrase(self._names)

    def open(self, phrase: str) -> None:
        """Try a phrase; the window stays alive meanwhile."""
        seal = self._together.seal
        if self._busy or not phrase or seal is None:
            return
        self._show_busy(busy=True)
        self._view.show_phrase_problem("")
        self._run(partial(seal.key_for, phrase), self._has_key, self._failed)

    def _has_key(self, key: "SealKey") -> None:
        self._show_busy(busy=False)
        try:
            self._together.open_sealed(key)
        except FikaError as error:
            self._explain(error)
            return
        self._view.forget_phrase()
        self._opened()

    def _failed(self, error: Exception) -> None:
        self._show_busy(busy=False)
        if not isinstance(error, FikaError):
            raise error
        self._explain(error)

    def _explain(self, error: FikaError) -> None:
        self._view.show_phrase_problem(explain(error).one_line)

    def _show_busy(self, *, busy: bool) -> None:
        self._busy = busy
        self._view.show_phrase_busy(busy=busy)

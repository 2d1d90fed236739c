"""Undo and redo: every act knows how to be done again and how to be taken back."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Act:
    """One act. `touches` names what it changed, so that a face can show the place.

    Acts that follow each other with the same `merge_key` become one, as typing does.
    """

    label: str
    touches: str
    apply: Callable[[], None]
    revert: Callable[[], None]
    merge_key: str = ""
    meeting_id: int = 0
    """The one-on-one that is another one after it: ended, moved, named; 0 for none."""


class UndoStack:
    """What was done and can be taken back, and what was taken back and can be done again."""

    def __init__(self) -> None:
        self._done: list[Act] = []
        self._undone: list[Act] = []

    def do(self, act: Act) -> None:
        """Do something new. What had been taken back before can no longer be done again."""
        act.apply()
        self._undone.clear()
        last = self._done[-1] if self._done else None
        if last and act.merge_key and last.merge_key == act.merge_key:
            self._done[-1] = replace(act, revert=last.revert)
        else:
            self._done.append(act)

    def make(
        self,
        label: str,
        make: Callable[[], T],
        put_back: Callable[[T], object],
        take_away: Callable[[T], T],
        *,
        meeting_id: int = 0,
    ) -> T:
        """Make something new and return it; done again, the very same is there again.

        `take_away` returns what `put_back` is to bring back: it may have become another since it was made.
        """
        made: list[T] = []

        def apply() -> None:
            if made:
                put_back(made[0])
            else:
                made.append(make())

        def revert() -> None:
            made[0] = take_away(made[0])

        self.do(Act(label, "", apply, revert, meeting_id=meeting_id))
        return made[0]

    def undo(self) -> Act | None:
        """Take the last act back and return it; None where there is nothing to take back."""
        if not self._done:
            return None
        act = self._done[-1]
        act.revert()
        self._undone.append(self._done.pop())
        return act

    def redo(self) -> Act | None:
        """Do again what was taken back last and return it; None where there is nothing."""
        if not self._undone:
            return None
        act = self._undone[-1]
        act.apply()
        self._done.append(replace(self._undone.pop(), merge_key=""))
        return act

    def clear(self) -> None:
        """Forget everything: nothing can be taken back or done again any more."""
        self._done.clear()
        self._undone.clear()

    @property
    def next_undo(self) -> str:
        """What undo would take back, in words; empty where there is nothing."""
        return self._done[-1].label if self._done else ""

    @property
    def next_redo(self) -> str:
        """What redo would do again, in words; empty where there is nothing."""
        return self._undone[-1].label if self._undone else ""

"""What two people decide in their meetings, so that every act on it can be taken back."""

from dataclasses import replace
from functools import partial

from app.domain.decision import Decision
from app.services.meetings import Meetings
from app.services.undo import Act, UndoStack
from app.wording.translate import _


class DecisionDesk:
    """Acts on decisions, one after the other in a history it shares with the agendas."""

    def __init__(self, meetings: Meetings, history: UndoStack) -> None:
        self._meetings = meetings
        self._history = history

    def decide(self, meeting_id: int, words: str) -> Decision:
        """Keep a decision after the others and return it. Raises NotFoundError, WordsMissingError."""
        made: list[Decision] = []

        def apply() -> None:
            if made:
                self._meetings.change_decision(made[0])
            else:
                made.append(self._meetings.decide(meeting_id, words))

        def revert() -> None:
            self._meetings.remove_decision(made[0].id)

        self._history.do(Act(_("what you decided"), "", apply, revert))
        return made[0]

    def reword(self, decision: Decision, words: str) -> None:
        """Keep a decision in other words; typing on merges into one act.

        Raises NotFoundError, WordsMissingError.
        """
        change = self._meetings.change_decision
        after, before = partial(change, replace(decision, words=words)), partial(change, decision)
        self._history.do(Act(_("changing it"), "", after, before, merge_key=f"decision:{decision.id}"))

    def remove(self, decision: Decision) -> None:
        """Take a decision away. Raises NotFoundError."""
        take, put = partial(self._meetings.remove_decision, decision.id), self._meetings.change_decision
        self._history.do(Act(_("taking it off"), "", take, partial(put, decision)))

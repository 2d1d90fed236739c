"""Acts on check-ins and priorities that can be taken back."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from app.domain.check_in import CheckIn
from app.domain.priority import Priority, PriorityStory
from app.services.check_ins import CheckIns
from app.services.priorities import Priorities
from app.services.undo import Act, UndoStack
from app.wording.translate import _


class GrowthDesk:
    """Does what people ask for, so that undo brings back exactly what was before, each day and change.

    Each act raises what the service that keeps it raises, and then nothing is to be taken back; nor is there
    after one that changes nothing.
    """

    def __init__(self, check_ins: CheckIns, priorities: Priorities, history: UndoStack) -> None:
        """Work on one person's growth; `history` is where the acts of that person are kept."""
        self._check_ins, self._priorities = check_ins, priorities
        self._history = history

    # Check-ins

    def check_in(self, said: CheckIn) -> None:
        """Keep a new check-in, of today, in the meeting it names if it names one."""
        kept = self._check_ins
        self._history.make(
            _("the check-in"), partial(self._written, said), kept.put_back, lambda one: kept.remove(one.id)
        )

    def change_check_in(self, check_in: CheckIn) -> None:
        """Keep what is different in a check-in."""
        before = self._check_ins.get(check_in.id)
        if check_in != before:
            change = partial(self._check_ins.change, check_in)
            self._do(_("the check-in"), change, partial(self._check_ins.put_back, before))

    def remove_check_in(self, check_in_id: int) -> None:
        """Delete a check-in."""
        before = self._check_ins.get(check_in_id)
        remove = partial(self._check_ins.remove, check_in_id)
        self._do(_("deleting the check-in"), remove, partial(self._check_ins.put_back, before))

    # Priorities

    def take_up(self, person_id: int, words: str, on: date) -> Priority:
        """Add a priority below the others, and return it."""
        kept = self._priorities

        def make() -> PriorityStory:
            return kept.whole(kept.take_up(person_id, words, on).id)

        made = self._history.make(
            _("the new priority"), make, kept.put_back, lambda one: kept.remove(one.priority.id)
        )
        return made.priority

    def take_up_again(self, priority_id: int, on: date) -> None:
        """Make one that was put aside one of the current few again."""
        if not self._priorities.get(priority_id).is_current:
            again = partial(self._priorities.take_up_again, priority_id, on)
            self._turn(_("taking a priority up again"), priority_id, again)

    def reword(self, priority_id: int, words: str, on: date) -> None:
        """Say a priority in other words."""
        if " ".join(words.split()) != self._priorities.get(priority_id).words:
            reword = partial(self._priorities.reword, priority_id, words, on)
            self._turn(_("the words of a priority"), priority_id, reword)

    def put_aside(self, priority_id: int, on: date) -> None:
        """Make it one of the current few no longer."""
        if self._priorities.get(priority_id).is_current:
            aside = partial(self._priorities.put_aside, priority_id, on)
            self._turn(_("putting a priority aside"), priority_id, aside)

    def reorder(self, priority_ids: Sequence[int]) -> None:
        """Keep the order of someone's current few."""
        before = [self._priorities.get(one) for one in priority_ids]
        reorder = partial(self._priorities.reorder, priority_ids)
        self._do(_("moving a priority"), reorder, partial(self._priorities.place, before))

    def remove_priority(self, priority_id: int) -> None:
        """Delete a priority with all its changes."""
        remove = partial(self._priorities.remove, priority_id)
        self._turn(_("deleting a priority"), priority_id, remove)

    def point_at(self, area_id: int, priority_id: int | None) -> None:
        """Let a growth area serve a priority, or none."""
        before = self._priorities.pointed_at(area_id)
        before_id = before.id if before is not None else None
        if priority_id != before_id:
            point = self._priorities.point_at
            label = _("which priority it serves")
            self._do(label, partial(point, area_id, priority_id), partial(point, area_id, before_id))

    def _written(self, said: CheckIn) -> CheckIn:
        return self._check_ins.write(
            said.growth_area_id,
            said.happened,
            said.evidence,
            said.verdict,
            said.adjusted,
            said.look_again_on,
            said.meeting_id or 0,
        )

    def _turn(self, label: str, priority_id: int, turn: Callable[[], object]) -> None:
        before = self._priorities.whole(priority_id)
        self._do(label, turn, partial(self._priorities.put_back, before))

    def _do(self, label: str, apply: Callable[[], object], revert: Callable[[], None]) -> None:
        def done() -> None:
            apply()

        self._history.do(Act(label, "", done, revert))

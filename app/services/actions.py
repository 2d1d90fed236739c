"""Actions: taken on by either of two people, and remembered through every change."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from app.domain.action import Action, ActionChange, ActionState, WholeAction
from app.domain.assessment import Side
from app.domain.errors import NotFoundError
from app.domain.note_errors import NothingToDoError, ReasonMissingError
from app.services.days import day_of
from app.services.rooms import Rooms
from app.storage import actions as kept
from app.storage import lessons as kept_lessons
from app.storage.vault import Vault

NO_LIMIT = -1
"""As many as there are."""
LATELY = 30
"""How many days it is offered to write down what was learned from an action."""


class Actions:
    """The actions of one vault. All raise SealedError for somebody else than who may be spoken of here.

    `at` is when it was said: now, unless told otherwise.
    """

    def __init__(self, vault: Vault, rooms: Rooms) -> None:
        self._vault = vault
        self._rooms = rooms

    def get(self, action_id: int) -> Action:
        """Return one action. Raises NotFoundError."""
        found = kept.get(self._vault, action_id)
        if found is None:
            raise NotFoundError("action", str(action_id))
        self._rooms.check_person(found.person_id)
        return found

    def open_of(self, person_id: int) -> tuple[Action, ...]:
        """Return what is open between the manager and someone: by its day, what has none last."""
        self._rooms.check_person(person_id)
        return kept.open_of(self._vault, person_id)

    def of_person(self, person_id: int, limit: int = NO_LIMIT) -> tuple[Action, ...]:
        """Return the actions between the manager and someone, the newest first."""
        self._rooms.check_person(person_id)
        return kept.of_person(self._vault, person_id, limit)

    def closed_of(
        self, person_id: int, limit: int = NO_LIMIT, after: Action | None = None
    ) -> tuple[Action, ...]:
        """Return what is done or dropped, the newest taken on first: the first ones, or those after one."""
        self._rooms.check_person(person_id)
        return kept.closed_of(self._vault, person_id, limit, after)

    def of_meeting(self, meeting_id: int) -> tuple[Action, ...]:
        """Return what was taken on in a meeting, in order."""
        return self._all_here(kept.taken_on_in(self._vault, meeting_id))

    def closed_in(self, meeting_id: int) -> tuple[Action, ...]:
        """Return what was done or dropped in a meeting, in the order in which it was taken on."""
        return self._all_here(kept.closed_in(self._vault, meeting_id))

    def overdue(self, today: date) -> tuple[Action, ...]:
        """Return what is open and past its day with anyone who is not archived. The manager's alone."""
        self._rooms.check_everything()
        return kept.overdue(self._vault, today)

    def worth_a_look(self, person_id: int, today: date) -> tuple[Action, ...]:
        """Return what was dropped or missed its day lately, and nothing was written down of yet.

        That is what is open past its day, and what was closed in the last days; the last one closed is first.
        """
        self._rooms.check_person(person_id)
        return kept.without_lesson(self._vault, person_id, today, today - timedelta(days=LATELY))

    def history(self, action_id: int) -> tuple[ActionChange, ...]:
        """Return how an action stood after each change, the oldest first. Raises NotFoundError."""
        return kept.history(self._vault, self.get(action_id).id)

    def take_on(
        self,
        person_id: int,
        who: Side,
        what: str,
        due_on: date | None,
        meeting_id: int = 0,
        *,
        at: datetime | None = None,
    ) -> Action:
        """Keep that one of the two takes something on. Raises NothingToDoError."""
        self._rooms.check_person(person_id)
        at = at or datetime.now(UTC)
        new = Action(
            who, _tidy(what), due_on, person_id=person_id, meeting_id=meeting_id or None, taken_on=day_of(at)
        )
        return self._keep(new, meeting_id, at)

    def change(self, action: Action, meeting_id: int = 0, *, at: datetime | None = None) -> Action:
        """Keep who does it, what, and by when. Raises NothingToDoError and NotFoundError."""
        after = replace(action, what=_tidy(action.what))
        return self._turn(
            action.id,
            lambda before: replace(before, who=after.who, what=after.what, due_on=after.due_on),
            meeting_id,
            at,
        )

    def done(self, action_id: int, meeting_id: int = 0, *, at: datetime | None = None) -> Action:
        """Keep that it is done. Raises NotFoundError."""
        return self._close(action_id, ActionState.DONE, "", meeting_id, at)

    def drop(self, action_id: int, reason: str, meeting_id: int = 0, *, at: datetime | None = None) -> Action:
        """Keep that the two let it be, and why. Raises ReasonMissingError and NotFoundError."""
        reason = " ".join(reason.split())
        if not reason:
            raise ReasonMissingError
        return self._close(action_id, ActionState.DROPPED, reason, meeting_id, at)

    def open_again(self, action_id: int, meeting_id: int = 0, *, at: datetime | None = None) -> Action:
        """Keep that it is to be done after all; why it was dropped stays in its history.

        Raises NotFoundError.
        """
        return self._turn(
            action_id,
            lambda before: replace(before, state=ActionState.OPEN, reason="", closed_in=None, closed_on=None),
            meeting_id,
            at,
        )

    def whole(self, action_id: int) -> WholeAction:
        """Return an action with all that belongs to it. Raises NotFoundError."""
        action = self.get(action_id)
        lessons = tuple(one.id for one in kept_lessons.of_action(self._vault, action_id))
        return WholeAction(action, kept.history(self._vault, action_id), lessons)

    def remove(self, action_id: int) -> WholeAction:
        """Delete an action with its history, and return what `put_back` needs; what it taught stays.

        Its words leave the search with it, and the file when anything is next deleted for good.
        Raises NotFoundError.
        """
        found = self.whole(action_id)
        kept.remove(self._vault, action_id)
        return found

    def put_back(self, whole: WholeAction) -> None:
        """Let an action be as it was, with its history: one that was removed, or changed since."""
        self._rooms.check_person(whole.action.person_id)
        with self._vault.transaction():
            kept.put(self._vault, whole.action)
            kept.forget_history(self._vault, whole.action.id)
            for change in whole.history:
                kept.remember(self._vault, change)
            kept_lessons.begins_at(self._vault, whole.lesson_ids, whole.action.id)

    def _close(
        self, action_id: int, state: ActionState, reason: str, meeting_id: int, at: datetime | None
    ) -> Action:
        at = at or datetime.now(UTC)
        on = day_of(at)

        def closed(before: Action) -> Action:
            if (before.state, before.reason) == (state, reason):
                return before
            return replace(before, state=state, reason=reason, closed_in=meeting_id or None, closed_on=on)

        return self._turn(action_id, closed, meeting_id, at)

    def _turn(
        self, action_id: int, turn: Callable[[Action], Action], meeting_id: int, at: datetime | None
    ) -> Action:
        """Let an action become what `turn` makes of it; what changes nothing leaves no row behind."""
        before = self.get(action_id)
        after = turn(before)
        return after if after == before else self._keep(after, meeting_id, at or datetime.now(UTC))

    def _keep(self, action: Action, meeting_id: int, at: datetime) -> Action:
        with self._vault.transaction():
            action = replace(action, id=kept.put(self._vault, action))
            kept.remember(
                self._vault,
                ActionChange(
                    action_id=action.id,
                    changed_at=at,
                    meeting_id=meeting_id or None,
                    who=action.who,
                    what=action.what,
                    due_on=action.due_on,
                    state=action.state,
                    reason=action.reason,
                ),
            )
        return action

    def _all_here(self, found: tuple[Action, ...]) -> tuple[Action, ...]:
        for person_id in {one.person_id for one in found}:
            self._rooms.check_person(person_id)
        return found


def _tidy(what: str) -> str:
    what = " ".join(what.split())
    if not what:
        raise NothingToDoError
    return what

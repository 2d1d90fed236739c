"""Acts on actions, on what was learned and on praise that can be taken back."""

from collections.abc import Callable
from datetime import date
from functools import partial

from app.domain.action import Action, WholeAction
from app.domain.assessment import Side
from app.domain.lesson import Lesson
from app.domain.praise import Praise
from app.services.actions import Actions
from app.services.lessons import Lessons
from app.services.praise import PraiseNotes
from app.services.undo import Act, UndoStack
from app.wording.translate import _


class NoteDesk:
    """Does what people ask for, so that undo brings back exactly what was before, history and all.

    Each act raises what the service that keeps it raises, and then nothing is to be taken back; nor is there
    after one that changes nothing.
    """

    def __init__(self, actions: Actions, lessons: Lessons, praise: PraiseNotes, history: UndoStack) -> None:
        """Work on one person's notes; `history` is where the acts of that person are kept."""
        self._actions, self._lessons, self._praise = actions, lessons, praise
        self._history = history

    # Actions

    def take_on(self, person_id: int, who: Side, what: str, due_on: date | None, meeting_id: int) -> Action:
        """Keep that one of the two takes something on, and return it."""
        actions = self._actions

        def make() -> WholeAction:
            return actions.whole(actions.take_on(person_id, who, what, due_on, meeting_id).id)

        made = self._history.make(
            _("the new action"), make, actions.put_back, lambda one: actions.remove(one.action.id)
        )
        return made.action

    def change(self, action: Action, meeting_id: int) -> None:
        """Keep who does an action, what, and by when."""
        before = self._actions.get(action.id)
        if (action.who, action.what, action.due_on) == (before.who, before.what, before.due_on):
            return
        self._turn(_("the action"), action.id, lambda: self._actions.change(action, meeting_id))

    def done(self, action_id: int, meeting_id: int) -> None:
        """Keep that an action is done."""
        self._turn(_("ticking it off"), action_id, lambda: self._actions.done(action_id, meeting_id))

    def drop(self, action_id: int, reason: str, meeting_id: int) -> None:
        """Keep that the two let an action be, and why."""
        self._turn(_("dropping it"), action_id, lambda: self._actions.drop(action_id, reason, meeting_id))

    def open_again(self, action_id: int, meeting_id: int) -> None:
        """Keep that an action is to be done after all."""
        self._turn(_("opening it again"), action_id, lambda: self._actions.open_again(action_id, meeting_id))

    def remove_action(self, action_id: int) -> None:
        """Delete an action with its history."""
        before = self._actions.whole(action_id)
        self._do(
            _("removing the action"),
            lambda: self._actions.remove(action_id),
            partial(self._actions.put_back, before),
        )

    # What was learned

    def write_lesson(self, lesson: Lesson) -> Lesson:
        """Keep what was learned, and return it."""
        kept = self._lessons
        return self._history.make(
            _("what you learned"),
            lambda: kept.write(lesson),
            kept.put_back,
            lambda one: kept.remove(one.id),
        )

    def change_lesson(self, lesson: Lesson) -> None:
        """Keep other words for what was learned."""
        before = self._lessons.get(lesson.id)
        if _parts(lesson) == _parts(before):
            return
        self._do(
            _("what you learned"),
            lambda: self._lessons.change(lesson),
            partial(self._lessons.put_back, before),
        )

    def remove_lesson(self, lesson_id: int) -> None:
        """Delete what was learned."""
        before = self._lessons.get(lesson_id)
        self._do(
            _("removing what you learned"),
            lambda: self._lessons.remove(lesson_id),
            partial(self._lessons.put_back, before),
        )

    # Praise

    def write_praise(self, praise: Praise) -> Praise:
        """Keep praise, and return it."""
        kept = self._praise
        return self._history.make(
            _("the praise"), lambda: kept.write(praise), kept.put_back, lambda one: kept.remove(one.id)
        )

    def change_praise(self, praise: Praise) -> None:
        """Keep other words of praise, for the two or for everyone."""
        before = self._praise.get(praise.id)
        if (praise.words.strip(), praise.shout_out.strip()) == (before.words, before.shout_out):
            return
        self._do(_("the praise"), lambda: self._praise.change(praise), partial(self._praise.put_back, before))

    def remove_praise(self, praise_id: int) -> None:
        """Delete a note of praise."""
        before = self._praise.get(praise_id)
        self._do(
            _("removing the praise"),
            lambda: self._praise.remove(praise_id),
            partial(self._praise.put_back, before),
        )

    def _turn(self, label: str, action_id: int, turn: Callable[[], Action]) -> None:
        before = self._actions.whole(action_id)
        self._do(label, turn, partial(self._actions.put_back, before))

    def _do(self, label: str, apply: Callable[[], object], revert: Callable[[], None]) -> None:
        def done() -> None:
            apply()

        self._history.do(Act(label, "", done, revert))


def _parts(lesson: Lesson) -> tuple[str, ...]:
    return tuple(one.strip() for one in (lesson.tried, lesson.happened, lesson.learned, lesson.next_time))

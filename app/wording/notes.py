"""Actions, what was learned, and praise in words."""

from collections.abc import Sequence
from datetime import date

from app.domain.action import Action, ActionChange, ActionState
from app.domain.assessment import Side
from app.wording.dates import long_date, long_moment
from app.wording.translate import _


def due(action: Action, today: date) -> str:
    """Return by when an action is to be done; empty where it has no day."""
    if action.due_on is None:
        return ""
    if action.is_overdue(today):
        return _("its day was {date}").format(date=long_date(action.due_on))
    return _("by {date}").format(date=long_date(action.due_on))


def what_became(action: Action) -> str:
    """Return how an action was closed, and when; empty while it is open."""
    if action.closed_on is None:
        return ""
    day = long_date(action.closed_on)
    if action.state is ActionState.DONE:
        return _("done on {date}").format(date=day)
    return _("dropped on {date}: {reason}").format(date=day, reason=action.reason)


def history(changes: Sequence[ActionChange], employee: str, manager: str) -> tuple[str, ...]:
    """Return what happened with an action, a line for each change, the oldest first."""
    names = {Side.EMPLOYEE: employee, Side.MANAGER: manager}
    lines = []
    for number, change in enumerate(changes):
        if number:
            said = _changed(changes[number - 1], change, names)
        else:
            said = _("{name} takes it on: “{what}”").format(name=names[change.who], what=change.what)
            said += _(", by {date}").format(date=long_date(change.due_on)) if change.due_on else ""
        lines.append(_("{moment}: {said}").format(moment=long_moment(change.changed_at), said=said))
    return tuple(lines)


def _changed(before: ActionChange, after: ActionChange, names: dict[Side, str]) -> str:
    said = []
    if after.who is not before.who:
        said.append(_("{name} takes it over").format(name=names[after.who]))
    if after.what != before.what:
        said.append(_("now reads “{what}”").format(what=after.what))
    if after.due_on != before.due_on:
        said.append(
            _("by {date}").format(date=long_date(after.due_on)) if after.due_on else _("without a day")
        )
    if (after.state, after.reason) != (before.state, before.reason):
        said.append(
            {
                ActionState.OPEN: _("open again"),
                ActionState.DONE: _("done"),
                ActionState.DROPPED: _("dropped: {reason}").format(reason=after.reason),
            }[after.state]
        )
    return ", ".join(said)


def lesson_titles() -> tuple[str, str, str, str]:
    """Return what the four parts of what was learned are called, in their order."""
    return (
        _("What we tried"),
        _("What happened"),
        _("What we learned"),
        _("What we’ll do differently"),
    )


def shout_out(words: str, name: str) -> str:
    """Return words of praise as they may be said to everyone, to begin from; they name who is praised."""
    if name.casefold() in words.casefold():
        return words
    return _("Thank you, {name}: {words}").format(name=name, words=words)

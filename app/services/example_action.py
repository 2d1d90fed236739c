"""An invented action, kept with the history it would have had."""

from dataclasses import replace
from datetime import UTC, date, datetime, time

from app.domain.action import Action, ActionChange, ActionState
from app.storage import actions
from app.storage.vault import Vault


def noon(on: date) -> datetime:
    """Return the middle of a day, as the time at which invented things happened."""
    return datetime.combine(on, time(12), UTC)


def keep_with_history(vault: Vault, action: Action) -> int:
    """Keep an action, how it was taken on, and how it was closed if it was; return its id."""
    action_id = actions.put(vault, action)
    taken_on = ActionChange(
        action_id,
        noon(action.taken_on),
        action.who,
        action.what,
        action.due_on,
        ActionState.OPEN,
        meeting_id=action.meeting_id,
    )
    actions.remember(vault, taken_on)
    if action.closed_on is not None:
        closed = replace(
            taken_on,
            changed_at=noon(action.closed_on),
            state=action.state,
            reason=action.reason,
            meeting_id=action.closed_in,
        )
        actions.remember(vault, closed)
    return action_id

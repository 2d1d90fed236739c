"""What is kept as a code or a day, in words: for whoever asks what is kept about them."""

from collections.abc import Callable
from datetime import date

from app.domain.action import ActionState
from app.domain.agreement import DifferReason, Today
from app.domain.assessment import Answer, Side
from app.domain.check_in import Verdict
from app.domain.meeting import Every
from app.domain.priority import Change
from app.domain.pulse import Moment
from app.wording.check_ins import verdict_name
from app.wording.dates import long_date
from app.wording.rhythms import every_name
from app.wording.terms import answer_name, reason_name, today_name
from app.wording.translate import _

_DAYS = frozenset({"archived_on", "due_on", "until_on", "look_again_on"})
_DAYS_OF_FORMS = frozenset({"day", "due", "held_on", "look_again_on", "started_on"})


def kept_value(field: str, kept: str, names: dict[Side, str]) -> str:
    """Return what stands in a field ('table.column') in words; free text stays as it is."""
    column = field.split(".")[1]
    if column in _DAYS:
        return long_date(date.fromisoformat(kept))
    if column in {"who", "by_whom"}:
        return names[Side(kept)]
    says = _CODES.get(field)
    return says(kept) if says is not None else kept


def half_typed_value(form_field: str, typed: str, names: dict[Side, str]) -> str:
    """Return what stands in a field of a half-typed form in words; what was typed stays as it is."""
    if form_field in _DAYS_OF_FORMS:
        return _day_or_as_typed(typed)
    says: dict[str, Callable[[str], str]] = {
        "every": lambda kept: every_name(Every(kept)),
        "verdict": lambda kept: verdict_name(Verdict(kept)),
        "who": lambda kept: names[Side(kept)],
    }
    return says[form_field](typed) if form_field in says else typed


def _day_or_as_typed(typed: str) -> str:
    try:
        return long_date(date.fromisoformat(typed))
    except ValueError:
        return typed


def _state(kept: str) -> str:
    return {
        ActionState.OPEN: _("Open"),
        ActionState.DONE: _("Done"),
        ActionState.DROPPED: _("Dropped"),
    }[ActionState(kept)]


def _change(kept: str) -> str:
    return {
        Change.TAKEN_UP: _("Taken up"),
        Change.REWORDED: _("Said in other words"),
        Change.PUT_ASIDE: _("Put aside"),
    }[Change(kept)]


def _moment(kept: str) -> str:
    before = Moment(kept) is Moment.BEFORE
    return _("Before the first career conversation") if before else _("After a career conversation")


_CODES: dict[str, Callable[[str], str]] = {
    "rhythm.every": lambda kept: every_name(Every(kept)),
    "action.state": _state,
    "action_change.state": _state,
    "priority_change.change": _change,
    "manager_view.answer": lambda kept: answer_name(Answer(kept)),
    "agreement.today": lambda kept: today_name(Today(kept)),
    "agreement.reason": lambda kept: reason_name(DifferReason(kept)),
    "growth_check_in.verdict": lambda kept: verdict_name(Verdict(kept)),
    "pulse.moment": _moment,
}

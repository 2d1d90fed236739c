"""The domain's terms in a person's language."""

from app.domain.agreement import DifferReason, Today
from app.domain.assessment import Answer
from app.domain.comparison import Gap
from app.wording.translate import _


def answer_name(answer: Answer | None) -> str:
    """Return an answer in words; None is 'not answered'."""
    if answer is None:
        return _("Not answered")
    return {
        Answer.CONSISTENTLY: _("Consistently"),
        Answer.SOMETIMES: _("Sometimes"),
        Answer.NOT_YET: _("Not yet"),
        Answer.NO_CHANCE: _("No chance to see"),
    }[answer]


def today_name(today: Today) -> str:
    """Return what two people say together, in words."""
    if today is Today.STILL_DIFFER:
        return _("We still differ")
    return answer_name(Answer(today.value))


def reason_name(reason: DifferReason) -> str:
    """Return why two views differ, in words."""
    return {
        DifferReason.SEEN_DIFFERENT_THINGS: _("Seen different things"),
        DifferReason.READ_DIFFERENTLY: _("Read it differently"),
        DifferReason.NO_CHANCE_YET: _("No chance yet"),
    }[reason]


def gap_name(gap: Gap) -> str:
    """Return how two views lie to each other, in words."""
    return {
        Gap.WIDE: _("You see this very differently"),
        Gap.NEAR: _("You see this a little differently"),
        Gap.UNSEEN: _("One of you had no chance to see this"),
        Gap.OPEN: _("One of you, or both, left this open"),
        Gap.SAME: _("You both see this the same way"),
    }[gap]

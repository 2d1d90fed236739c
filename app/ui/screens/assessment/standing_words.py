"""Whether an assessment is open, finished or frozen, in words."""

from typing import TYPE_CHECKING

from app.ui.screens.assessment.shown import Standing
from app.wording.translate import _

if TYPE_CHECKING:
    from app.services.turns import Turn


def standing(turn: "Turn", other: str, who_reads: str) -> Standing:
    """Return where a side's own assessment stands; `other` is the first name of the other side."""
    if turn.is_frozen:
        return Standing(
            open=False,
            who_reads=who_reads,
            title=_("Both of you have finished."),
            text=_("Both assessments are kept as they are. What you say now, you say together."),
            act=_("Look at it together"),
        )
    if turn.is_finished:
        return Standing(
            open=False,
            who_reads=who_reads,
            title=_("You have finished."),
            text=_("It opens for both of you once {other} has finished too.").format(other=other),
            act=_("Go on after all"),
        )
    return Standing(open=True, who_reads=who_reads)


def what_finishing_means(other: str, *, other_has_finished: bool) -> str:
    """Return what to know before saying 'finished'."""
    if other_has_finished:
        meaning = _(
            "{other} has finished already. If you finish too, the two of you can look at both together now, "
            "and neither can be changed any more. "
            "Anything you left open stays open, and that is fine."
        )
    else:
        meaning = _(
            "Your assessment is then closed. {other} can't read it yet: it opens for both of you, "
            "together, once {other} has finished too. Until then you can still go on with it after all. "
            "Anything you left open stays open, and that is fine."
        )
    return meaning.format(other=other)

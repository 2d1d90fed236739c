"""From a behaviour to the card that people talk over."""

from typing import TYPE_CHECKING

from app.domain.assessment import Answer
from app.domain.comparison import Gap, Pair
from app.ui.screens.together.shown import BehaviourCard
from app.wording.terms import gap_name
from app.wording.translate import _

if TYPE_CHECKING:
    from app.services.together import Together


def card_of(together: "Together", behaviour_id: str) -> BehaviourCard:
    """Return a behaviour with both views. Raises KeyError for one that is not revealed."""
    pair = together.comparison.pair(behaviour_id)
    framework, behaviour = together.framework, pair.behaviour
    place = _("{characteristic} · {step}").format(
        characteristic=framework.characteristic(behaviour.characteristic).short_name,
        step=framework.step(behaviour.step).name,
    )
    return BehaviourCard(
        behaviour.id, place, behaviour.text, behaviour.example, behaviour.other_way,
        pair.employee, pair.manager, _gap(pair), pair.differs,
    )  # fmt: skip


def _gap(pair: Pair) -> str:
    if pair.gap is Gap.SAME and pair.employee.answer is Answer.NO_CHANCE:
        return _("Neither of you had a chance to see this")
    return gap_name(pair.gap)

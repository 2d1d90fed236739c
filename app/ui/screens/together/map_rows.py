"""From a comparison to the bubbles that stand for it."""

from typing import TYPE_CHECKING

from app.domain.agreement import Today
from app.domain.comparison import Pair
from app.domain.framework import Behaviour
from app.ui.screens.both_names import BothNames
from app.ui.widgets.bubble_map.bubbles import AnyBubble, Bubble, HiddenBubble, MapRow
from app.wording.terms import answer_name, today_name
from app.wording.translate import _

if TYPE_CHECKING:
    from app.services.together import Together


def columns_of(together: "Together") -> tuple[str, ...]:
    """Return the names of the steps, in order."""
    return tuple(step.name for step in together.framework.steps)


def rows_of(together: "Together", names: BothNames) -> tuple[MapRow, ...]:
    """Return one row for each characteristic that has anything in it, one cell for each step."""
    growing = in_growth_areas(together)
    revealed = {pair.behaviour.id: pair for pair in together.comparison.pairs}
    cells: dict[tuple[str, str], list[AnyBubble]] = {}
    for behaviour in together.behaviours:
        pair = revealed.get(behaviour.id)
        bubble = bubble_of(together, pair, names, growing) if pair else hidden(behaviour)
        cells.setdefault((behaviour.characteristic, behaviour.step), []).append(bubble)
    steps = together.framework.steps
    rows = (
        MapRow(one.short_name, tuple(tuple(cells.get((one.id, step.id), ())) for step in steps))
        for one in together.framework.characteristics
    )
    return tuple(row for row in rows if any(row.cells))


def hidden(behaviour: Behaviour) -> HiddenBubble:
    """Return the bubble of a behaviour that is not revealed yet."""
    return HiddenBubble(behaviour.id, _("{behaviour} Not revealed yet.").format(behaviour=behaviour.text))


def in_growth_areas(together: "Together") -> frozenset[str]:
    """Return the ids of all behaviours that a growth area is about."""
    return frozenset(one for area in together.growth_areas() for one in area.behaviours)


def bubble_of(together: "Together", pair: Pair, names: BothNames, growing: frozenset[str]) -> Bubble:
    """Return the bubble of one behaviour as things stand."""
    agreement = together.agreement(pair.behaviour.id)
    growth = pair.behaviour.id in growing
    return Bubble(
        id=pair.behaviour.id,
        self_answer=pair.employee.answer,
        manager_answer=pair.manager.answer,
        differs=pair.differs,
        agreed=agreement.agreed,
        growth=growth,
        description=_described(pair, names, agreement.today, growth=growth),
        still_differ=agreement.today is Today.STILL_DIFFER,
    )


def _described(pair: Pair, names: BothNames, today: Today | None, *, growth: bool) -> str:
    parts = [
        pair.behaviour.text,
        _("{name}: {answer}.").format(name=names.employee, answer=answer_name(pair.employee.answer)),
        _("{name}: {answer}.").format(name=names.manager, answer=answer_name(pair.manager.answer)),
    ]
    if pair.differs:
        parts.append(_("You differ."))
    if today is not None:
        parts.append(_("Today you say: {answer}.").format(answer=today_name(today)))
    if growth:
        parts.append(_("A growth area."))
    return " ".join(parts)

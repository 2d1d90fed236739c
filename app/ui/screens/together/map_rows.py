"""From a comparison to the bubbles that stand for it."""

from typing import TYPE_CHECKING

from app.domain.agreement import Today
from app.domain.comparison import Pair
from app.ui.screens.both_names import BothNames
from app.ui.widgets.bubble_map.bubbles import Bubble, MapRow
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
    cells: dict[tuple[str, str], list[Bubble]] = {}
    for pair in together.comparison.pairs:
        where = (pair.behaviour.characteristic, pair.behaviour.step)
        cells.setdefault(where, []).append(bubble_of(together, pair, names, growing))
    steps = together.framework.steps
    rows = (
        MapRow(one.short_name, tuple(tuple(cells.get((one.id, step.id), ())) for step in steps))
        for one in together.framework.characteristics
    )
    return tuple(row for row in rows if any(row.cells))


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

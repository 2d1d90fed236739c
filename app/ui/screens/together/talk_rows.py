"""From a comparison to the rows of the talk list. There is no number in them, and no place on a scale."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.domain.agreement import Today
from app.domain.comparison import Pair, TalkKind, TalkTopic, talk_list
from app.ui.screens.both_names import BothNames
from app.ui.screens.together.map_rows import bubble_of, in_growth_areas
from app.ui.widgets.bubble_map.bubbles import Bubble
from app.wording.terms import answer_name, today_name
from app.wording.translate import _

if TYPE_CHECKING:
    from app.services.together import Together


@dataclass(frozen=True, slots=True)
class TalkRow:
    """One behaviour to talk about: its sentence, what each says, and what the two say together."""

    bubble: Bubble
    """The same mark as on the map."""
    text: str
    employee: str
    manager: str
    """What each of the two says, with the name."""
    said: str = ""
    """What the two say today; empty while they have not."""

    @property
    def id(self) -> str:
        """The behaviour's id."""
        return self.bubble.id


@dataclass(frozen=True, slots=True)
class TalkGroup:
    """Rows under a heading."""

    heading: str
    rows: tuple[TalkRow, ...]


def talk_groups(together: "Together", names: BothNames) -> tuple[TalkGroup, ...]:
    """Return what to talk about, kind by kind; a kind with nothing in it has no heading."""
    growing = in_growth_areas(together)
    topics = talk_list(together.comparison)
    groups = (TalkGroup(_heading(kind), _rows(together, topics, kind, names, growing)) for kind in TalkKind)
    return tuple(group for group in groups if group.rows)


def talk_row(together: "Together", pair: Pair, names: BothNames, growing: frozenset[str]) -> TalkRow:
    """Return one behaviour's row as things stand."""
    today = together.agreement(pair.behaviour.id).today
    return TalkRow(
        bubble=bubble_of(together, pair, names, growing),
        text=pair.behaviour.text,
        employee=_sees(names.employee, answer_name(pair.employee.answer)),
        manager=_sees(names.manager, answer_name(pair.manager.answer)),
        said="" if today is None else _said(today),
    )


def _rows(
    together: "Together",
    topics: tuple[TalkTopic, ...],
    kind: TalkKind,
    names: BothNames,
    growing: frozenset[str],
) -> tuple[TalkRow, ...]:
    return tuple(talk_row(together, one.pair, names, growing) for one in topics if one.kind is kind)


def _heading(kind: TalkKind) -> str:
    return {
        TalkKind.DIFFER: _("You see it differently"),
        TalkKind.NOT_SEEN: _("No chance to see, or left open"),
        TalkKind.BOTH_SEE: _("You both see this"),
    }[kind]


def _sees(name: str, answer: str) -> str:
    return _("{name}: {answer}").format(name=name, answer=answer)


def _said(today: Today) -> str:
    if today is Today.STILL_DIFFER:
        return today_name(today)
    return _("Agreed: {answer}").format(answer=today_name(today))

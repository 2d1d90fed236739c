"""Two assessments side by side: where they differ, and in which order to talk about it.

The order is an agenda, never a score: nothing here is added up or counted.
"""

from dataclasses import dataclass
from enum import Enum

from app.domain.assessment import Answer, View
from app.domain.framework import Behaviour, Framework

_SEEN = (Answer.NOT_YET, Answer.SOMETIMES, Answer.CONSISTENTLY)


class Gap(Enum):
    """How two views of one behaviour lie to each other."""

    WIDE = "wide"
    """One says consistently, the other not yet."""
    NEAR = "near"
    """Next to each other: consistently and sometimes, or sometimes and not yet."""
    UNSEEN = "unseen"
    """One has seen it or missed it, the other had no chance to see."""
    OPEN = "open"
    """At least one has not answered."""
    SAME = "same"
    """Both chose the same answer."""


AGENDA = (Gap.WIDE, Gap.NEAR, Gap.UNSEEN)
"""The gaps that are differences, in the order in which to talk about them."""


@dataclass(frozen=True, slots=True)
class Pair:
    """One behaviour with both views. Holds nothing that either keeps private."""

    behaviour: Behaviour
    employee: View
    manager: View

    @property
    def gap(self) -> Gap:
        """How the two views lie to each other."""
        return gap_between(self.employee.answer, self.manager.answer)

    @property
    def differs(self) -> bool:
        """Tell whether the two views differ; an open one is not a difference."""
        return self.gap in AGENDA


@dataclass(frozen=True, slots=True)
class Comparison:
    """All pairs of a conversation, in the framework's order."""

    pairs: tuple[Pair, ...]

    def pair(self, behaviour_id: str) -> Pair:
        """Return the pair of one behaviour. Raises KeyError for an unknown one."""
        for pair in self.pairs:
            if pair.behaviour.id == behaviour_id:
                return pair
        raise KeyError(behaviour_id)

    def agenda(self) -> tuple[Pair, ...]:
        """Return the differences, widest first; within a kind, in the framework's order."""
        return tuple(pair for gap in AGENDA for pair in self.pairs if pair.gap is gap)


def gap_between(one: Answer | None, other: Answer | None) -> Gap:
    """Say how two answers lie to each other; the order of the two makes no difference."""
    if one is None or other is None:
        return Gap.OPEN
    if one is other:
        return Gap.SAME
    if Answer.NO_CHANCE in (one, other):
        return Gap.UNSEEN
    return Gap.WIDE if abs(_SEEN.index(one) - _SEEN.index(other)) == len(_SEEN) - 1 else Gap.NEAR


def compare(
    framework: Framework, discipline: str, employee: dict[str, View], manager: dict[str, View]
) -> Comparison:
    """Pair both sides' views for every behaviour that a person of this discipline reads."""
    return Comparison(
        tuple(
            Pair(behaviour, employee.get(behaviour.id, View()), manager.get(behaviour.id, View()))
            for behaviour in framework.for_discipline(discipline)
        )
    )


class TalkKind(Enum):
    """Why a behaviour is worth a word."""

    DIFFER = "differ"
    """The two see it differently."""
    NOT_SEEN = "not_seen"
    """Somebody had no chance to see it, or left it open."""
    BOTH_SEE = "both_see"
    """Both see it the same way, and somebody wrote about it."""


@dataclass(frozen=True, slots=True)
class TalkTopic:
    """One behaviour to talk about."""

    kind: TalkKind
    pair: Pair


def talk_list(comparison: Comparison) -> tuple[TalkTopic, ...]:
    """Return what to talk about: differences, widest first, then the unseen, then what both see.

    Within a width, and within each other kind, the framework's order holds. What nobody differs in and
    nobody wrote about is left out; it stays on the map.
    """
    differ = [pair for gap in (Gap.WIDE, Gap.NEAR) for pair in comparison.pairs if pair.gap is gap]
    kinds = (TalkKind.NOT_SEEN, TalkKind.BOTH_SEE)
    others = [(kind, pair) for kind in kinds for pair in comparison.pairs if _kind_of(pair) is kind]
    return (
        *(TalkTopic(TalkKind.DIFFER, pair) for pair in differ),
        *(TalkTopic(kind, pair) for kind, pair in others),
    )


def _kind_of(pair: Pair) -> TalkKind | None:
    if pair.gap in (Gap.WIDE, Gap.NEAR):
        return TalkKind.DIFFER
    if pair.gap is Gap.UNSEEN:
        return TalkKind.NOT_SEEN
    # From here on the answers alone ask for no talk; a note does, since it was written for the other to read.
    if not (pair.employee.note.strip() or pair.manager.note.strip()):
        return None
    seen = pair.gap is Gap.SAME and pair.employee.answer is not Answer.NO_CHANCE
    return TalkKind.BOTH_SEE if seen else TalkKind.NOT_SEEN

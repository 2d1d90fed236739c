"""The way through the talk: what was revealed first comes first, and in it the widest differences."""

from typing import TYPE_CHECKING

from app.domain.assessment import Answer
from app.domain.comparison import Gap, TalkKind, TalkTopic, talk_list
from app.ui.screens.together.agenda import Agenda, Stop
from app.wording.translate import _

if TYPE_CHECKING:
    from app.services.together import Together


class Walk:
    """Where Next and Previous lead. What is revealed while people sit here comes after what was before."""

    def __init__(self, together: "Together") -> None:
        self._together = together
        self._revealed_later: list[frozenset[str]] = []
        self._at = ""
        self._make()

    def revealed(self, characteristic_ids: frozenset[str]) -> None:
        """Take in what has just been revealed."""
        self._revealed_later.append(characteristic_ids)
        self._make()

    def visited(self, behaviour_id: str) -> None:
        """Remember where people are."""
        self._at = behaviour_id
        self._agenda.visited(behaviour_id)

    def after(self) -> Stop | None:
        """Return where Next leads; None where there is no topic, or the next is still to be revealed."""
        stop = self._agenda.after()
        past_the_end = stop is None or stop.wrapped
        return None if past_the_end and self._together.unrevealed else stop

    def before(self) -> Stop | None:
        """Return where Previous leads; None where there is no topic."""
        return self._agenda.before()

    def first(self, characteristic_ids: frozenset[str]) -> str:
        """Return the first topic in these characteristics, or else the first of their behaviours."""
        topics = [one for one in self._agenda.ids if self._characteristic(one) in characteristic_ids]
        others = (one.id for one in self._together.behaviours if one.characteristic in characteristic_ids)
        return topics[0] if topics else next(others, "")

    def first_new(self) -> str:
        """Return the first topic nothing has been said of yet; empty where there is none."""
        new = (one for one in self._agenda.ids if self._together.agreement(one).is_empty)
        return next(new, "")

    def opened_words(self, characteristic_ids: frozenset[str]) -> str:
        """Return what there is to say once these characteristics lie open."""
        if any(self._characteristic(one) in characteristic_ids for one in self._agenda.ids):
            return _("It lies open now, for both of you.")
        here = [
            one
            for one in self._together.comparison.pairs
            if one.behaviour.characteristic in characteristic_ids
        ]
        if any(one.gap is Gap.OPEN for one in here):
            said = _("You differ in nothing here, but not everything was answered.")
        elif all(one.employee.answer is Answer.NO_CHANCE for one in here):
            said = _("Neither of you had a chance to see this.")
        else:
            said = _("You see this much the same way.")
        return f"{said} {_('Choose any bubble, or go on with N.')}"

    def next_words(self) -> str:
        """Return what Next leads to, in words."""
        stop = self.after()
        if stop is None:
            return _("Reveal the next") if self._together.unrevealed else _("Next")
        if stop.wrapped:
            return _("Begin again")
        return {
            TalkKind.DIFFER: _("Next difference"),
            TalkKind.NOT_SEEN: _("Next, not seen"),
            TalkKind.BOTH_SEE: _("Next, you both see"),
        }[self._kinds[stop.behaviour_id]]

    def _make(self) -> None:
        topics = sorted(talk_list(self._together.comparison), key=self._batch)
        self._kinds = {one.pair.behaviour.id: one.kind for one in topics}
        self._agenda = Agenda(tuple(one.pair for one in topics))
        self._agenda.visited(self._at)

    def _batch(self, topic: TalkTopic) -> int:
        here = topic.pair.behaviour.characteristic
        batches = enumerate(self._revealed_later, start=1)
        return next((number for number, batch in batches if here in batch), 0)

    def _characteristic(self, behaviour_id: str) -> str:
        return self._together.framework.behaviour(behaviour_id).characteristic

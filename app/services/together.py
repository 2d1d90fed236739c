"""The time together: both reveal what they said, talk, agree, and end the conversation."""

from collections.abc import Iterable
from datetime import UTC, datetime

from app.domain.amendment import Amendment
from app.domain.assessment import OwnRecord, Side, View
from app.domain.comparison import Comparison, compare
from app.domain.errors import ConcludedError, NamesInRemarkError, RemarkMissingError, StillSealedError
from app.domain.framework import Behaviour, Characteristic
from app.domain.naming import names_in
from app.domain.wording_remark import WordingRemark
from app.services.agreeing import CLOSING, GROWTH, Agreeing
from app.services.drafts import DraftOfBoth, FormDraft
from app.services.timing import Timing
from app.storage import amendments as kept_amendments
from app.storage import assessments as kept_assessments
from app.storage import conversations as kept_conversations
from app.storage import people as kept_people
from app.storage import reveals, sealed
from app.storage import wording_remarks as kept_remarks
from app.storage.seals import Seal, SealKey
from app.wording.translate import _

__all__ = ["CLOSING", "GROWTH", "Together"]


class Together(Agreeing):
    """One conversation in which both have finished. It holds no word that is not revealed."""

    comparison: Comparison
    """Both views of what is revealed; nothing else has a pair."""
    revealed: frozenset[str]
    """The ids of the characteristics that are revealed."""
    left_at: str = ""
    """Where the two were when they went to look at the summary; kept nowhere, unlike a pause."""
    timing: Timing | None = None
    """The time they had set for each characteristic when they went there; kept nowhere either."""

    def draft(self, form: str) -> FormDraft:
        """Return the draft of a form the two write in together; after the end too, for an amendment."""
        return DraftOfBoth(self._vault, self.conversation.id, form)

    # The reveal

    @property
    def seal(self) -> Seal | None:
        """What the employee's phrase opens; None where nothing is sealed any more, or ever was."""
        return sealed.seal_of(self._vault, self.conversation.id) if self.is_sealed else None

    @property
    def is_sealed(self) -> bool:
        """Tell whether what the employee said is still under their phrase."""
        here = self.conversation.id
        return sealed.is_there(self._vault, here) and not sealed.is_opened(self._vault, here)

    def open_sealed(self, key: SealKey) -> None:
        """Open what the employee sealed; their private notes stay sealed. Raises WrongPhraseError."""
        seal = self.seal
        if seal is None:
            return
        record = sealed.read(self._vault, self.conversation.id, seal, key)
        with self._vault.transaction():
            for behaviour_id, view in record.views.items():
                kept_assessments.say_self(self._vault, self.conversation.id, behaviour_id, view)
            private = OwnRecord({}, record.private_notes)
            sealed.put(self._vault, self.conversation.id, private, seal, key)
            sealed.set_opened(self._vault, self.conversation.id)

    @property
    def behaviours(self) -> tuple[Behaviour, ...]:
        """Everything both read, revealed or not, in the framework's order."""
        return self.framework.for_discipline(self.conversation.discipline)

    @property
    def unrevealed(self) -> tuple[Characteristic, ...]:
        """The characteristics still to be revealed, in the framework's order."""
        read = {behaviour.characteristic for behaviour in self.behaviours}
        return tuple(
            one for one in self.framework.characteristics if one.id in read and one.id not in self.revealed
        )

    def is_revealed(self, behaviour_id: str) -> bool:
        """Tell whether both views of a behaviour may be seen."""
        return self.framework.behaviour(behaviour_id).characteristic in self.revealed

    def reveal(self, characteristic_ids: Iterable[str]) -> None:
        """Reveal characteristics, for good: what was seen can't be unseen.

        Raises StillSealedError, and KeyError, with nothing revealed, for one the framework doesn't have.
        """
        if self.is_sealed:
            raise StillSealedError
        revealing = frozenset(characteristic_ids)
        unknown = revealing - {one.id for one in self.framework.characteristics}
        if unknown:
            raise KeyError(*unknown)
        with self._vault.transaction():
            reveals.add(self._vault, self.conversation.id, revealing)
            self._forget_pause()
        self._refresh()

    # Pausing and ending

    @property
    def resumes_at(self) -> str:
        """The behaviour at which the two want to go on; empty where they have not paused."""
        return self.conversation.paused_behaviour

    def pause(self, behaviour_id: str) -> None:
        """Keep where the two want to go on another day; empty where it makes no difference.

        It changes nothing of what was said, so that what either has agreed to stands. Raises ConcludedError.
        """
        if behaviour_id:
            self._check_talked_of(behaviour_id)
        if self.is_concluded:
            raise ConcludedError
        kept_conversations.set_paused(self._vault, self.conversation.id, datetime.now(UTC), behaviour_id)
        self._refresh()

    def go_on(self) -> None:
        """Forget a pause, now that the two have gone on; every act does so by itself."""
        if self.conversation.paused_at is not None:
            self._forget_pause()
            self._refresh()

    def agreed(self, side: Side) -> bool:
        """Tell whether a side has agreed to the end, as everything stands now."""
        return self.conversation.agreed(side)

    def agree(self, side: Side, at: datetime | None = None) -> None:
        """Agree to the end, now or at a time in the past. The second of the two to do so freezes everything.

        Raises StillSealedError: nobody agrees to the end of what was never opened. Raises ConcludedError.
        """
        if self.is_sealed:
            raise StillSealedError
        if not self.conversation.agreed(side):
            self._set_agreed(side, at or datetime.now(UTC))

    def take_agreement_back(self, side: Side) -> None:
        """Take one's own agreement back. Raises ConcludedError once both have agreed."""
        self._set_agreed(side, None)

    def amend(self, words: str) -> Amendment:
        """Add words after the end, dated now. Raises RemarkMissingError; ValueError before the end."""
        if not self.is_concluded:
            raise ValueError("before the end the words themselves can be changed")
        if not words.strip():
            raise RemarkMissingError
        now = datetime.now(UTC).replace(microsecond=0)
        new = Amendment(words.strip(), now, self.conversation.id)
        kept_amendments.add(self._vault, new)
        return self.amendments()[-1]

    # The wording list

    def send_to_wording_list(self, behaviour_id: str, remark: str) -> None:
        """Remark how a sentence was read differently, without saying by whom.

        It stands in no summary, so that what either has agreed to stands.
        The list goes to others, so nobody in the vault may be named, whoever of them sits here. Raises
        RemarkMissingError, and NamesInRemarkError with the words of the remark that name somebody.
        """
        self._check_talked_of(behaviour_id)
        remark = remark.strip()
        if not remark:
            raise RemarkMissingError
        everyone = (one.name for one in kept_people.listed(self._vault))
        named = names_in(remark, (*everyone, self.manager_name))
        if named:
            raise NamesInRemarkError(named)
        kept = [WordingRemark(self.conversation.framework_id, behaviour_id, remark)]

        def add() -> None:
            new = kept[0]
            added = kept_remarks.put(self._vault, new)
            kept[0] = WordingRemark(new.framework_id, new.behaviour, new.remark, added)

        def take_away() -> None:
            kept_remarks.remove(self._vault, kept[0].id)

        self._do(_("the remark for the wording list"), behaviour_id, add, take_away, overtakes=False)

    def _set_agreed(self, side: Side, at: datetime | None) -> None:
        if self.is_concluded:
            raise ConcludedError
        kept_conversations.set_agreed(self._vault, self.conversation.id, side, at)
        self._overtaken.discard(side)  # whoever speaks again knows how things stand
        self._refresh()
        if self.is_concluded:
            self.history.clear()

    def _refresh(self) -> None:
        super()._refresh()
        found = reveals.of_conversation(self._vault, self.conversation.id)
        if found != getattr(self, "revealed", None):
            self.revealed = found
            self._read_views()

    def _read_views(self) -> None:
        seen = {one.id for one in self.behaviours if one.characteristic in self.revealed}
        whole = compare(
            self.framework,
            self.conversation.discipline,
            _only(seen, kept_assessments.self_views(self._vault, self.conversation.id)),
            _only(seen, kept_assessments.manager_views(self._vault, self.conversation.id)),
        )
        self.comparison = Comparison(tuple(pair for pair in whole.pairs if pair.behaviour.id in seen))


def _only(seen: set[str], views: dict[str, View]) -> dict[str, View]:
    return {behaviour_id: view for behaviour_id, view in views.items() if behaviour_id in seen}

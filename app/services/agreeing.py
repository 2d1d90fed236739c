"""Agreeing: every act on the third record is kept at once and can be taken back."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from app.domain.agreement import Agreement, DifferReason, Today
from app.domain.assessment import Side
from app.domain.conversation import Closing, Conversation
from app.domain.errors import ConcludedError, HeadlineMissingError, NotFoundError
from app.domain.framework import Framework
from app.domain.growth import GrowthArea
from app.domain.growth_errors import GrowthStoryError
from app.domain.person import Person
from app.services.agreed import Agreed
from app.services.undo import Act, UndoStack
from app.storage import agreements as kept_agreements
from app.storage import check_ins as kept_check_ins
from app.storage import conversations as kept_conversations
from app.storage import growth as kept_growth
from app.storage import priorities as kept_priorities
from app.storage.vault import Vault
from app.wording.translate import _

GROWTH = "growth areas"
"""What an act on growth areas touches; an act on a behaviour touches its id, which never holds a space."""
CLOSING = "shared notes"
"""What an act on the shared notes or the next look touches."""


class Agreeing(Agreed):
    """The third record, to be written. A change takes back what either had agreed to before it."""

    def __init__(
        self,
        vault: Vault,
        conversation: Conversation,
        person: Person,
        manager_name: str,
        framework: Framework,
    ) -> None:
        self.history = UndoStack()
        self._overtaken: set[Side] = set()
        self._served: dict[int, int] = {}
        super().__init__(vault, conversation, person, manager_name, framework)

    def say_reason(self, behaviour_id: str, reason: DifferReason | None) -> None:
        """Keep why the two views differ; None takes it back."""
        said = replace(self.agreement(behaviour_id), reason=reason)
        self._say(behaviour_id, said, _("why we differ"))

    def say_today(self, behaviour_id: str, today: Today | None) -> None:
        """Keep what is said of a behaviour today; None takes it back."""
        said = replace(self.agreement(behaviour_id), today=today)
        self._say(behaviour_id, said, _("what we say today"))

    def say_words(self, behaviour_id: str, words: str) -> None:
        """Keep our words for a behaviour."""
        said = replace(self.agreement(behaviour_id), words=words)
        self._say(behaviour_id, said, _("our words"), merge_key=f"words {behaviour_id}")

    def add_growth_area(self, area: GrowthArea) -> GrowthArea:
        """Add a growth area at the end and return it as it is kept. Raises HeadlineMissingError.

        Taking that back raises GrowthStoryError once the two have checked in on it.
        """
        last = max((one.position for one in self.growth_areas()), default=0)
        new = replace(_tidy(area), id=0, conversation_id=self.conversation.id, position=last + 1)
        kept: list[GrowthArea] = [new]

        def add() -> None:
            kept[0] = replace(kept[0], id=self._put_back(kept[0]))

        def take_away() -> None:
            self._take_away(kept[0])

        self._do(_("the new growth area"), GROWTH, add, take_away)
        return kept[0]

    def change_growth_area(self, area: GrowthArea) -> None:
        """Keep what changed in a growth area. Raises HeadlineMissingError and NotFoundError."""
        before, after = self._growth_area(area.id), _tidy(area)
        if before == after:
            return
        self._do(_("the growth area"), GROWTH, self._putter(after), self._putter(before))

    def remove_growth_area(self, area_id: int) -> None:
        """Take a growth area away. Raises NotFoundError, and GrowthStoryError where it has a story."""
        before = self._growth_area(area_id)

        def take_away() -> None:
            self._take_away(before)

        def put_back() -> None:
            self._put_back(before)

        self._do(_("removing the growth area"), GROWTH, take_away, put_back)

    def write_shared_notes(self, notes: str) -> None:
        """Keep the notes for both, which go into the summary."""
        self._close(replace(self.closing(), shared_notes=notes), _("our notes"), merge_key="shared notes")

    def look_again(self, on: date | None) -> None:
        """Keep when the two want to look again."""
        self._close(replace(self.closing(), look_again_on=on), _("when to look again"))

    def tell_overtaken(self) -> frozenset[Side]:
        """Return, once, whose agreement to the end a later change took back since this was asked last."""
        told, self._overtaken = frozenset(self._overtaken), set()
        return told

    def undo(self) -> Act | None:
        """Take the last act back and return it; None where there is nothing."""
        return self.history.undo()

    def redo(self) -> Act | None:
        """Do again what was taken back last and return it; None where there is nothing."""
        return self.history.redo()

    def _say(self, behaviour_id: str, after: Agreement, label: str, merge_key: str = "") -> None:
        self._check_talked_of(behaviour_id)
        before = self.agreement(behaviour_id)
        if before == after:
            return

        def setter(agreement: Agreement) -> Callable[[], None]:
            def put() -> None:
                kept_agreements.put(self._vault, self.conversation.id, behaviour_id, agreement)

            return put

        self._do(label, behaviour_id, setter(after), setter(before), merge_key)

    def _close(self, after: Closing, label: str, merge_key: str = "") -> None:
        before = self.closing()
        if before == after:
            return

        def setter(closing: Closing) -> Callable[[], None]:
            def put() -> None:
                kept_conversations.set_closing(self._vault, self.conversation.id, closing)

            return put

        self._do(label, CLOSING, setter(after), setter(before), merge_key)

    def _take_away(self, area: GrowthArea) -> None:
        """Remove a growth area. Raises GrowthStoryError where its check-ins would go with it."""
        if kept_check_ins.is_story(self._vault, area.id):
            raise GrowthStoryError(area.headline)
        serves = kept_priorities.served_by(self._vault, area.id)
        self._served[area.id] = serves.id if serves is not None else 0
        kept_growth.remove(self._vault, area.id)

    def _put_back(self, area: GrowthArea) -> int:
        """Keep a growth area, with the priority it served when it was removed, and return its id."""
        area_id = kept_growth.put(self._vault, area)
        served = self._served.get(area_id, 0)
        if kept_priorities.get(self._vault, served) is not None:
            kept_priorities.point(self._vault, area_id, served)
        return area_id

    def _putter(self, area: GrowthArea) -> Callable[[], None]:
        def put() -> None:
            kept_growth.put(self._vault, area)

        return put

    def _growth_area(self, area_id: int) -> GrowthArea:
        for area in self.growth_areas():
            if area.id == area_id:
                return area
        raise NotFoundError("growth area", str(area_id))

    def _do(
        self,
        label: str,
        touches: str,
        apply: Callable[[], None],
        revert: Callable[[], None],
        merge_key: str = "",
        *,
        overtakes: bool = True,
    ) -> None:
        there, back = (self._changing(one, overtakes=overtakes) for one in (apply, revert))
        self.history.do(Act(label, touches, there, back, merge_key))

    def _changing(self, change: Callable[[], None], *, overtakes: bool) -> Callable[[], None]:
        """Return the change as it may be done: not after the end; people who do it have gone on.

        Where it overtakes what either had agreed to, both have to agree anew.
        """

        def done() -> None:
            if self.is_concluded:
                raise ConcludedError
            overtaken = [side for side in Side if overtakes and self.conversation.agreed(side)]
            with self._vault.transaction():
                change()
                for side in overtaken:
                    kept_conversations.set_agreed(self._vault, self.conversation.id, side, None)
                self._forget_pause()
            self._overtaken.update(overtaken)
            self._refresh()

        return done

    def _forget_pause(self) -> None:
        if self.conversation.paused_at is not None and not self.is_concluded:
            kept_conversations.set_paused(self._vault, self.conversation.id, None, "")

    def _check_talked_of(self, behaviour_id: str) -> None:
        framework, discipline = self.framework, self.conversation.discipline
        if not framework.has_behaviour(behaviour_id) or not framework.behaviour(behaviour_id).holds_for(
            discipline
        ):
            raise KeyError(behaviour_id)


def _tidy(area: GrowthArea) -> GrowthArea:
    headline = " ".join(area.headline.split())
    if not headline:
        raise HeadlineMissingError
    return replace(area, headline=headline)

"""What a new manager gets of someone, and the employee's yes to exactly that."""

from dataclasses import replace
from datetime import UTC, datetime

from app.domain.check_in import GrowthStory, Verdict
from app.domain.conversation import Stage
from app.domain.handed_on import (
    Consent,
    Consented,
    Doer,
    ForNewManager,
    HandedAction,
    HandedAdjustment,
    HandedArea,
    HandedNotes,
    NamedStep,
    NotesOf,
    Standing,
    fingerprint,
    named_steps,
)
from app.domain.turn_errors import ChangedMeanwhileError, NotAgreedError
from app.domain.visibility import Room
from app.services.actions import Actions
from app.services.check_ins import CheckIns
from app.services.conversations import Conversations
from app.services.days import day_of
from app.services.people import People
from app.services.rooms import Rooms
from app.services.step_names import StepNames
from app.storage import amendments as kept_amendments
from app.storage import handover_agreements as kept
from app.storage import identity, shared_notes
from app.storage.vault import Vault


class NewManagers:
    """What is handed on of each person. All raise SealedError where others sit than that person's two."""

    def __init__(
        self,
        vault: Vault,
        rooms: Rooms,
        people: People,
        step_names: StepNames,
        conversations: Conversations,
        check_ins: CheckIns,
        actions: Actions,
    ) -> None:
        self._vault = vault
        self._rooms = rooms
        self._people = people
        self._step_names = step_names
        self._conversations = conversations
        self._check_ins = check_ins
        self._actions = actions

    def of(self, person_id: int) -> ForNewManager:
        """Return everything a new manager would get, with the day of the employee's yes to it, if any."""
        document = self._made(person_id)
        found = self._consent_to(document, person_id)
        return replace(document, agreed_on=found.on if found.consent is Consent.GIVEN else None)

    def consent(self, person_id: int) -> Consented:
        """Return how it stands: any change since the yes has taken it back."""
        return self._consent_to(self._made(person_id), person_id)

    def agree(self, person_id: int, to: ForNewManager, at: datetime | None = None) -> None:
        """Keep the employee's yes to exactly what they have read, now or at a time in the past.

        Raises SealedError unless the employee is alone before the screen, and ChangedMeanwhileError where
        something else would be handed on by now.
        """
        self._rooms.check_room_of_person(Room.EMPLOYEE, person_id)
        with self._vault.transaction():
            mark = fingerprint(self._made(person_id))
            if mark != fingerprint(to):
                raise ChangedMeanwhileError
            kept.put(self._vault, person_id, kept.KeptAgreement(at or datetime.now(UTC), mark))

    def take_back(self, person_id: int) -> None:
        """Forget the employee's yes: they don't agree, or no longer. Raises SealedError as `agree` does."""
        self._rooms.check_room_of_person(Room.EMPLOYEE, person_id)
        kept.delete(self._vault, person_id)

    def to_save(self, person_id: int) -> ForNewManager:
        """Return what may leave the vault. Raises NotAgreedError unless the employee agreed to exactly this.

        Only the manager takes it out: raises SealedError where others look.
        """
        self._rooms.check_everything()
        document = self.of(person_id)
        if document.agreed_on is None:
            raise NotAgreedError
        return document

    def named_steps(self, person_id: int, document: ForNewManager) -> tuple[NamedStep, ...]:
        """Return the places in the free text that name a step of any framework the two have used."""
        return named_steps(document, self._step_names.around(person_id))

    def _made(self, person_id: int) -> ForNewManager:
        person = self._people.get(person_id)
        return ForNewManager(
            employee_name=person.name,
            manager_name=identity.manager_name(self._vault),
            growth_areas=tuple(map(_handed, self._agreed_areas(person_id))),
            actions=tuple(
                HandedAction(Doer(one.who.value), one.what, one.due_on)
                for one in self._actions.open_of(person_id)
            ),
            notes=self._notes(person_id),
        )

    def _agreed_areas(self, person_id: int) -> list[GrowthStory]:
        """Return the growth areas of the conversations to whose end both have agreed."""
        agreed = {one.id for one in self._conversations.of_person(person_id) if one.stage is Stage.CONCLUDED}
        return [one for one in self._check_ins.areas(person_id) if one.area.conversation_id in agreed]

    def _notes(self, person_id: int) -> tuple[HandedNotes, ...]:
        """Return all notes for both, the newest first."""
        meetings = shared_notes.of_meetings(self._vault, person_id)
        talks = shared_notes.of_agreed_conversations(self._vault, person_id)
        found = [HandedNotes(one.on, one.words, title=one.title) for one in meetings]
        found += [HandedNotes(one.on, one.words, NotesOf.CONVERSATION) for one in talks]
        for talk in self._conversations.of_person(person_id):
            found += [
                HandedNotes(day_of(one.written_at), one.words, NotesOf.AMENDMENT)
                for one in kept_amendments.of_conversation(self._vault, talk.id)
            ]
        said = (one for one in found if one.words.strip())
        return tuple(sorted(said, key=lambda one: one.on, reverse=True))

    def _consent_to(self, document: ForNewManager, person_id: int) -> Consented:
        found = kept.get(self._vault, person_id)
        if found is None:
            return Consented(Consent.NONE)
        still = found.fingerprint == fingerprint(document)
        return Consented(Consent.GIVEN if still else Consent.OVERTAKEN, day_of(found.agreed_at))


def _handed(story: GrowthStory) -> HandedArea:
    area, latest = story.area, story.latest
    standing = Standing.OPEN
    if latest is not None and latest.verdict.ends:
        standing = Standing.REACHED if latest.verdict is Verdict.REACHED else Standing.LET_GO
    return HandedArea(
        area.headline,
        area.looks_like,
        area.employee_does,
        area.manager_does,
        since=story.agreed_on,
        standing=standing,
        until=latest.written_on if latest is not None and latest.verdict.ends else None,
        look_again_on=story.next_look,
        adjusted=tuple(
            HandedAdjustment(one.written_on, one.adjusted)
            for one in story.check_ins
            if one.verdict is Verdict.ADJUST
        ),
    )

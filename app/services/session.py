"""An unlocked vault, and everything a person can do in it."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import Path

from app.domain.conversation import Stage
from app.domain.errors import FikaError, NotRevealedError, SealedError, VaultReplacedError
from app.domain.growth import GrowthArea
from app.domain.visibility import Room
from app.services.actions import Actions
from app.services.agendas import Agendas
from app.services.agreed import Agreed
from app.services.all_kept import AllKept
from app.services.assessments import Assessments
from app.services.backups import Backups
from app.services.calendar_file import CalendarFiles
from app.services.check_ins import CheckIns
from app.services.conversations import Conversations
from app.services.drafts import Drafts
from app.services.endings import Endings
from app.services.frameworks import Frameworks
from app.services.growth_desk import GrowthDesk
from app.services.lessons import Lessons
from app.services.meetings import Meetings
from app.services.new_managers import NewManagers
from app.services.note_desk import NoteDesk
from app.services.open_desks import OpenDesks
from app.services.open_togethers import OpenTogethers
from app.services.own_agendas import OwnAgendas
from app.services.people import People
from app.services.praise import PraiseNotes
from app.services.priorities import Priorities
from app.services.pulses import Pulses
from app.services.questions import Questions
from app.services.quick_unlock import QuickUnlock
from app.services.rekeying import Rekeying
from app.services.rooms import Rooms
from app.services.search import Search
from app.services.settings import Settings
from app.services.step_names import StepNames
from app.services.templates import Templates
from app.services.timelines import Timelines
from app.services.today import WhatWaits
from app.services.together import Together
from app.services.where_left import WhereLeft
from app.services.wording import Wording
from app.storage import growth, identity
from app.storage.keys import KdfParameters
from app.storage.vault import DataKey, Vault


class Session:
    """Everything that is open while the vault is unlocked; closing it locks the vault."""

    def __init__(self, vault: Vault, phrase_kdf: KdfParameters | None = None) -> None:
        """Begin with nobody before the screen; `phrase_kdf` is what trying an employee's phrase costs."""
        self._vault = vault
        self._rooms = rooms = Rooms(vault)
        self._togethers = OpenTogethers()
        self.settings = Settings(vault, rooms)
        self.backups = Backups(vault, rooms, self.settings)
        self.quick_unlock = QuickUnlock(vault, rooms)
        self.rekeying = Rekeying(vault, rooms, self.backups, phrase_kdf or KdfParameters())
        self.drafts = Drafts(vault, rooms)
        self.where_left = WhereLeft(vault, rooms)
        self.people = People(vault, rooms, self._forget_person)
        self.frameworks = Frameworks(vault)
        self.conversations = Conversations(vault, rooms, self._togethers.forget)
        self.assessments = Assessments(
            vault, rooms, self.frameworks, self.conversations, phrase_kdf or KdfParameters()
        )
        self.wording = Wording(vault, rooms)
        self.check_ins = CheckIns(vault, rooms)
        self.priorities = Priorities(vault, rooms)
        self.actions = Actions(vault, rooms)
        self.lessons = Lessons(vault, rooms)
        self.step_names = StepNames(vault, rooms, self.frameworks)
        self.praise = PraiseNotes(vault, rooms, self.step_names)
        self.today = WhatWaits(vault, rooms)
        self.timelines = Timelines(vault, rooms)
        self.search = Search(vault, rooms)
        self.questions = Questions(vault, rooms)
        self.meetings = Meetings(vault, rooms)
        self.agendas = Agendas(vault, rooms, self.meetings, self.actions, self.check_ins)
        self.calendar_files = CalendarFiles(vault, rooms)
        self.templates = Templates(vault, rooms, self.meetings, self.agendas)
        self.all_kept = AllKept(vault, rooms, self.backups, self._forget_undo)
        self.desks = OpenDesks(rooms, self.agendas, self.meetings, Endings(vault, rooms, self.meetings))
        self.pulses = Pulses(vault, rooms)
        self.own_agendas = OwnAgendas(vault, rooms, self.agendas, phrase_kdf or KdfParameters())
        self.new_managers = NewManagers(
            vault, rooms, self.people, self.step_names, self.conversations, self.check_ins, self.actions
        )

    @property
    def folder(self) -> Path:
        """The vault's folder."""
        return self._vault.folder

    @property
    def manager_name(self) -> str:
        """The name of the manager whose vault this is."""
        return identity.manager_name(self._vault)

    @property
    def room(self) -> Room | None:
        """Who sits before the screen; None while nobody does, as when an example is put in."""
        return self._rooms.room

    def enter_manager(self) -> None:
        """Let the manager in, who has just unlocked the vault.

        Raises PassphraseNeededError where others look.
        """
        self._rooms.enter_manager()

    def hand_over(self, conversation_id: int) -> None:
        """Leave the screen to the employee, over one conversation. Raises PassphraseNeededError."""
        self._rooms.check_way(Room.EMPLOYEE, conversation_id)
        conversation = self.conversations.get(conversation_id)
        self._rooms.enter(Room.EMPLOYEE, conversation.id, conversation.person_id)
        self._togethers.keep_only_of(conversation.person_id)
        self.desks.look_who_sits()

    def sit_together(self, conversation_id: int) -> None:
        """Let both look, over one conversation.

        Raises PassphraseNeededError from the employee's turn, NotRevealedError before both have finished.
        """
        self._rooms.check_way(Room.TOGETHER, conversation_id)
        conversation = self.conversations.get(conversation_id)
        if conversation.stage is Stage.PREPARING:
            raise NotRevealedError
        self._rooms.enter(Room.TOGETHER, conversation.id, conversation.person_id)
        self._togethers.keep_only_of(conversation.person_id)
        self.desks.look_who_sits()

    def hand_over_to(self, person_id: int) -> None:
        """Leave the screen to an employee, over no conversation. Raises PassphraseNeededError."""
        self._rooms.check_way_over_person(Room.EMPLOYEE, person_id)
        self._rooms.enter_over_person(Room.EMPLOYEE, self.people.get(person_id).id)
        self._togethers.keep_only_of(person_id)
        self.desks.look_who_sits()

    def sit_one_on_one(self, person_id: int) -> None:
        """Let both look, over their ordinary one-on-ones. Raises PassphraseNeededError from elsewhere."""
        self._rooms.check_way_over_person(Room.TOGETHER, person_id)
        self._rooms.enter_over_person(Room.TOGETHER, self.people.get(person_id).id)
        self._togethers.keep_only_of(person_id)
        self.desks.look_who_sits()

    def take_back(self, key: DataKey) -> None:
        """Let the manager back in. Raises WrongPassphraseError unless the key opens this vault."""
        self._rooms.take_back(key)

    def entering(self) -> AbstractContextManager[None]:
        """Enter a room and show it inside; where an error leaves the block, all sit again where they sat."""
        return self._rooms.entering()

    def rename_manager(self, name: str) -> None:
        """Keep another name for the manager."""
        self._rooms.check_everything()
        identity.set_manager_name(self._vault, " ".join(name.split()))

    def note_desk(self, person_id: int) -> NoteDesk:
        """Return where someone's notes are worked on. Raises SealedError where others are spoken of."""
        return NoteDesk(self.actions, self.lessons, self.praise, self.desks.of(person_id).history)

    def growth_desk(self, person_id: int) -> GrowthDesk:
        """Return where someone's growth is worked on. Raises SealedError where others are spoken of."""
        return GrowthDesk(self.check_ins, self.priorities, self.desks.of(person_id).history)

    def together(self, conversation_id: int) -> Together:
        """Open a conversation side by side; its undo history lasts until others sit here.

        Raises NotRevealedError before both have finished, and SealedError unless both sit over it.
        """
        self._rooms.check_room(Room.TOGETHER, conversation_id)
        conversation = self.conversations.get(conversation_id)
        person, manager_name = self.people.get(conversation.person_id), self.manager_name
        together = self._togethers.find(conversation_id)
        if together is None:
            framework = self.frameworks.get(conversation.framework_id)
            together = Together(self._vault, conversation, person, manager_name, framework)
            self._togethers.hold(together)
        else:
            together.look_anew(person, manager_name)
        return together

    def agreed(self, conversation_id: int) -> Agreed:
        """Return what was agreed in a conversation, without either side's views.

        Raises NotRevealedError before both have finished.
        """
        conversation = self.conversations.get(conversation_id)
        person = self.people.get(conversation.person_id)
        framework = self.frameworks.get(conversation.framework_id)
        return Agreed(self._vault, conversation, person, self.manager_name, framework)

    def growth_areas_in(self, conversation_id: int) -> tuple[GrowthArea, ...]:
        """Return the growth areas picked in a conversation, in order. Raises NotFoundError, SealedError."""
        self.conversations.get(conversation_id)
        return growth.of_conversation(self._vault, conversation_id)

    def write_example(self, write: Callable[[Vault], None]) -> None:
        """Let invented years be written, all or nothing. Raises SealedError once anybody sits here."""
        if self.room is not None:
            raise SealedError
        with self._vault.transaction() as transaction, transaction.filling():
            write(self._vault)

    @contextmanager
    def all_at_once(self) -> Iterator[None]:
        """Keep everything done inside, or nothing of it when an error leaves the block.

        What was done inside can't be taken back one by one: no person did it one by one.
        """
        try:
            with self._vault.transaction():
                yield
        finally:
            self._togethers.forget_all()
            self.desks.forget_all()

    def _forget_undo(self) -> None:
        self._togethers.forget_all()
        self.desks.forget_all()

    def check(self) -> tuple[str, ...]:
        """Check the whole vault; returns what is wrong in technical words, nothing when all is well."""
        return self._vault.check()

    def close(self) -> None:
        """Lock the vault; what could be taken back is forgotten, and a backup under way is given up.

        Where other notes were put in the place of the open ones, these are backed up first: they end here.
        """
        if self._vault.is_open:
            self._keep_what_was_replaced()
        self.backups.close()
        self._togethers.forget_all()
        self.desks.forget_all()
        self._vault.close()

    def _forget_person(self, person_id: int) -> None:
        self._togethers.forget_person(person_id)
        self.desks.forget_person(person_id)

    def _keep_what_was_replaced(self) -> None:
        with suppress(FikaError):  # gone, or no backup can be made: locking goes on all the same
            try:
                self._vault.check_in_place()
            except VaultReplacedError:
                self.backups.make()

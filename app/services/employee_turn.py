"""The employee at the keyboard: their own assessment and private notes, sealed if they like."""

from app.domain.assessment import OwnRecord, SelfAssessment, Side, View
from app.domain.conversation import Conversation, Stage
from app.domain.errors import PhraseNeededError
from app.domain.framework import Framework
from app.services.turns import Turn
from app.storage import assessments as kept
from app.storage import reveals, sealed
from app.storage.seals import Seal, SealKey
from app.storage.vault import Vault


def are_for_both(vault: Vault, conversation: Conversation) -> bool:
    """Tell whether an employee's answers and notes, where they lie open, do so for good.

    They do once the two have opened them, have begun to reveal, or have agreed to the end.
    """
    return (
        conversation.stage is Stage.CONCLUDED
        or sealed.is_opened(vault, conversation.id)
        or bool(reveals.of_conversation(vault, conversation.id))
    )


class EmployeeTurn(Turn):
    """The employee's own turn. It reaches nothing of the manager's, and holds the key, but no word."""

    def __init__(
        self, vault: Vault, conversation_id: int, framework: Framework, own: tuple[Seal, SealKey] | None
    ) -> None:
        """Open it; `own` is the seal and its key where there is one. Raises WrongPhraseError."""
        super().__init__(vault, conversation_id, framework, Side.EMPLOYEE)
        self._own = own
        self._record()

    @property
    def is_sealed(self) -> bool:
        """Tell whether all that is said from now on goes under the employee's phrase."""
        return self._own is not None

    @property
    def private_notes(self) -> str:
        """The employee's notes for themselves; only ever sealed. Empty without a phrase."""
        return self._record().private_notes

    def assessment(self) -> SelfAssessment:
        """Return what the employee has said so far."""
        lie_open = self._views_lie_open
        return SelfAssessment(
            self._id, kept.self_views(self._vault, self._id) if lie_open else self._record().views
        )

    def say(self, behaviour_id: str, view: View) -> None:
        """Keep a view at once. Raises FrozenError after 'finished'."""
        self.say_many({behaviour_id: view})

    def say_many(self, views: dict[str, View]) -> None:
        """Keep several views, all or none. Raises FrozenError after 'finished'."""
        for behaviour_id in views:
            self._check_open(behaviour_id)
        if not self._views_lie_open:
            record = self._record()
            self._keep(OwnRecord(record.views | views, record.private_notes))
            return
        with self._vault.transaction():
            for behaviour_id, view in views.items():
                kept.say_self(self._vault, self._id, behaviour_id, view)

    def write_private_notes(self, notes: str) -> None:
        """Keep the employee's notes for themselves, at any time. Raises PhraseNeededError without a seal."""
        self._keep(OwnRecord(self._record().views, notes))

    def seal(self, seal: Seal, key: SealKey) -> None:
        """Put everything said so far under a phrase, or under another one.

        What is for both to look at for good stays so; then only the private notes are sealed.
        Raises PhraseNeededError where something is sealed that this turn has no key to.
        """
        if self._own is None and sealed.is_there(self._vault, self._id):
            raise PhraseNeededError
        before, notes = self._own, self.private_notes
        stay_open = self._views_lie_open and are_for_both(self._vault, self.conversation)
        views = {} if stay_open else self.assessment().views
        try:
            with self._vault.transaction():
                self._own = (seal, key)
                self._keep(OwnRecord(views, notes))
                if stay_open:
                    sealed.set_opened(self._vault, self._id)
                else:
                    kept.delete_self(self._vault, self._id)
        except BaseException:
            self._own = before
            raise

    @property
    def _views_lie_open(self) -> bool:
        return self._own is None or sealed.is_opened(self._vault, self._id)

    def _record(self) -> OwnRecord:
        """Return what the box holds now, read anew: a word held here could outlive what is kept."""
        return sealed.read(self._vault, self._id, *self._own) if self._own else OwnRecord({})

    def _keep(self, record: OwnRecord) -> None:
        if self._own is None:
            raise PhraseNeededError
        sealed.put(self._vault, self._id, record, *self._own)

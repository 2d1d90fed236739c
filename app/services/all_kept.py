"""Know everything that is kept about somebody, and delete for good what is wished."""

from collections.abc import Callable

from app.domain.all_kept import KeptThing
from app.domain.assessment import Side
from app.domain.check_in import GrowthStory
from app.domain.draft import check_in_form, forms_about
from app.services.backups import Backups, Forgotten
from app.services.rooms import Rooms
from app.storage import all_kept as kept
from app.storage import check_ins as kept_check_ins
from app.storage import conversations as kept_conversations
from app.storage import drafts as kept_drafts
from app.storage import growth as kept_growth
from app.storage.vault import Vault


class AllKept:
    """What is kept about each person. Everything raises SealedError where others look."""

    def __init__(
        self,
        vault: Vault,
        rooms: Rooms,
        backups: Backups,
        forget_undo: Callable[[], None],
    ) -> None:
        """Look after it; `forget_undo` lets go of whatever could be taken back."""
        self._vault = vault
        self._rooms = rooms
        self._backups = backups
        self._forget_undo = forget_undo

    def about(self, person_id: int) -> tuple[KeptThing, ...]:
        """Return everything that is kept about somebody, but what they said of behaviours by themselves."""
        self._rooms.check_everything()
        return kept.of_person(self._vault, person_id)

    def delete(self, person_id: int, thing: KeptThing) -> None:
        """Delete one thing for good: from the notes, from what finds them, from undo and forms about it.

        What is half typed about anything else stays. Where notes of both go, what they were noted of stays.
        Backups made before still hold it: see `forget_backups`. Raises ValueError for what goes only with
        something else, and what a transaction raises.
        """
        self._rooms.check_everything()
        forms = self._forms_about(thing)
        with self._vault.deleting_for_good():
            kept.delete(self._vault, thing)
            kept_drafts.forget_forms(self._vault, person_id, forms)
            self._let_agree_anew(thing)
        self._forget_undo()

    def forget_backups(self) -> Forgotten:
        """Delete the backups made before now, once a fresh one was made and checked.

        Slow. Raises what making a backup raises, then nothing is deleted.
        """
        self._rooms.check_everything()
        return self._backups.forget_before_now()

    def _forms_about(self, thing: KeptThing) -> tuple[str, ...]:
        """Return the names of the forms about a thing, or about what goes with it."""
        if thing.field:
            return ()  # notes are kept as they are typed; the forms are about what stays
        if thing.table == "growth_check_in":
            said = kept_check_ins.get(self._vault, int(thing.key[0]))
            return (check_in_form(said.growth_area_id, said.id),) if said is not None else ()
        if thing.table == "conversation":
            areas = kept_growth.of_conversation(self._vault, int(thing.key[0]))
            stories = (kept_check_ins.story(self._vault, one.id) for one in areas)
            return tuple(form for one in stories if one is not None for form in _forms_of_story(one))
        return forms_about(thing.table, int(thing.key[0])) if isinstance(thing.key[0], int) else ()

    def _let_agree_anew(self, thing: KeptThing) -> None:
        """Take back what one of the two agreed to with these notes in it; what both agreed to has ended."""
        if thing.kind != "conversation.shared_notes":
            return
        conversation = kept_conversations.get(self._vault, int(thing.key[0]))
        if conversation is not None and conversation.concluded_at is None:
            for side in Side:
                kept_conversations.set_agreed(self._vault, conversation.id, side, None)


def _forms_of_story(story: GrowthStory) -> tuple[str, ...]:
    area_id = story.area.id
    return (check_in_form(area_id), *(check_in_form(area_id, one.id) for one in story.check_ins))

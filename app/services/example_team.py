"""An example team: invented people with some history, for trying Fika without telling it anything."""

from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from app.domain.assessment import ManagerEntry, Side, View
from app.domain.conversation import Conversation
from app.domain.person import Person
from app.services import days, vaults
from app.services.example_file import ExampleConversation, example_conversation, read_example
from app.services.example_one_on_ones import one_on_ones
from app.services.session import Session
from app.services.together import Together
from app.storage.keys import KdfParameters

_NEXT_TO_NOTHING = KdfParameters(memory_kib=64, passes=1, lanes=1)


def create_example_for_pictures(folder: Path, passphrase: str) -> Session:
    """Create a vault that is shown and thrown away: its passphrase is no secret, and costs nothing to try.

    Raises as `create_example`.
    """
    return create_example(folder, passphrase, _NEXT_TO_NOTHING)


def create_example(
    folder: Path, passphrase: str, kdf: KdfParameters | None = None, today: date | None = None
) -> Session:
    """Create a vault with the example team in it; slow on purpose, so call it off the GUI thread.

    A failure leaves nothing at `folder`. Raises VaultExistsError, DiskFullError, VaultReadOnlyError.
    """
    return create_example_with_code(folder, passphrase, kdf, today).session


def create_example_with_code(
    folder: Path, passphrase: str, kdf: KdfParameters | None = None, today: date | None = None
) -> vaults.Created:
    """Create the same, and hand out the recovery code too. Raises as `create_example`."""
    day = today or days.today()

    def furnish(session: Session) -> None:
        fill_with_example(session, day)

    return vaults.create(folder, passphrase, read_example("team.toml")["manager"], kdf, furnish)


def fill_with_example(session: Session, today: date) -> None:
    """Put the example team into an open vault: all of it, or nothing where something fails.

    Raises NotFoundError where the example speaks of a behaviour that the built-in framework doesn't have.
    """
    with session.all_at_once():
        framework_id = session.frameworks.built_in()
        ids = {
            entry["name"]: _add_person(session, entry, framework_id, today)
            for entry in read_example("team.toml")["people"]
        }
        session.write_example(one_on_ones(ids, today))


def _add_person(session: Session, entry: dict[str, Any], framework_id: int, today: date) -> int:
    person = session.people.add(
        Person(
            name=entry["name"],
            roles=tuple(entry["roles"]),
            discipline=entry["discipline"],
            team=entry["team"],
            started_on=today + timedelta(days=entry["started"]),
            framework_id=framework_id,
        )
    )
    framework = session.frameworks.get(framework_id)
    for name in entry["conversations"]:
        _hold(session, person, example_conversation(name, framework, person.discipline, today))
    return person.id


def _hold(session: Session, person: Person, example: ExampleConversation) -> None:
    conversation = session.conversations.start(person, example.held_on)
    _employee_speaks(session, conversation, example)
    _manager_speaks(session, conversation, example)
    if example.employee_finished_on and example.manager_finished_on:
        together = session.together(conversation.id)
        together.reveal(one.id for one in together.unrevealed)
        _talk(together, example)
    for one in example.answered:
        session.pulses.answer(conversation.id, one.moment, one.clear, one.supported, one.on)


def _employee_speaks(session: Session, conversation: Conversation, example: ExampleConversation) -> None:
    turn = session.assessments.employee_turn(conversation.id, at_keyboard=Side.EMPLOYEE)
    for behaviour_id, said in example.said.items():
        if said.employee != View():
            turn.say(behaviour_id, said.employee)
    if example.employee_finished_on:
        turn.finish(_evening(example.employee_finished_on))


def _manager_speaks(session: Session, conversation: Conversation, example: ExampleConversation) -> None:
    turn = session.assessments.manager_turn(conversation.id, at_keyboard=Side.MANAGER)
    for behaviour_id, said in example.said.items():
        if said.manager != ManagerEntry():
            turn.say(behaviour_id, said.manager)
    if example.manager_finished_on:
        turn.finish(_evening(example.manager_finished_on))


def _talk(together: Together, example: ExampleConversation) -> None:
    for behaviour_id, said in example.said.items():
        together.say_reason(behaviour_id, said.together.reason)
        together.say_today(behaviour_id, said.together.today)
        together.say_words(behaviour_id, said.together.words)
    for area in example.growth_areas:
        together.add_growth_area(area)
    together.write_shared_notes(example.shared_notes)
    together.look_again(example.look_again_on)
    if example.ended_on:
        for side in Side:
            together.agree(side, _evening(example.ended_on))


def _evening(day: date) -> datetime:
    return datetime.combine(day, time(17, 30), UTC)

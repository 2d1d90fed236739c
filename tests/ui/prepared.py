"""Conversations prepared for a test, in the example team's vault."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date

from app.domain.assessment import Answer, ManagerEntry, Side, View
from app.domain.conversation import Conversation
from app.services import vaults
from app.services.assessments import EmployeeTurn, ManagerTurn
from app.services.session import Session
from app.services.together import Together
from app.ui.places import Place
from tests.ui.conftest import OPENED_BY


@dataclass(frozen=True, slots=True)
class Prepared:
    """A new conversation with Amira in which nothing is said yet."""

    session: Session
    conversation: Conversation

    def employee(self) -> EmployeeTurn:
        """Take the employee's turn."""
        return self.session.assessments.employee_turn(self.conversation.id, at_keyboard=Side.EMPLOYEE)

    def manager(self) -> ManagerTurn:
        """Take the manager's turn."""
        return self.session.assessments.manager_turn(self.conversation.id, at_keyboard=Side.MANAGER)

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of all behaviours, in the framework's order."""
        framework = self.session.frameworks.get(self.conversation.framework_id)
        return tuple(one.id for one in framework.for_discipline(self.conversation.discipline))

    def both_say(self, behaviour_id: str, employee: Answer, manager: Answer) -> None:
        """Answer a behaviour for both sides."""
        self.employee().say(behaviour_id, View(employee, f"Amira about {behaviour_id}"))
        self.manager().say(
            behaviour_id,
            ManagerEntry(View(manager, f"Jonas about {behaviour_id}"), "Canary evidence", "Canary peers"),
        )

    def finished(self) -> Together:
        """Finish both sides and sit together; nothing is revealed yet."""
        self.employee().finish()
        self.manager().finish()
        return self.session.together(self.conversation.id)

    def revealed(self) -> Together:
        """Finish both sides, and reveal everything together."""
        together = self.finished()
        together.reveal(one.id for one in together.unrevealed)
        return together


def prepare(session: Session) -> Prepared:
    """Start a new conversation with Amira."""
    return Prepared(session, session.conversations.start(session.people.named("Amira"), date(2026, 11, 22)))


def prepare_differences(session: Session) -> Prepared:
    """Start one with a near difference in the first behaviour, none in the second, a wide one in the third.

    In the fourth, one of them had no chance to see.
    """
    made = prepare(session)
    first, second, third, fourth = made.ids[:4]
    made.both_say(first, Answer.CONSISTENTLY, Answer.SOMETIMES)
    made.both_say(second, Answer.SOMETIMES, Answer.SOMETIMES)
    made.both_say(third, Answer.NOT_YET, Answer.CONSISTENTLY)
    made.both_say(fourth, Answer.NO_CHANCE, Answer.SOMETIMES)
    return made


def prepare_revealed(session: Session) -> Prepared:
    """Start the same one, and let both have finished."""
    made = prepare_differences(session)
    made.revealed()
    return made


def take_back(session: Session) -> None:
    """Let the manager back in, with the passphrase."""
    session.take_back(vaults.key_from_passphrase(session.folder, OPENED_BY))


def nowhere(place: Place) -> None:
    """Stay: for tests in which nobody goes anywhere."""
    raise AssertionError(place)


LONG_WORDS = "Not a word of this may be lost. " * 4000
"""More than fits into what a full disk has left."""


@contextmanager
def full_disk(session: Session) -> Iterator[None]:
    """Leave the vault no room to grow, as on a full disk; room comes back at the end."""
    _leave_pages(session, 1)
    yield
    _leave_pages(session, 1073741823)


def _leave_pages(session: Session, most: int) -> None:
    """Limit the pages of the database, whatever room the session is in: a setting is refused in any."""
    vault = session._vault
    hidden = vault._hidden
    vault.narrow(frozenset())
    vault._live().execute("VACUUM")  # else there would be room in pages that nothing uses any more
    vault._live().execute(f"PRAGMA max_page_count = {most}")
    vault.narrow(hidden)

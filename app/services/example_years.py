"""Years of invented one-on-ones, so that a vault of real size can be looked at before one has grown."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

from app.domain.framework import Framework
from app.domain.meeting import Every, Rhythm
from app.domain.person import Person
from app.services import days, vaults
from app.services.example_conversation import ExampleTalk
from app.services.example_week import ExampleWeek
from app.services.example_words import ExampleWords
from app.services.session import Session
from app.storage import people as kept_people
from app.storage import rhythms as kept_rhythms
from app.storage.keys import KdfParameters
from app.storage.vault import Vault

WEEK = timedelta(days=7)
BETWEEN_CONVERSATIONS = 26
"""How many weeks lie between two career conversations."""


@dataclass(frozen=True, slots=True)
class Size:
    """How much is invented; the same seed invents the same."""

    years: int
    people: int
    seed: int = 0


def create_years(
    folder: Path, passphrase: str, size: Size, kdf: KdfParameters | None = None, today: date | None = None
) -> vaults.Created:
    """Create a vault with years of invented one-on-ones; takes up to a minute or two for many.

    A failure leaves nothing at `folder`. Raises VaultExistsError, DiskFullError, VaultReadOnlyError.
    """
    words, day = ExampleWords(size.seed), today or days.today()

    def furnish(session: Session) -> None:
        framework = session.frameworks.get(session.frameworks.built_in())
        framework_id = session.frameworks.listed()[-1].id
        session.write_example(
            lambda vault: ExampleYears(vault, framework, framework_id, words).write(size, day)
        )

    return vaults.create(folder, passphrase, words.manager, kdf, furnish)


class ExampleYears:
    """Writes one week after the other, as it would have been: everybody's before the next week."""

    def __init__(self, vault: Vault, framework: Framework, framework_id: int, words: ExampleWords) -> None:
        self._vault = vault
        self._framework_id = framework_id
        self._words = words
        self._week = ExampleWeek(vault, words)
        self._talk = ExampleTalk(vault, framework, words)

    def write(self, size: Size, today: date) -> None:
        """Write everything up to a day, and the one-on-ones of the week after it."""
        first = today - size.years * 52 * WEEK
        people = [self._add(name, first) for name in self._words.names(size.people)]
        for number in range(size.years * 52 + 1):
            for place, person in enumerate(people):
                on = first + number * WEEK + timedelta(days=place % 5)
                if on >= today:
                    continue
                if number % BETWEEN_CONVERSATIONS == (place * 7) % BETWEEN_CONVERSATIONS:
                    self._talk.hold(person, on)
                self._week.hold(person, on)
        for place, person in enumerate(people):
            self._week.plan(person, today + timedelta(days=place % 5))

    def _add(self, name: str, first: date) -> Person:
        words = self._words
        person = Person(
            name,
            roles=(words.pick("roles"),),
            discipline=words.one_of(("software", "quality", "product", "coaching")),
            team=words.pick("teams"),
            started_on=first - timedelta(days=words.chance.randint(0, 900)),
            framework_id=self._framework_id,
        )
        person = replace(person, id=kept_people.add(self._vault, person))
        kept_rhythms.put(self._vault, person.id, Rhythm(Every.WEEK, first, words.one_of(_TIMES)))
        return person


_TIMES = ("09:00", "10:00", "11:30", "14:00", "15:30")

"""A vault of real size, 40 people's 8 years, and the same acts in a tenth of it."""

import itertools
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from app.domain.found import Asked
from app.domain.person import Person
from app.services.example_years import Size, create_years
from app.services.search import PAGE
from app.services.session import Session
from app.services.vaults import key_from_passphrase, open_session
from app.storage import search as kept_search
from app.storage.keys import KdfParameters
from app.storage.vault import open_vault
from bench import backing_up
from bench.measure import Figure, in_turn, seconds
from bench.plain import Plain

WHOLE = Size(8, 40, 1)
TENTHS = {"4 people": Size(8, 4, 1), "1 year": Size(1, 32, 1)}
"""A tenth, by what is left. Four people leave half of Today empty; one person's year holds less to find."""
OPENED_BY = "harbour lantern walnut orbit meadow"
_QUICK = KdfParameters(memory_kib=64, passes=1, lanes=1)
WORDS = {
    "1 letter": "s",
    "2 letters": "st",
    "3 letters": "sta",
    "two words": "the next",
}
"""What is typed to search, by what it is."""


def make(folder: Path, size: Size) -> float:
    """Make a vault and return the seconds it took; its key is derived quickly: that is measured elsewhere."""
    return seconds(lambda: create_years(folder, OPENED_BY, size, _QUICK).session.close())


def in_the_vault(folder: Path) -> Iterator[Figure]:
    """Measure searching and saving, each beside the same statements on plain SQLite."""
    key = key_from_passphrase(folder, OPENED_BY)
    with closing(open_vault(folder, key)) as vault:
        plain = Plain(vault, folder.parent / f"{folder.stem}.plain.db")
    session = open_session(folder, key)
    person = session.people.listed()[0]
    for asked_for in (None, person):
        for what, words in WORDS.items():
            yield _search(session, plain, (what, words), asked_for)
    for kilobytes in (2, 50):
        yield _save(session, plain, person, kilobytes)
    yield backing_up.measure(session, person)
    session.close()
    plain.close()


def _search(session: Session, plain: Plain, words: tuple[str, str], person: Person | None) -> Figure:
    asked = Asked(words[1], person.id if person else 0)
    whose = " of one person" if person else ""
    return in_turn(
        f"Search for {words[0]}{whose}",
        lambda: session.search.find(asked),
        lambda: kept_search.hits(plain.vault, asked, None, PAGE, with_own=True),
        "<= 50 ms, <= 1.5 x",
        runs=60,
    )


def _save(session: Session, plain: Plain, person: Person, kilobytes: int) -> Figure:
    """One save of a note at a pause in typing: its text, and what finds its words."""
    meeting = session.meetings.of_person(person.id)[1]
    note, numbers = text_of(kilobytes), itertools.count()

    def save() -> None:
        session.meetings.write_notes(meeting.id, f"{note} {next(numbers)}")

    def save_plain() -> None:
        plain.connection.execute("BEGIN IMMEDIATE")
        plain.connection.execute(
            "UPDATE meeting SET shared_notes = ? WHERE id = ?", (f"{note} {next(numbers)}", meeting.id)
        )
        plain.connection.execute("COMMIT")

    before = session.meetings.notes(meeting.id)
    figure = in_turn(f"Save a note of {kilobytes} kB", save, save_plain, "<= 2 x", runs=40)
    session.meetings.write_notes(meeting.id, before)
    return figure


def text_of(kilobytes: int) -> str:
    """Return a note of this length: lines of Markdown as people write them, no two alike."""
    lines: list[str] = []
    for number in itertools.count(1):
        lines.append(
            f"- **Point {number}**: we looked at what came of it, and try it otherwise until week {number}"
        )
        if sum(map(len, lines)) + len(lines) >= kilobytes * 1024:
            return "\n".join(lines)
    raise AssertionError

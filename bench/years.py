"""A vault of real size, 40 people's 8 years, and one of ten times as much; what is done in them."""

from collections.abc import Iterator, Sequence
from contextlib import closing
from functools import partial
from itertools import count, cycle, islice
from pathlib import Path

from app.domain.found import Asked
from app.services.example_years import Size, create_years
from app.services.search import PAGE
from app.services.session import Session
from app.services.vaults import key_from_passphrase
from app.storage import search as kept_search
from app.storage.keys import KdfParameters
from app.storage.vault import open_vault
from bench.measure import Act, seconds
from bench.plain import Plain

WHOLE = Size(8, 40, 1)
TEN_TIMES = Size(80, 40, 1)
"""Ten times the years: with ten times the people, there would be more to show, on Today and at the side."""
RUNS, PEOPLE = 60, 4
"""How often each is done, and for how many people in turn."""
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


def plain_of(folder: Path) -> Plain:
    """Return the same notes in a plain SQLite file beside a vault."""
    with closing(open_vault(folder, key_from_passphrase(folder, OPENED_BY))) as vault:
        return Plain(vault, folder.parent / f"{folder.stem}.plain.db")


def acts(session: Session, plain: Plain | None) -> Iterator[Act]:
    """Yield searching and saving, in turn with the same statements on plain SQLite where that is given."""
    people = [one.id for one in session.people.listed()[:PEOPLE]]
    for whose, ids in (("", [0]), (" of one person", people)):
        for what, words in WORDS.items():
            lines = ((f"Search for {what}{whose}", "<= 50 ms, <= 1.5 x"),)
            yield Act(lines, _searching(session, plain, words, ids), beside_plain=plain is not None)
    for kilobytes in (2, 50):
        lines = ((f"Save a note of {kilobytes} kB", "<= 2 x"),)
        yield Act(lines, _saving(session, plain, people[0], kilobytes), beside_plain=plain is not None)


def _searching(
    session: Session, plain: Plain | None, words: str, people: Sequence[int]
) -> Iterator[tuple[float, ...]]:
    for person_id in islice(cycle(people), RUNS):
        asked = Asked(words, person_id)
        ours = seconds(partial(session.search.find, asked))
        if plain is None:
            yield (ours,)
            continue
        hits = partial(kept_search.hits, plain.vault, asked, None, PAGE, with_own=True)
        yield ours, seconds(hits)


def _saving(
    session: Session, plain: Plain | None, person_id: int, kilobytes: int
) -> Iterator[tuple[float, ...]]:
    """One save of a note at a pause in typing: its text, and what finds its words."""
    meeting = session.meetings.of_person(person_id)[1].id
    before = session.meetings.notes(meeting)
    for number in range(RUNS):
        note = f"{text_of(kilobytes)} {number}"
        ours = seconds(partial(session.meetings.write_notes, meeting, note))
        if plain is None:
            yield (ours,)
        else:
            yield ours, seconds(partial(_save_plain, plain, meeting, note))
    session.meetings.write_notes(meeting, before)


def _save_plain(plain: Plain, meeting_id: int, note: str) -> None:
    plain.connection.execute("BEGIN IMMEDIATE")
    plain.connection.execute("UPDATE meeting SET shared_notes = ? WHERE id = ?", (note, meeting_id))
    plain.connection.execute("COMMIT")


def text_of(kilobytes: int) -> str:
    """Return a note of this length: lines of Markdown as people write them, no two alike."""
    lines: list[str] = []
    for number in count(1):
        lines.append(
            f"- **Point {number}**: we looked at what came of it, and try it otherwise until week {number}"
        )
        if sum(map(len, lines)) + len(lines) >= kilobytes * 1024:
            return "\n".join(lines)
    raise AssertionError

"""Every flipped bit is noticed; so is a swapped page, a file cut short, an empty one, and a foreign one."""

import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from random import Random

from app.domain.assessment import Side
from app.services.session import Session
from app.storage.vault import open_vault
from tests.faults.acts import QUICK, noted
from tests.faults.noticing import KEYS, NOTES, Seen, Victim, victim
from tests.faults.outcome import Outcome, Size, told
from tests.faults.recording import read_tree
from tests.faults.replay import room, write_tree
from tests.faults.vaults_made import VAULT, make_team
from tests.faults.whole_files import BACKUP

PAGE, SALT, RESERVED = 4096, 16, 80
_FLIPS_WANTED = 400
Spoilt = tuple[str, str, bytes | None]
"""What was done, in words, to which file, and what it holds then."""


def every_flip_is_noticed(size: Size) -> Outcome:
    """Spoil the files of a vault in every way, and look whether it is noticed."""
    failures: list[str] = []
    counted: Counter[str] = Counter()
    with room() as place, victim(place) as one:
        for kind, what, path, content in _spoilt(one, size):
            seen = one.spoilt(path, content)
            counted[kind] += 1
            counted[seen.value] += 1
            harmless = {Seen.SAME} if _is_derived(one, path, content) else set()
            if seen not in {Seen.REFUSED, Seen.FOUND, *harmless}:
                failures.append(f"{what} in {path}: {seen.value}")
        older, unnoticed = _older_pages(one)
    flips = sum(count for kind, count in counted.items() if kind.startswith("bit flips"))
    others = ", ".join(f"{counted[kind]} {kind}" for kind in ("swapped pages", "cuts", "foreign files"))
    tried = (
        f"{flips} bit flips, {others}: {counted[Seen.REFUSED.value]} refused at opening, "
        f"{counted[Seen.FOUND.value]} found by the check; {counted[Seen.SAME.value]} read as before (the "
        "salt, which follows from the key, and the line feed after keys.json); of "
        f"{older} single pages put back from an older state {unnoticed} not noticed, which is no promise"
    )
    outcome = Outcome(tried, told(failures))
    return outcome.but_at_least(flips, _FLIPS_WANTED, "flips") if size is Size.FULL else outcome


def _is_derived(one: Victim, path: str, content: bytes | None) -> bool:
    """Tell whether only bytes were touched that say nothing: the salt, and the line feed after keys.json."""
    well = one.bytes_of(path)
    if path == NOTES:
        return content is not None and content[SALT:] == well[SALT:]
    return path == KEYS and content == well.removesuffix(b"\n")


def _spoilt(one: Victim, size: Size) -> Iterator[tuple[str, str, str, bytes | None]]:
    chance = Random(1)  # noqa: S311 - it has to repeat itself, nothing is secret
    part = 1 if size is Size.FULL else 10
    notes = one.bytes_of(NOTES)
    for path, kind, places in (
        (NOTES, "bit flips in the salt", range(SALT)),
        (NOTES, "bit flips in the header", range(SALT, 100)),
        (NOTES, "bit flips in the pages", range(100, len(notes))),
        (NOTES, "bit flips in the seals of pages", _reserved(notes)),
        (NOTES, "bit flips in the last page", range(len(notes) - PAGE, len(notes))),
        (KEYS, "bit flips in keys.json", range(len(one.bytes_of(KEYS)))),
        (BACKUP, "bit flips in a backup", range(len(one.bytes_of(BACKUP)))),
    ):
        wanted = min(len(places), _FLIPS[kind]) // part + 1
        for at in chance.sample(places, min(wanted, len(places))):
            bit = chance.randrange(8)
            yield kind, f"bit {bit} of byte {at}", path, flipped(one.bytes_of(path), at, bit)
    for what, path, content in (*_swapped(one, chance, 24 // part + 1), *_cut(one, part), *_foreign(one)):
        yield what.split(":")[0], what, path, content


_FLIPS = {
    "bit flips in the salt": 16,
    "bit flips in the header": 40,
    "bit flips in the pages": 140,
    "bit flips in the seals of pages": 60,
    "bit flips in the last page": 30,
    "bit flips in keys.json": 120,
    "bit flips in a backup": 100,
}


def flipped(content: bytes, at: int, bit: int) -> bytes:
    """Return the same bytes but for one bit."""
    return content[:at] + bytes([content[at] ^ 1 << bit]) + content[at + 1 :]


def _reserved(notes: bytes) -> list[int]:
    """Return the places at the end of each page that hold what makes it random, and its HMAC."""
    ends = range(PAGE, len(notes) + 1, PAGE)
    return [at for end in ends for at in range(end - RESERVED, end)]


def _swapped(one: Victim, chance: Random, wanted: int) -> Iterator[Spoilt]:
    notes = one.bytes_of(NOTES)
    pages = [notes[at : at + PAGE] for at in range(0, len(notes), PAGE)]
    for _number in range(wanted):
        first, second = chance.sample(range(len(pages)), 2)
        after = list(pages)
        after[first], after[second] = pages[second], pages[first]
        yield f"swapped pages: {first + 1} and {second + 1}", NOTES, b"".join(after)


def _cut(one: Victim, part: int) -> Iterator[Spoilt]:
    for path in (NOTES, KEYS, BACKUP):
        whole = one.bytes_of(path)
        size = len(whole)
        lengths = {0, 1, SALT, 100, 512, PAGE - 1, PAGE, PAGE + 1, size // 2, size - PAGE, size - 1}
        for length in sorted(length for length in lengths if 0 <= length < size)[:: 1 if part == 1 else 3]:
            yield f"cuts: to {length} bytes", path, whole[:length]
        yield "cuts: a byte too many", path, whole + b"\0"
        yield "cuts: a page too many", path, whole + bytes(PAGE)


def _foreign(one: Victim) -> Iterator[Spoilt]:
    with room() as place:
        make_team(place / VAULT)
        other = read_tree(place)
        with closing(sqlite3.connect(place / "plain.db")) as plain:
            plain.execute("CREATE TABLE identity (vault_id TEXT)")
            plain.commit()
        plain_notes = (place / "plain.db").read_bytes()
    size = len(one.bytes_of(NOTES))
    for what, content in (
        ("another vault's", other[NOTES]),
        ("a plain database", plain_notes),
        ("zeros", bytes(size)),
        ("a backup", one.bytes_of(BACKUP)),
    ):
        yield f"foreign files: {what}", NOTES, content
    yield "foreign files: gone", NOTES, None
    yield "foreign files: another vault's", KEYS, other[KEYS]
    yield "foreign files: gone", KEYS, None
    yield "foreign files: notes", BACKUP, one.bytes_of(NOTES)


def _older_pages(one: Victim) -> tuple[int, int]:
    """Put single pages back as they were before a save; return how many, and how many nobody noticed.

    Each page is sealed with its number, but not with the time: an older one of the same vault is genuine.
    """
    write_tree(one.place / "later", one.well)
    folder = one.place / "later" / VAULT
    vault = open_vault(folder, one.key)
    turn = Session(vault, QUICK).assessments.manager_turn(1, at_keyboard=Side.MANAGER)
    turn.say(turn.behaviours[0].id, noted("Said later."))
    vault.close()
    before, after = one.bytes_of(NOTES), (folder / "notes-1.db").read_bytes()
    changed = [at for at in range(0, len(after), PAGE) if before[at : at + PAGE] != after[at : at + PAGE]]
    unnoticed = 0
    for at in changed:
        mixed = after[:at] + before[at : at + PAGE] + after[at + PAGE :]
        unnoticed += one.spoilt(NOTES, mixed) in {Seen.SAME, Seen.MISREAD}
    return len(changed), unnoticed

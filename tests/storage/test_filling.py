"""Filling a vault with much at once: what finds words is what the triggers would have made of it."""

from datetime import date

import pytest

from app.domain.person import Person
from app.storage import meetings, people
from app.storage.rows import number
from app.storage.vault import Vault
from tests.storage.made import add_framework

NOTES = ("We looked at it again.", "下周再看一遍 and then more", "  \n", "", "Åsa's points")

PIECES = "SELECT count(*), count(DISTINCT segid) FROM search_words_idx"


def write(vault: Vault) -> None:
    """Write one-on-ones on two days, with every kind of note, the earlier day last."""
    with vault.transaction() as transaction:
        framework_id = add_framework(transaction, f"steps-{len(people.listed(vault))}")
    person_id = people.add(vault, Person("Nils", framework_id=framework_id))
    for day in (date(2026, 5, 4), date(2026, 4, 27)):
        for note in NOTES:
            meeting_id = meetings.add(vault, person_id, day, "", "")
            meetings.write_notes(vault, meeting_id, note)
            meetings.write_private_notes(vault, meeting_id, f"mine: {note}", day)


def entries(vault: Vault, index: str) -> list[tuple[object, ...]]:
    """Return what can be found, the newest day first, with the day that each number begins with."""
    return sorted(
        vault.read(
            f"SELECT id >> 32, kind, source_id, part, person_id, day, title, body, tags FROM {index}_entry"
        )
    )


@pytest.mark.parametrize("index", ["search", "private"])
def test_it_makes_what_the_triggers_make(vault: Vault, index: str) -> None:
    with vault.transaction() as transaction, transaction.filling():
        write(vault)
    filled = entries(vault, index)
    greatest = vault.read(f"SELECT id >> 32, max(id) FROM {index}_entry GROUP BY 1")

    vault.make_finding_anew()

    assert len(filled) == (6 if index == "search" else 10)
    assert filled == entries(vault, index)
    assert greatest == vault.read(f"SELECT id >> 32, max(id) FROM {index}_entry GROUP BY 1")


def test_it_is_well_and_goes_on_being_so(vault: Vault) -> None:
    with vault.transaction() as transaction, transaction.filling():
        write(vault)
    assert vault.check() == ()

    write(vault)

    assert vault.check() == ()


def test_no_save_after_it_has_much_to_merge_in_what_finds_words(vault: Vault) -> None:
    """Each is counted by the rows it changes, those of the index among them."""
    with vault.transaction() as transaction, transaction.filling():
        write(vault)
        for turn in range(50):
            words = " ".join(f"word{turn}x{one}" for one in range(3000))
            meetings.write_notes(vault, meetings.add(vault, 1, date(2026, 5, 4), "", ""), words)
    ((terms, pieces),) = vault.read(PIECES)
    most = 0
    with vault.whole() as connection:
        for turn in range(500):
            before = connection.total_changes
            meetings.write_notes(vault, 1 + turn % 5, f"note {turn} " * 100)
            most = max(most, connection.total_changes - before)

    assert number(terms) > 2000
    assert pieces == 1
    assert most < 500
    assert vault.check() == ()
    vault.make_finding_anew()
    ((_terms, pieces),) = vault.read(PIECES)
    assert pieces == 1

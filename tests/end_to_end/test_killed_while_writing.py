"""Killed in the middle of the employee's turn: nothing that was kept is lost, and nothing lies open."""

import subprocess
import sys
from pathlib import Path

import pytest

from app.domain.assessment import Side
from app.services import vaults
from app.services.employee_turn import EmployeeTurn
from app.services.session import Session
from tests.end_to_end.laid_bare import standing_there
from tests.end_to_end.planted import OPENS_WITH, PHRASE, Planted
from tests.end_to_end.writing import words
from tests.made import QUICK

ROUNDS = {"writing": (9, 20, 41), "typing_away": (9, 12, 15)}
"""By the program that writes, how many words are kept before each kill; more than there are behaviours."""


def killed_after(program: str, folder: Path, conversation_id: int, kept: int) -> int:
    """Kill a program that writes, once so many words are kept; returns the number that it told last."""
    with subprocess.Popen(
        [sys.executable, "-m", f"tests.end_to_end.{program}", str(folder), str(conversation_id)],
        cwd=Path(__file__).parents[2],
        stdout=subprocess.PIPE,
        text=True,
    ) as running:
        assert running.stdout is not None
        told = [running.stdout.readline() for _line in range(kept)]
        running.kill()
        told += running.stdout.readlines()  # what was told before it died
    assert running.returncode != 0
    return int(told[-1])


def is_kept(text: str, told: int, coming: int) -> bool:
    """Tell whether this is what was told as kept, or what was being written over it, as far as it came."""
    return text == words(told) or (text != "" and words(coming).startswith(text))


def her_turn(session: Session, conversation_id: int) -> EmployeeTurn:
    """Take the employee's turn with her phrase."""
    seal = session.assessments.seal_of(conversation_id)
    assert seal is not None
    return session.assessments.employee_turn(
        conversation_id, at_keyboard=Side.EMPLOYEE, key=seal.key_for(PHRASE)
    )


@pytest.mark.parametrize("program", list(ROUNDS))
def test_what_was_kept_is_there_after_a_kill_and_still_sealed(program: str, tmp_path: Path) -> None:
    planted = Planted(tmp_path)
    folder, conversation_id = planted.session.folder, planted.conversation.id
    planted.session.close()
    key = vaults.key_from_passphrase(folder, OPENS_WITH)
    hers = (*planted.of("self_seal.box"), *planted.of("self_view.note"), "zqdraft", "zqownphrase")
    theirs = (*planted.of("manager_view.note"), *planted.of("manager_private.evidence"))

    for number, kept in enumerate(ROUNDS[program]):
        last = killed_after(program, folder, conversation_id, kept)
        copies = tmp_path / f"round {number}"
        in_rows, on_pages = standing_there(folder, key, hers + theirs, copies)
        assert (in_rows, on_pages) == (set(theirs), set(theirs)), "the probe sees what lies open, and no more"

        session = vaults.open_session(folder, key, QUICK)
        turn = her_turn(session, conversation_id)
        notes = [turn.assessment().views[one.id].note for one in turn.behaviours]
        assert is_kept(turn.private_notes, last, last + 1)
        for behaviour, note in enumerate(notes):
            told = last - (last - behaviour) % len(notes)  # the last word about this one
            assert is_kept(note, told, told + len(notes))
        assert session.check() == ()
        session.close()


def test_what_lies_open_would_be_seen(tmp_path: Path) -> None:
    planted = Planted(tmp_path)
    folder, conversation_id = planted.session.folder, planted.conversation.id
    turn = her_turn(planted.session, conversation_id)
    notes = tuple(planted.of("self_view.note"))
    with planted.session._vault.transaction() as transaction:
        for behaviour, view in turn.assessment().views.items():
            transaction.write(
                "INSERT INTO self_view VALUES (?, ?, 'sometimes', ?)", (conversation_id, behaviour, view.note)
            )
    planted.session.close()

    key = vaults.key_from_passphrase(folder, OPENS_WITH)
    assert standing_there(folder, key, notes, tmp_path / "copies") == (set(notes), set(notes))


def test_a_word_that_was_deleted_without_care_would_be_seen_on_its_page(tmp_path: Path) -> None:
    planted = Planted(tmp_path)
    folder = planted.session.folder
    notes = tuple(planted.of_field("self_view.note"))  # which no index holds
    connection = planted.session._vault._live()
    connection.execute("PRAGMA secure_delete = OFF")
    connection.execute("DELETE FROM self_view")
    planted.session.close()

    key = vaults.key_from_passphrase(folder, OPENS_WITH)
    in_rows, on_pages = standing_there(folder, key, notes, tmp_path / "copies")
    assert in_rows == set()
    assert on_pages != set()


@pytest.mark.parametrize("word", ["zqlockedby", "zqownphrase"])
def test_no_file_of_the_vault_holds_what_opens_it(tmp_path: Path, word: str) -> None:
    planted = Planted(tmp_path)
    folder = planted.session.folder
    planted.session.close()

    assert [path for path in folder.iterdir() if word.encode() in path.read_bytes().lower()] == []

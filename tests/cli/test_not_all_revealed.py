"""The commands on a conversation of which not everything is revealed, opened or agreed yet."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest

from app.domain.assessment import Answer, ManagerEntry, Side, View
from app.domain.growth import GrowthArea
from app.domain.person import Person
from app.services.session import Session
from app.services.together import Together
from tests.cli.conftest import Terminal
from tests.made import make_session, open_again
from tests.reports.extracted import words

PHRASE = "amira's own phrase"
HIDDEN, SHOWN = "hidden canary", "shown canary"
PRIVATE = "evidence canary"


def hold(session: Session, *, sealed: bool = False) -> int:
    """Hold a conversation in which both have said something of the first and of the last characteristic."""
    person = session.people.add(Person("Amira Haddad", framework_id=session.frameworks.built_in()))
    conversation = session.conversations.start(person, date(2026, 11, 22))
    employee = session.assessments.employee_turn(conversation.id, at_keyboard=Side.EMPLOYEE)
    manager = session.assessments.manager_turn(conversation.id, at_keyboard=Side.MANAGER)
    for behaviour, note in ((employee.behaviours[0], SHOWN), (employee.behaviours[-1], HIDDEN)):
        employee.say(behaviour.id, View(Answer.CONSISTENTLY, f"Amira: {note}"))
        manager.say(behaviour.id, ManagerEntry(View(Answer.NOT_YET, f"Jonas: {note}"), PRIVATE, PRIVATE))
    if sealed:
        seal = session.assessments.new_seal()
        employee.seal(seal, seal.key_for(PHRASE))
    employee.finish()
    manager.finish()
    return conversation.id


@contextmanager
def together(folder: Path) -> Iterator[Together]:
    """Open the vault for a while, and its conversation side by side."""
    session = open_again(folder)
    yield session.together(session.conversations.latest_revealed(session.people.named("Amira")).id)
    session.close()


@pytest.fixture
def folder(vault_folder: Path) -> Path:
    """Return a closed vault with a conversation of which nothing is revealed."""
    session = make_session(vault_folder)
    hold(session)
    session.close()
    return vault_folder


@pytest.fixture
def half(folder: Path) -> Path:
    """Return the same, with the first characteristic revealed."""
    with together(folder) as one:
        one.reveal([one.unrevealed[0].id])
    return folder


def test_what_is_not_revealed_is_not_printed_but_named(terminal: Terminal, half: Path) -> None:
    with together(half) as one:
        expected = "; ".join(each.short_name for each in one.unrevealed)
    answered = terminal.fika("compare", "Amira", "--vault", half)
    assert (answered.code, answered.err) == (0, "")
    assert f"    Amira: {SHOWN}\n" in answered.out
    assert f"    Jonas: {SHOWN}\n" in answered.out
    assert answered.out.endswith(f"\nNot revealed yet: {expected}\n")
    for hidden in (HIDDEN, PRIVATE):
        assert hidden not in answered.out


def test_as_json_it_holds_only_what_is_revealed_too(terminal: Terminal, half: Path) -> None:
    out = terminal.fika("compare", "Amira", "--vault", half, "--json").out
    data = json.loads(out)
    with together(half) as one:
        first = one.framework.characteristics[0].id
        assert data["not_revealed"] == [each.id for each in one.unrevealed]
    assert {each["characteristic"] for each in data["behaviours"]} == {first}
    assert HIDDEN not in out


def test_with_nothing_revealed_only_the_names_of_what_could_be_are_said(
    terminal: Terminal, folder: Path
) -> None:
    out = terminal.fika("compare", "Amira", "--vault", folder).out
    assert "Not revealed yet:" in out
    for hidden in (SHOWN, HIDDEN, "Consistently", "Not yet\n"):
        assert hidden not in out


def test_with_everything_revealed_nothing_is_said_of_it(terminal: Terminal, half: Path) -> None:
    with together(half) as one:
        one.reveal([each.id for each in one.unrevealed])
    answered = terminal.fika("compare", "Amira", "--vault", half)
    assert HIDDEN in answered.out
    assert "Not revealed" not in answered.out
    assert json.loads(terminal.fika("compare", "Amira", "--vault", half, "--json").out)["not_revealed"] == []


def test_what_is_sealed_is_said_to_be_so_and_nothing_else(terminal: Terminal, vault_folder: Path) -> None:
    session = make_session(vault_folder)
    hold(session, sealed=True)
    session.close()
    for extra in ((), ("--json",)):
        answered = terminal.fika("compare", "Amira", "--vault", vault_folder, *extra)
        assert (answered.code, answered.out) == (1, "")
        assert "sealed under the employee’s own phrase" in answered.err


def test_an_opened_conversation_is_shown_past_a_newer_sealed_one(
    terminal: Terminal, vault_folder: Path
) -> None:
    session = make_session(vault_folder)
    older = session.together(hold(session))
    older.reveal([one.id for one in older.unrevealed])
    seal_one_more(session)
    session.close()
    answered = terminal.fika("compare", "Amira", "--vault", vault_folder)
    assert answered.code == 0
    assert f"    Amira: {HIDDEN}\n" in answered.out
    assert answered.err == (
        "fika: The conversation of 8 January 2027 is still under the employee’s phrase;"
        " this is 22 November 2026.\n"
    )


def seal_one_more(session: Session) -> None:
    """Hold a later conversation with Amira, which both finish and nobody opens."""
    conversation = session.conversations.start(session.people.named("Amira"), date(2027, 1, 8))
    employee = session.assessments.employee_turn(conversation.id, at_keyboard=Side.EMPLOYEE)
    seal = session.assessments.new_seal()
    employee.seal(seal, seal.key_for(PHRASE))
    employee.finish()
    session.assessments.manager_turn(conversation.id, at_keyboard=Side.MANAGER).finish()


def test_the_summary_is_no_draft_once_both_have_agreed(
    terminal: Terminal, folder: Path, tmp_path: Path
) -> None:
    path = tmp_path / "summary.pdf"
    with together(folder) as one:
        one.add_growth_area(GrowthArea("Share it"))
        one.agree(Side.EMPLOYEE)
    terminal.fika("summary", "Amira", "-o", path, "--vault", folder)
    assert "Draft: not agreed by both yet" in words(path.read_bytes())
    with together(folder) as one:
        one.agree(Side.MANAGER)
        one.amend("It moved to\nTribe/Guild.")
    answered = terminal.fika("summary", "Amira", "-o", path, "--vault", folder)
    assert (answered.code, answered.out) == (0, f"Saved as {path}.\n")
    assert "“Tribe/Guild” in “the amendment of " in answered.err
    text = words(path.read_bytes())
    assert "Agreed by both on" in text
    assert text.endswith("It moved to Tribe/Guild. Between the two of us")

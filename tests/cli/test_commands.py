"""The commands on the example team: what they show, and what they never show."""

import json
import re
import shutil
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from app.domain.assessment import Side
from app.domain.person import Person
from app.services import quick_unlock, vaults
from app.services.frameworks import built_in_source
from app.services.keychain_offer import keychain_may_be_asked
from app.services.session import Session
from app.services.together import Together
from tests.cli.conftest import Terminal
from tests.made import WORDS, make_session, open_again
from tests.reports.extracted import words


def private_words(example: Path) -> list[str]:
    """Return all that Jonas keeps to himself in Amira's latest conversation."""
    session = open_again(example)
    try:
        person = session.people.named("Amira")
        conversation = session.conversations.latest_revealed(person)
        turn = session.assessments.manager_turn(conversation.id, at_keyboard=Side.MANAGER)
        entries = turn.assessment().entries.values()
        return [words for entry in entries for words in (entry.evidence, entry.peers) if words]
    finally:
        session.close()


def test_people_are_listed_with_what_they_do(terminal: Terminal, example: Path) -> None:
    answered = terminal.fika("people", "--vault", example)
    assert answered.out.splitlines() == [
        "Amira Haddad  Software engineer · Road manager of Checkout · Payments squad",
        "Bo Lindqvist  Tester · Payments squad",
        "Chen Wei  Product owner · Payments squad",
        "Dina Okafor  Agile coach · Payments and Accounts",
    ]


def test_the_comparison_begins_with_the_widest_differences(terminal: Terminal, example: Path) -> None:
    out = terminal.fika("compare", "amira", "--vault", example).out
    headings = [
        "You see this very differently",
        "You see this a little differently",
        "One of you had no chance to see this",
        "You both see this the same way",
    ]
    places = [out.index(one) for one in headings]
    assert places == sorted(places)
    assert out.startswith("Amira Haddad and Jonas Berg, 22 November 2026\n")
    assert "    The caching write-up went to three squads; two of them changed course.\n" in out
    assert "  Why we differ: Seen different things\n" in out
    assert "  Today we say: We still differ\n" in out


def test_the_comparison_shows_nothing_private(terminal: Terminal, example: Path) -> None:
    private = private_words(example)
    assert len(private) > 10
    for extra in ((), ("--json",)):
        out = terminal.fika("compare", "Amira", "--vault", example, *extra).out
        assert [words for words in private if words in out] == []


def test_the_comparison_counts_nothing(terminal: Terminal, example: Path) -> None:
    out = terminal.fika("compare", "Amira", "--vault", example).out
    assert "%" not in out
    said = re.sub(r"(?m)^ +.*$", "", out)  # what the two wrote themselves may hold numbers
    assert re.findall(r"\d+", said) == ["22", "2026", "1", "0"]


def test_the_comparison_as_json_holds_every_behaviour_in_the_order_of_the_talk(
    terminal: Terminal, example: Path
) -> None:
    data = json.loads(terminal.fika("compare", "Amira", "--vault", example, "--json").out)
    assert (data["person"], data["manager"], data["held_on"]) == ("Amira Haddad", "Jonas Berg", "2026-11-22")
    seen = [one["seen"] for one in data["behaviours"]]
    order = ["wide", "near", "unseen", "same", "open"]
    assert [order.index(one) for one in seen] == sorted(order.index(one) for one in seen)
    by_id = {one["behaviour"]: one for one in data["behaviours"]}
    learned = by_id["improvement-tribe-learned-once"]
    assert learned["employee"]["answer"] == "consistently"
    assert learned["manager"]["note"] == "Within the squad always; beyond it I have seen it once."
    assert learned["together"]["today"] == "sometimes"
    assert not re.search(r"count|total|score|percent|average", json.dumps(sorted(learned) + sorted(data)))


@pytest.mark.parametrize("name", ["Bo", "Dina"])
def test_without_a_revealed_conversation_there_is_nothing_to_compare(
    terminal: Terminal, example: Path, name: str
) -> None:
    answered = terminal.fika("compare", name, "--vault", example)
    assert (answered.code, answered.out) == (1, "")
    assert "no conversation yet in which both have finished" in answered.err


def test_an_unknown_name_is_said_to_be_so(terminal: Terminal, example: Path) -> None:
    answered = terminal.fika("summary", "Zoë", "-o", "x.pdf", "--vault", example)
    assert answered.code == 1
    assert "There is no person called “Zoë” here." in answered.err


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_the_summary_is_saved_as_a_pdf(terminal: Terminal, example: Path, tmp_path: Path, paper: str) -> None:
    path = tmp_path / "summary.pdf"
    answered = terminal.fika("summary", "Amira", "-o", path, "--paper", paper, "--vault", example)
    said = f"Saved as {path}, a draft: not agreed by both yet.\n"
    assert (answered.code, answered.err, answered.out) == (0, "", said)
    assert path.read_bytes().startswith(b"%PDF-")


def test_a_summary_that_names_a_step_is_saved_with_a_warning(
    terminal: Terminal, example: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "Copy.fika"
    shutil.copytree(example, folder)
    session = open_again(folder)
    together = session.together(session.conversations.latest_revealed(session.people.named("Amira")).id)
    together.write_shared_notes("You are at\nTribe/Guild now.")
    session.close()
    path = tmp_path / "summary.pdf"
    answered = terminal.fika("summary", "Amira", "-o", path, "--vault", folder)
    assert answered.code == 0
    assert answered.err.count("\n") == 1
    assert "“Tribe/Guild” in “the notes for both” names a step" in answered.err
    assert path.exists()


def hold_one_in_which_nothing_is_agreed(session: Session) -> Together:
    """Hold a conversation with Amira in which nothing is picked or written down."""
    person = session.people.add(Person("Amira Haddad", framework_id=session.frameworks.built_in()))
    conversation = session.conversations.start(person, date(2026, 11, 22))
    session.assessments.employee_turn(conversation.id, at_keyboard=Side.EMPLOYEE).finish()
    session.assessments.manager_turn(conversation.id, at_keyboard=Side.MANAGER).finish()
    return session.together(conversation.id)


def test_a_summary_of_nothing_is_not_saved(terminal: Terminal, vault_folder: Path, tmp_path: Path) -> None:
    session = make_session(vault_folder)
    hold_one_in_which_nothing_is_agreed(session)
    session.close()
    path = tmp_path / "summary.pdf"
    answered = terminal.fika("summary", "Amira", "-o", path, "--vault", vault_folder)
    assert (answered.code, answered.out) == (1, "")
    assert "Nothing is agreed yet" in answered.err
    assert not path.exists()


def test_an_end_to_which_both_agreed_is_saved_though_nothing_was_picked(
    terminal: Terminal, vault_folder: Path, tmp_path: Path
) -> None:
    session = make_session(vault_folder)
    together = hold_one_in_which_nothing_is_agreed(session)
    for side in Side:
        together.agree(side)
    session.close()
    path = tmp_path / "summary.pdf"
    answered = terminal.fika("summary", "Amira", "-o", path, "--vault", vault_folder)
    assert (answered.code, answered.err, answered.out) == (0, "", f"Saved as {path}.\n")
    assert "picked nothing to grow in" in words(path.read_bytes())


def test_a_summary_that_cannot_be_written_is_code_one(
    terminal: Terminal, example: Path, tmp_path: Path
) -> None:
    answered = terminal.fika("summary", "Amira", "-o", tmp_path / "none" / "x.pdf", "--vault", example)
    assert answered.code == 1
    assert "could not be written" in answered.err


def test_a_framework_without_mistakes(terminal: Terminal, tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    file.write_text(built_in_source(), encoding="utf-8")
    assert terminal.fika("framework", "check", file).out == "Career steps, version 1.0: no mistakes.\n"


def test_a_framework_with_mistakes_has_a_line_for_each(terminal: Terminal, tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    file.write_text(built_in_source().replace('step = "tribe"', 'step = "tirbe"', 2), encoding="utf-8")
    answered = terminal.fika("framework", "check", file)
    assert (answered.code, answered.out) == (1, "")
    lines = [line for line in answered.err.splitlines() if "Did you mean “tribe”?" in line]
    assert [line.split(":")[0].split(",")[1].strip()[:10] for line in lines] == ["behaviour "] * 2


def test_a_file_that_cannot_be_read(terminal: Terminal, tmp_path: Path) -> None:
    for path in (tmp_path / "none.toml", tmp_path):
        answered = terminal.fika("framework", "check", path)
        assert answered.code == 1
        assert "can't be read" in answered.err


def test_a_vault_that_is_well_says_what_was_looked_at(terminal: Terminal, example: Path) -> None:
    answered = terminal.fika("vault", "check", "--vault", example)
    assert (answered.code, answered.err) == (0, "")
    assert "seal of every page" in answered.out
    assert answered.out.endswith("All is well.\n")


def test_a_vault_that_a_keychain_opens_too_says_so(terminal: Terminal, example: Path) -> None:
    name, secret = quick_unlock.new_name(), quick_unlock.new_secret()
    with closing(vaults.open_session(example, vaults.key_from_passphrase(example, WORDS))) as session:
        session.enter_manager()
        session.quick_unlock.turn_on(vaults.key_from_passphrase(example, WORDS), name, secret)
    answered = terminal.fika("vault", "check", "--vault", example)
    assert (answered.code, answered.err) == (0, "")
    assert "Quick unlock is on" in answered.out
    assert terminal.fika("compare", "Amira", "--vault", example).code == 0
    assert keychain_may_be_asked(example)


def test_a_vault_that_is_not_well_says_what_was_found(
    terminal: Terminal, example: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "app.services.session.Session.check", lambda _self: ("page 3: bad seal\nand more",) * 2
    )
    answered = terminal.fika("vault", "check", "--vault", example)
    assert answered.code == 1
    assert "All is well" not in answered.out
    found, what_to_do = answered.err.splitlines()
    assert found == "fika: page 3: bad seal and more"
    assert "Copy the whole folder somewhere safe" in what_to_do
    assert "fika vault restore" in what_to_do


def test_an_empty_vault_says_what_belongs_there(terminal: Terminal, vault_folder: Path) -> None:
    make_session(vault_folder).close()
    assert terminal.fika("people", "--vault", vault_folder).out.startswith("Nobody is here yet.")


def test_the_demo_makes_a_vault_that_opens_by_passphrase_and_by_code(
    terminal: Terminal, tmp_path: Path
) -> None:
    folder = tmp_path / "Example.fika"
    answered = terminal.fika("demo", "--vault", folder)
    assert (answered.code, answered.err) == (0, "")
    code = re.search(r"Recovery code: (\S+)", answered.out)
    assert code
    vaults.open_session(folder, vaults.key_from_recovery_code(folder, code.group(1))).close()
    assert "Amira Haddad" in terminal.fika("people", "--vault", folder).out
    again = terminal.fika("demo", "--vault", folder)
    assert again.code == 1
    assert "already something" in again.err


def test_the_demo_invents_years_when_it_is_asked_to(terminal: Terminal, tmp_path: Path) -> None:
    folder = tmp_path / "Years.fika"
    answered = terminal.fika("demo", "--vault", folder, "--years", "1", "--people", "2", "--seed", "7")
    assert answered.code == 0
    assert len(terminal.fika("--vault", folder, "people").out.splitlines()) == 2

    for wrong in ("0", "-1", "many", "1e3", "99", "9" * 5000):
        assert terminal.fika("demo", "--vault", tmp_path / "None.fika", "--years", wrong).code == 2
    assert not (tmp_path / "None.fika").exists()


@pytest.mark.parametrize("asked", [("--people", "3"), ("--seed", "0")])
def test_the_demo_says_when_it_would_not_do_what_was_asked(
    terminal: Terminal, tmp_path: Path, asked: tuple[str, str]
) -> None:
    """The example team is always the same: other people are invented with years."""
    answered = terminal.fika("demo", "--vault", tmp_path / "None.fika", *asked)
    assert answered.code == 1
    assert "--years" in answered.err
    assert not (tmp_path / "None.fika").exists()


def test_the_demo_needs_a_place(terminal: Terminal) -> None:
    answered = terminal.fika("demo")
    assert answered.code == 1
    assert "fika demo --vault PATH" in answered.err


def test_two_passphrases_that_differ_create_nothing(
    terminal: Terminal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    typed = iter([WORDS, "something else"])
    monkeypatch.setattr("getpass.getpass", lambda _prompt, stream: next(typed) if stream else "")
    answered = terminal.fika("demo", "--vault", tmp_path / "Example.fika", somebody_types=True)
    assert answered.code == 1
    assert "The two passphrases differ" in answered.err
    assert list(tmp_path.iterdir()) == []


def test_leaving_at_the_prompt_creates_nothing(
    terminal: Terminal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for leaving in (EOFError, KeyboardInterrupt):

        def leave(_prompt: str, stream: object, leaving: type[BaseException] = leaving) -> str:
            raise leaving(stream)

        monkeypatch.setattr("getpass.getpass", leave)
        assert terminal.fika("demo", "--vault", tmp_path / "Example.fika", somebody_types=True).code == 1
    assert list(tmp_path.iterdir()) == []

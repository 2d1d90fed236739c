"""Nobody needs Fika to read their notes: SECURITY.md’s own steps, run as they stand, with nothing of ours."""

import json
import os
import re
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from app.domain.assessment import Answer, Side, View
from app.domain.person import Person
from app.services import vaults
from tests.made import MANAGER, QUICK
from tests.programs import require_program

SECURITY = Path(__file__).parents[2] / "SECURITY.md"
STEP = re.compile(r"<!-- opens: (?P<name>[^>]+) -->\n```(?P<kind>\w+)\n(?P<text>.*?)```", re.DOTALL)
# What a keyboard may make of it: a wide space, and letters with their marks apart.
OPENS_WITH = "ha\u0308ngmatta\u3000p\u00e5 bryggan"
PHRASE = "kettle \u00e5 lantern"
NAME = "Åse 漢 O’Neill"


@dataclass(frozen=True, slots=True)
class Outside:
    """A folder of its own, with a copy of the vault's files, and SECURITY.md's steps."""

    folder: Path

    def run(self, name: str, typed: str = "") -> str:
        """Do one step as the page has it; returns what it says."""
        found = {one["name"]: one for one in STEP.finditer(SECURITY.read_text("utf-8"))}[name]
        script = self.folder / "step"
        script.write_text(found["text"], "utf-8")
        # Isolated, and away from the project: none of our code is in reach.
        program = (
            [sys.executable, "-I", "step"] if found["kind"] == "python" else [require_program("sh"), "step"]
        )
        done = subprocess.run(
            program,
            cwd=self.folder,
            env={"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"},
            input=typed,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    def ask(self, sql: str) -> list[tuple[object, ...]]:
        """Ask the plain database, through Python's own SQLite."""
        with closing(sqlite3.connect(self.folder / "plain.db")) as connection:
            return connection.execute(sql).fetchall()


@dataclass(frozen=True, slots=True)
class Written:
    """A vault in which somebody wrote, locked, and its recovery code."""

    folder: Path
    code: str


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Written:
    """Write into a vault: a name, and an assessment with private notes under a phrase."""
    folder = tmp_path_factory.mktemp("vault") / "Team.fika"
    created = vaults.create(folder, OPENS_WITH, MANAGER, QUICK)
    session = created.session
    person = session.people.add(Person(NAME, framework_id=session.frameworks.built_in()))
    conversation = session.conversations.start(person, date(2026, 11, 23))
    turn = session.assessments.employee_turn(conversation.id, at_keyboard=Side.EMPLOYEE)
    seal = session.assessments.new_seal()
    turn.seal(seal, seal.key_for(PHRASE))
    turn.say(turn.behaviours[0].id, View(Answer.SOMETIMES, "Since March, mostly."))
    turn.write_private_notes("Ask about Tromsø.")
    session.close()
    return Written(folder, "-".join(created.code_groups))


@pytest.fixture
def outside(written: Written, tmp_path: Path) -> Outside:
    """Return a folder outside the project with what somebody would copy there."""
    for name in ("keys.json", "notes-1.db"):
        (tmp_path / name).write_bytes((written.folder / name).read_bytes())
    return Outside(tmp_path)


def key_by_code(outside: Outside, code: str) -> None:
    """Turn the recovery code into the data key."""
    (outside.folder / "keys.json").unlink()  # the code needs none
    (outside.folder / "code.txt").write_text(f"{code}\n", "ascii")
    outside.run("data-key.txt from the recovery code")


def key_by_passphrase(outside: Outside) -> None:
    """Get the data key out of keys.json."""
    outside.run("data-key.txt from the passphrase", f"{OPENS_WITH}\n")


@pytest.mark.parametrize("way", ["code", "passphrase"])
def test_the_pages_own_steps_show_what_was_written(outside: Outside, written: Written, way: str) -> None:
    require_program("openssl")
    if way == "code":
        key_by_code(outside, written.code)
    else:
        key_by_passphrase(outside)

    outside.run("key.sql from data-key.txt")
    outside.run("plain.db from notes-1.db")

    assert outside.ask("SELECT name FROM person") == [(NAME,)]
    assert outside.ask("SELECT manager_name FROM identity") == [(MANAGER,)]
    assert outside.ask("PRAGMA integrity_check") == [("ok",)]


def test_what_was_sealed_opens_with_the_phrase_besides(outside: Outside) -> None:
    require_program("openssl")
    key_by_passphrase(outside)
    outside.run("key.sql from data-key.txt")
    outside.run("plain.db from notes-1.db")
    query = {one["name"]: one["text"] for one in STEP.finditer(SECURITY.read_text("utf-8"))}
    ((sealed,),) = outside.ask(query["sealed.json from plain.db"])
    (outside.folder / "sealed.json").write_text(str(sealed), "utf-8")

    found = json.loads(outside.run("what is sealed from the phrase", f"{PHRASE}\n"))

    assert found["private_notes"] == "Ask about Tromsø."
    assert list(found["views"].values()) == [["sometimes", "Since March, mostly."]]


def test_any_sqlcipher_4_takes_the_line(outside: Outside) -> None:
    require_program("openssl")
    key_by_passphrase(outside)
    outside.run("key.sql from data-key.txt")

    with closing(dbapi2.connect(str(outside.folder / "notes-1.db"))) as connection:
        connection.execute((outside.folder / "key.sql").read_text("ascii"))
        assert connection.execute("SELECT name FROM person").fetchall() == [(NAME,)]


def test_a_page_that_was_changed_is_named(outside: Outside) -> None:
    require_program("openssl")
    key_by_passphrase(outside)
    outside.run("key.sql from data-key.txt")
    notes = outside.folder / "notes-1.db"
    spoilt = bytearray(notes.read_bytes())
    spoilt[2 * 4096 + 100] ^= 1
    notes.write_bytes(spoilt)

    with pytest.raises(AssertionError, match="page 3 is not what was saved"):
        outside.run("plain.db from notes-1.db")


def test_the_steps_use_nothing_of_ours() -> None:
    steps = list(STEP.finditer(SECURITY.read_text("utf-8")))
    assert len(steps) == 6
    imports = {
        name
        for one in steps
        for name in re.findall(r"^(?:import|from) (.+?)(?: import .*)?$", one["text"], re.M)
    }
    assert imports
    assert not any("app" in line.split() for line in imports)

"""Whatever fails in a running window is said without a word of the notes, and the vault goes on."""

import subprocess
import sys
from pathlib import Path

from app.domain.person import Person
from tests.end_to_end.crashing import TOLD_IN
from tests.end_to_end.machine import Machine
from tests.made import make_session, open_again

WHERE = ("the window", "the window", "a thread", "a job", "something that was being freed")


def test_it_is_said_wherever_it_happens_and_the_vault_can_still_be_used(
    vault_folder: Path, tmp_path: Path
) -> None:
    session = make_session(vault_folder)
    session.people.add(Person("Amira Zqamira", framework_id=session.frameworks.built_in()))
    session.close()

    ended = subprocess.run(
        [sys.executable, "-m", "tests.end_to_end.crashing", str(vault_folder)],
        cwd=Path(__file__).parents[2],
        env=Machine(tmp_path / "machine").environment(QT_QPA_PLATFORM="offscreen"),
        capture_output=True,
        text=True,
        check=False,
    )

    assert ended.returncode == 0, ended.stderr
    *reports, names = ended.stdout.rstrip().rsplit("\n", 1)
    shown = "".join(reports)
    assert [line[3:-1] for line in shown.splitlines() if line.startswith("In ")] == list(WHERE)
    assert names == "['Amira Zqamira', 'Bo Lindqvist']"
    for said in (shown, ended.stderr):
        assert said.count("builtins.ValueError") == len(WHERE)
        told = [word for word in (TOLD_IN, "zqamira", str(tmp_path).lower(), "/home") if word in said.lower()]
        assert told == []
    session = open_again(vault_folder)
    assert "Bo Lindqvist" in [one.name for one in session.people.listed()]
    session.close()

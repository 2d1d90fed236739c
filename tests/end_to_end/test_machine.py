"""The search through a machine finds a word wherever it is left."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.end_to_end.left_behind import WAYS
from tests.end_to_end.machine import Machine

WORD = "zqleftbehind"


@pytest.mark.parametrize("way", list(WAYS))
def test_a_word_left_on_the_machine_is_found(way: str, tmp_path: Path) -> None:
    machine = Machine(tmp_path / "machine")

    done = subprocess.run(
        [sys.executable, "-m", "tests.end_to_end.left_behind", way, WORD],
        cwd=Path(__file__).parents[2],
        env=machine.environment(),
        capture_output=True,
        text=True,
        check=True,
    )

    in_files = {word for word, _place in machine.holds((WORD, "zqnobodyleft"))}
    said = WORD in done.stdout + done.stderr
    assert (in_files == {WORD}) is not said
    assert in_files <= {WORD}

"""The promises, and who tries to break each: one line for one more."""

import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.bad_input.promise import bad_input_changes_nothing
from tests.faults.cut_promises import key_files_are_whole, other_files_are_whole, saves_survive
from tests.faults.flips import every_flip_is_noticed
from tests.faults.full_disk import a_file_limit_loses_nothing, a_small_disk_loses_nothing
from tests.faults.killing import kills_corrupt_nothing
from tests.faults.outcome import Outcome, Size

_ROOT = Path(__file__).parents[2]
_COUNTED = re.compile(r"(\d+) (passed|failed|error|skipped)")


@dataclass(frozen=True, slots=True)
class Promise:
    """One promise, by a name to ask for it; `attack` tries to break it. What takes long is begun first."""

    name: str
    words: str
    attack: Callable[[Size], Outcome]
    takes_long: bool = False


def tests_pass(*paths: str) -> Callable[[Size], Outcome]:
    """Return an attack that is made of tests which `make test` runs too."""

    def attack(_size: Size) -> Outcome:
        done = subprocess.run(
            [sys.executable, "-m", "pytest", "-rfE", *paths],
            capture_output=True,
            text=True,
            cwd=_ROOT,
            check=False,
        )
        counted = {kind: int(number) for number, kind in _COUNTED.findall(done.stdout)}
        passed, skipped = counted.get("passed", 0), counted.get("skipped", 0)
        if not done.returncode and not passed:
            pytest.skip(f"{skipped} tests in {', '.join(paths)} were skipped")
        tried = f"{passed} tests in {', '.join(paths)}" + (f", {skipped} skipped" if skipped else "")
        broken = [line for line in done.stdout.splitlines() if line.startswith(("FAILED", "ERROR"))]
        said = broken or [done.stdout[-500:] + done.stderr[-500:]]
        return Outcome(tried, tuple(said) if done.returncode else ())

    return attack


OURS = (
    Promise("saves", "an acknowledged save survives a power cut", saves_survive, takes_long=True),
    Promise("kills", "kill -9 at any moment corrupts nothing", kills_corrupt_nothing),
    Promise("keys", "key file replacement is atomic", key_files_are_whole),
    Promise(
        "files",
        "a new vault, a backup, a restored one and an update are whole",
        other_files_are_whole,
        takes_long=True,
    ),
    Promise("disk", "a full disk loses nothing saved, and says so", a_small_disk_loses_nothing),
    Promise("quota", "and so does a limit on the size of files", a_file_limit_loses_nothing),
    Promise("flips", "every flipped bit is noticed", every_flip_is_noticed),
)
"""What is tried here, in a short round by `make test` as well."""

ELSEWHERE = (
    Promise("input", "bad input changes nothing", bad_input_changes_nothing, takes_long=True),
    Promise("window", "what was typed stays, and is saved with room again", tests_pass("tests/ui/full_disk")),
    Promise(
        "memory",
        "locking leaves no secret in memory",
        tests_pass("tests/end_to_end/test_locked_memory.py"),
    ),
    Promise("process", "same-user processes can't read it", tests_pass("tests/hardening")),
    Promise("network", "no network, ever", tests_pass("tests/end_to_end/test_network.py")),
    Promise(
        "session",
        "no network and no trace outside the vault in a whole session",
        tests_pass("tests/end_to_end/test_whole_session.py", "tests/end_to_end/test_crash.py"),
    ),
)
"""What other tests try, which `make test` runs anyway."""

PROMISES = {promise.name: promise for promise in (*OURS, *ELSEWHERE)}

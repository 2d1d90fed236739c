"""What a process gives up, asked of the kernel in a process of its own, beside one that gives up nothing."""

import errno
import json
import os
import resource
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.hardening.asking import SUCCESS
from tests.programs import require_program
from tests.setup.clone import ROOT

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the filter and /proc are Linux's")

HARDENED = (sys.executable, "-m", "app", "demo", "--vault", "/nowhere/at/all.fika")
BARE = (sys.executable, "-c", f"from app.main import run; run({list(HARDENED[3:])!r})")
OPEN = frozenset({"AF_UNIX", "a pair of AF_UNIX"})
"""What Fika keeps: it speaks to the screen and the desktop through these."""
NOBODY = (
    "setpriv", "--reuid=65534", "--regid=65534", "--clear-groups",
    "--inh-caps=-all,+dac_read_search", "--ambient-caps=+dac_read_search",
)  # fmt: skip
"""Root may look into everything, so both become nobody, who may still read the files of root's Python."""


def asked(beginning: str) -> dict[str, Any]:
    """Return how a process fared that asks for everything."""
    command = [sys.executable, "-m", "tests.hardening.asking", beginning]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


@pytest.fixture(scope="module")
def hardened() -> dict[str, Any]:
    """Return how a process fared that began as Fika does."""
    return asked("hardened")


@pytest.fixture(scope="module")
def bare() -> dict[str, Any]:
    """Return how a process fared that began as any other does."""
    return asked("bare")


def test_every_way_out_is_refused_to_every_thread_and_child(hardened: dict[str, Any]) -> None:
    refused = {name for name, number in hardened["went"].items() if number == errno.EACCES}
    assert refused == hardened["went"].keys() - OPEN


def test_what_the_desktop_needs_is_left(hardened: dict[str, Any]) -> None:
    assert {name for name, number in hardened["went"].items() if number == SUCCESS} == OPEN


def test_without_it_each_of_them_would_be_granted_or_is_not_there(bare: dict[str, Any]) -> None:
    went: dict[str, int] = bare["went"]
    assert errno.EACCES not in went.values()
    for name in (*OPEN, "AF_INET", "AF_NETLINK", "a child", "a thread that was there before"):
        assert went[name] == SUCCESS, name


def test_the_filter_is_put_on_once(hardened: dict[str, Any], bare: dict[str, Any]) -> None:
    assert hardened["filters"] - bare["filters"] == 1
    assert hardened["granted"] == ["InForce(no_network=True, closed_memory=True, no_core=True)"] * 2


def looked_into(command: tuple[str, ...]) -> dict[str, Any]:
    """Return what another program of the same person reads of this one."""
    looking = [sys.executable, "-m", "tests.hardening.looking_in", *command]
    if os.geteuid() == 0:
        require_program(NOBODY[0])
        looking = [*NOBODY, *looking]
    done = subprocess.run(looking, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def test_nobody_else_looks_into_fika() -> None:
    assert looked_into(HARDENED) == {"environ": "refused", "memory": "refused", "core": ["0", "0"]}


def test_who_looks_would_see_a_process_that_is_open() -> None:
    found = looked_into(BARE)
    assert (found["environ"], found["memory"]) == ("read", "read")


CRASH = "import os; word = 'zqin' + 'thecore'; {begin}; os.abort()"


@pytest.mark.parametrize(
    "begin", ["pass", "from app import hardening; hardening.begin()"], ids=["bare", "hardened"]
)
def test_a_crash_leaves_no_core(tmp_path: Path, begin: str) -> None:
    if Path("/proc/sys/kernel/core_pattern").read_text().strip() not in {"core", "core.%p"}:
        pytest.skip("this machine hands its cores to a program")

    def allow_cores() -> None:
        hard = resource.getrlimit(resource.RLIMIT_CORE)[1]
        resource.setrlimit(resource.RLIMIT_CORE, (hard, hard))

    done = subprocess.run(
        [sys.executable, "-c", CRASH.format(begin=begin)],
        cwd=tmp_path,
        env={"PYTHONPATH": str(ROOT)},
        preexec_fn=allow_cores,
        stderr=subprocess.DEVNULL,
        check=False,
    )

    assert done.returncode == -signal.SIGABRT
    cores = [path for path in tmp_path.iterdir() if b"zqinthecore" in path.read_bytes()]
    assert bool(cores) is (begin == "pass")

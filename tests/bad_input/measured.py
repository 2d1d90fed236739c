"""One case, met by a process of its own, which is forked from a parent that has loaded all it needs.

Memory is how far the process rises above where it began (VmHWM less VmRSS, of Linux); a limit on addresses
would refuse what no machine runs out of.
"""

import os
import resource
import select
import shutil
import signal
import traceback
from collections.abc import Callable
from pathlib import Path

from app.domain.errors import FikaError
from app.wording.errors import explain
from tests.bad_input.cases import WELL, Case, Make
from tests.bad_input.command_line import SaidError
from tests.bad_input.place import Place, look
from tests.bad_input.told import Told
from tests.storage.limits import without_override

_PATIENCE = 20.0  # seconds for what waits for ever; what works for ever is ended by its limit
_LIMIT = 8 << 30  # bytes of addresses: no case may take the machine with it


def meet(case: Case, act: Make, vault: Path, place: Place) -> Told:
    """Put the case beside, or into, a copy of the vault, and do what leads the app to it."""
    shutil.copytree(vault, place.vault)
    case.make(place)
    before = look(place.root)
    answer = _in_a_child(lambda: _met(act, place))
    after = look(place.root)
    changed = {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)}
    told = Told.from_line(answer) if answer else Told("waits for ever", "", _PATIENCE, 0)
    return Told(
        told.said, told.words, told.seconds, told.megabytes, tuple(sorted(changed - {place.given.name}))
    )


def _met(act: Make, place: Place) -> str:
    began, at_rest = _seconds(), _kilobytes("VmRSS")
    with without_override():
        said, words = _outcome(act, place)
    return Told(said, words, _seconds() - began, (_kilobytes("VmHWM") - at_rest) / 1024).to_line()


def _outcome(act: Make, place: Place) -> tuple[str, str]:
    try:
        act(place)
    except SaidError as error:
        return error.kind, error.words
    except FikaError as error:
        words = explain(error)
        return type(error).__name__, words.one_line if words.happened.strip() else ""
    except BaseException as error:  # noqa: BLE001 - whatever nobody has words for is what is looked for
        return type(error).__name__, "".join(traceback.format_exception(error))[-2_000:]
    return WELL, ""


def _seconds() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def _kilobytes(what: str) -> int:
    lines = Path("/proc/self/status").read_text("ascii", "replace").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(what + ":"))


def _in_a_child(act: Callable[[], str]) -> str | None:
    """Return what a forked process says; None where it ends without a word, or never."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        _be_the_child(act, writing)
    os.close(writing)
    try:
        return _all_of(reading)
    finally:
        os.close(reading)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)


def _be_the_child(act: Callable[[], str], writing: int) -> None:
    try:
        resource.setrlimit(resource.RLIMIT_AS, (_LIMIT, _LIMIT))
        answer = "\n" + act()
    except BaseException:  # noqa: BLE001 - a case that can't be made is told by whoever asked for it
        answer = "\n" + traceback.format_exc()
    try:
        rest = answer.encode("utf-8", "backslashreplace")
        while rest:
            rest = rest[os.write(writing, rest) :]
    finally:
        os._exit(0)


def _all_of(reading: int) -> str | None:
    got = bytearray()
    while select.select([reading], [], [], _PATIENCE)[0]:
        part = os.read(reading, 65_536)
        if not part:
            return got[1:].decode() if got else None
        got += part
    return None

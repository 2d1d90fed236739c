"""Promises tried side by side, each in a process of its own, and what came of them in one table."""

import json
import subprocess
import sys
import textwrap
import time
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from tests.faults.outcome import Outcome, Size
from tests.faults.promises import Promise

_AT_ONCE = 2
_WIDTHS = (30, 64, 9, 7)
_HEAD = ("promise", "what was tried", "outcome", "seconds")


@dataclass(frozen=True, slots=True)
class Row:
    """What came of one promise; `missing` says what this machine lacks to try it."""

    promise: Promise
    outcome: Outcome
    seconds: float
    missing: str = ""

    @property
    def is_kept(self) -> bool:
        """Whether nothing broke it."""
        return not self.outcome.failures

    def cells(self) -> tuple[str, ...]:
        """Return what stands in the table."""
        tried = self.outcome.tried + "".join(f"\n- {failure}" for failure in self.outcome.failures)
        word = "not tried" if self.missing else "kept" if self.is_kept else "BROKEN"
        return self.promise.words, self.missing or tried, word, f"{self.seconds:.1f}"


def try_all(promises: Iterable[Promise], size: Size, tell: Callable[[str], None]) -> list[Row]:
    """Try promises, two beside each other, what takes long first; tell each row as it comes."""

    def tried(promise: Promise) -> Row:
        row = tried_apart(promise, size)
        tell(row_text(row.cells()))
        return row

    tell(row_text(_HEAD))
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        return list(pool.map(tried, sorted(promises, key=lambda promise: not promise.takes_long)))


def tried_apart(promise: Promise, size: Size) -> Row:
    """Try a promise in a process of its own, so that whatever happens there stays there."""
    began = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-m", "tests.faults", "--one", promise.name, size.value],
        capture_output=True,
        text=True,
        cwd=Path(__file__).parents[2],
        check=False,
    )
    row = partial(Row, promise, seconds=time.monotonic() - began)
    try:
        found = json.loads(done.stdout.splitlines()[-1])
    except (IndexError, ValueError):
        return row(outcome=Outcome("it did not come to its end", (done.stderr[-2000:],)))
    return row(outcome=Outcome(found["tried"], tuple(found["failures"])), missing=found["missing"])


def row_text(cells: Sequence[str]) -> str:
    """Return a row with each cell folded into its column, and a line below."""
    columns = [
        [line for part in cell.splitlines() for line in textwrap.wrap(part, width)]
        for cell, width in zip(cells, _WIDTHS, strict=True)
    ]
    lines = [
        " | ".join(
            (column[number] if number < len(column) else "").ljust(width)
            for column, width in zip(columns, _WIDTHS, strict=True)
        ).rstrip()
        for number in range(max(map(len, columns)))
    ]
    return "\n".join([*lines, "-+-".join("-" * width for width in _WIDTHS)])

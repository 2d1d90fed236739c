"""The command line as a way in: what it says, and the code it ends with."""

import io
import os
import sys
from dataclasses import replace

from app import cli
from tests.bad_input.cases import WELL, Case


class SaidError(Exception):
    """The command line ended with a code other than 0, and said this."""

    def __init__(self, code: int, words: str) -> None:
        super().__init__(code)
        self.code, self.words = code, words

    @property
    def kind(self) -> str:
        """How cases call it."""
        return f"code {self.code}"


def typed(*words: str, first_line: bytes = b"") -> None:
    """Type `fika` and these words, with this as the input. Raises SaidError unless all goes well."""
    reading, writing = os.pipe()
    os.set_blocking(writing, False)
    os.write(writing, first_line + b"\n")
    os.close(writing)
    with os.fdopen(reading) as given:
        typed_into(given, *words)


def typed_into(given: io.TextIOBase, *words: str) -> None:
    """Type `fika` and these words, with the input there is. Raises SaidError unless all goes well."""
    before = sys.stdin, sys.stdout, sys.stderr
    out, said = io.TextIOWrapper(io.BytesIO(), "utf-8"), io.TextIOWrapper(io.BytesIO(), "utf-8")
    sys.stdin, sys.stdout, sys.stderr = given, out, said
    try:
        code = cli.run(list(words), open_window=lambda _vault: 9, tour=lambda _out: 9)
        sys.stderr.flush()
    finally:
        sys.stdin, sys.stdout, sys.stderr = before
    if code:
        raise SaidError(code, said.buffer.getvalue().decode())


def as_typed(cases: dict[str, Case]) -> dict[str, Case]:
    """Return cases as the command line tells of them: well, or a known problem."""
    return {
        name: case if case.said == (WELL,) else replace(case, said=("code 1",))
        for name, case in cases.items()
    }

"""Sound input with something done to it: bits flipped, parts cut, doubled, moved, foreign parts put in."""

from collections.abc import Callable, Sequence
from time import process_time

from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.errors import FikaError
from app.wording.errors import explain
from tests.bad_input.told import MOST_LISTED, MOST_SECONDS

_MOST_CHANGES = 4

Change = Callable[[bytes, int, int], bytes]


def _cut(content: bytes, at: int, to: int) -> bytes:
    return content[:at] + content[to:]


def _doubled(content: bytes, at: int, to: int) -> bytes:
    return content[:to] + content[at:]


def _moved(content: bytes, at: int, to: int) -> bytes:
    rest = content[:at] + content[to:]
    middle = len(rest) // 2
    return rest[:middle] + content[at:to] + rest[middle:]


def _ended(content: bytes, at: int, _to: int) -> bytes:
    return content[:at]


def _flipped(content: bytes, at: int, to: int) -> bytes:
    return (
        content[:at] + bytes([content[at] ^ (1 << to % 8)]) + content[at + 1 :]
        if at < len(content)
        else content
    )


@st.composite
def mutated(draw: st.DrawFn, content: bytes, foreign: Sequence[bytes]) -> bytes:
    """Draw sound content with one change or a few; `foreign` is what its format makes something of."""
    parts = st.sampled_from(foreign) | st.binary(max_size=8)
    for _time in range(draw(st.integers(1, _MOST_CHANGES))):
        at = draw(st.integers(0, len(content)))
        change = draw(st.sampled_from((None, None, _flipped, _cut, _doubled, _moved, _ended)))
        if change is None:
            content = content[:at] + draw(parts) + content[at + draw(st.integers(0, 8)) :]
        else:
            content = change(content, at, draw(st.integers(at, min(len(content), at + 200))))
    return content


def play(
    content: bytes, foreign: Sequence[bytes], meet: Callable[[bytes], object], examples: int
) -> dict[str, int]:
    """Meet so many mutations; return how often each known error, or none, came of it.

    Raises AssertionError where one has no words or takes too long, and whatever is no known error.
    """
    told: dict[str, int] = {}

    @settings(max_examples=examples, database=None, deadline=None, derandomize=True)
    @given(mutated(content, foreign))
    def met(changed: bytes) -> None:
        began = process_time()
        said = _said(meet, changed)
        assert process_time() - began < MOST_SECONDS
        told[said] = told.get(said, 0) + 1

    met()
    return told


def _said(meet: Callable[[bytes], object], content: bytes) -> str:
    try:
        meet(content)
    except FikaError as error:
        refusal = error
    else:
        return "well"
    assert 0 < len(explain(refusal).one_line) <= MOST_LISTED
    return type(refusal).__name__

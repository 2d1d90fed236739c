"""JSON from a file that may be damaged or hostile: one spelling for each value, and limits before parsing."""

import json
import re
from typing import Any, NoReturn

# Also a string that never ends, and without going back, so that no file takes more than one pass.
_STRING = re.compile(r'"(?:[^"\\]|\\.)*+"?', re.DOTALL)


def canonical(value: object) -> bytes:
    """Return the one spelling of a value: sorted keys, no spaces, ASCII only."""
    spelled = json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=True, allow_nan=False)
    return spelled.encode("ascii")


def read_canonical(data: bytes, nesting: int) -> dict[str, Any]:
    """Return the object that `data` spells canonically. Raises ValueError for anything else.

    `nesting` is how deep brackets may go, counted before the parser sees them.
    """
    text = data.decode("ascii")
    if _depth(text) > nesting:
        raise ValueError("nested too deep")
    value = json.loads(text, object_pairs_hook=_unique, parse_float=_refused, parse_constant=_refused)
    if type(value) is not dict or canonical(value) != data:
        raise ValueError("not an object, or not spelled canonically")
    return value


def _depth(text: str) -> int:
    depth = deepest = 0
    for character in _STRING.sub("", text):
        if character in "[{":
            depth += 1
            deepest = max(deepest, depth)
        elif character in "]}":
            depth -= 1
    return deepest


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    keys = dict(pairs)
    if len(keys) != len(pairs):
        raise ValueError("a key stands twice")
    return keys


def _refused(literal: str) -> NoReturn:
    raise ValueError(f"no such number here: {literal}")

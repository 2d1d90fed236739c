"""Whether a text names somebody, however the name is spelled."""

from collections.abc import Iterable
from unicodedata import category, normalize

SHORTEST_NAME = 2
"""A part of a name shorter than this, in letters, is not looked for: it would be found in any text."""
_WITHOUT_SPACES = "\u0e00"
"""From here on, Thai and what follows, lie the scripts without spaces: a name may stand within any word."""


def names_in(text: str, names: Iterable[str]) -> tuple[str, ...]:
    """Return the words of a text that are part of one of these names, each once, as they stand there.

    Case, accents and a genitive's s make no difference.
    """
    parts = {_bare(part) for name in names for part in _words(name)}
    known = {part for part in parts if len(part) >= SHORTEST_NAME}
    return tuple(dict.fromkeys(word for word in _words(text) if _names(_bare(word), known)))


def _names(word: str, known: set[str]) -> bool:
    return any(word in (part, f"{part}s") or (part[0] >= _WITHOUT_SPACES and part in word) for part in known)


def _words(text: str) -> list[str]:
    # A mark, as of an accent typed by itself, and a sign nobody sees belong to the word they stand in.
    return "".join(one if one.isalnum() or _is_mark(one) else " " for one in text).split()


def _bare(word: str) -> str:
    plain = "".join(one for one in normalize("NFKD", word) if not _is_mark(one))
    return plain.upper().casefold()  # by way of capitals, where an i without its dot is one with it


def _is_mark(character: str) -> bool:
    kind = category(character)
    return kind.startswith("M") or kind == "Cf"

"""Whether a text names somebody, and whether two names are the same, however they are spelled."""

from collections.abc import Iterable, Iterator
from unicodedata import category, normalize

SHORTEST_NAME = 2
"""A part of a name shorter than this, in letters, is not looked for: it would be found in any text."""
_WITHOUT_SPACES = "\u0e00"
"""From here on, Thai and what follows, lie the scripts without spaces: a name may stand within any word."""


def plain_name(name: str) -> str:
    """Return a whole name in one spelling; case, spaces and how an accent is typed make no difference."""
    # Å as one character or as A and a ring: the same name, whichever keyboard or file it came from.
    return normalize("NFC", " ".join(name.split()).casefold())


def is_same_name(one: str, other: str) -> bool:
    """Tell whether these are the same whole name."""
    return plain_name(one) == plain_name(other)


def names_in(text: str, names: Iterable[str]) -> tuple[str, ...]:
    """Return the words of a text that name one of these people, each once, as they stand there.

    Case, accents and a genitive's s make no difference. A part that the name itself begins in lower case,
    as the "de" of Anna de Vries, is looked for only together with its neighbours. A name that is an
    ordinary word too, such as May or Mark, is found: rather a word too many said anew than somebody named.
    """
    known = {spelled for name in names for spelled in _spellings(name)}
    return tuple(dict.fromkeys(word for word in _words(text) if _names(_bare(word), known)))


def _spellings(name: str) -> Iterator[str]:
    """Yield each part of a name that is looked for, and its neighbours written together with it."""
    parts = [(part, _bare(part)) for part in _words(name)]
    written_small = all(part[0].islower() for part, _bared in parts)
    told = [_is_telling(bared) and (written_small or not part[0].islower()) for part, bared in parts]
    for first in range(len(parts)):
        for end in range(first + 1, len(parts) + 1):
            together = "".join(bared for _part, bared in parts[first:end])
            if any(told[first:end]) or (together >= _WITHOUT_SPACES and _is_telling(together)):
                yield together


def _is_telling(bared: str) -> bool:
    return len(bared) >= SHORTEST_NAME


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

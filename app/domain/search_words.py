"""What is typed to search, taken apart: words, and phrases in quotes, in every way they may be written."""

import re
from collections.abc import Iterator
from itertools import islice
from unicodedata import category, normalize

LONGEST_TYPED = 400
"""How many letters of what is typed are looked at."""
MOST_WORDS = 16
"""How many words are looked for at once."""
_MOST_SPELLINGS = 24
_PART = re.compile(r'"([^"]*)"?|([^\s"]+)')
_SIGN = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\ua4cf\uf900-\ufaff\uff66-\uff9d\U00020000-\U0003ffff]"
)
"""Of scripts without spaces between words; 0005_search.sql sets the same ones apart in the index."""
_ONE_SIGN = {"ffi": "ﬃ", "ffl": "ﬄ", "ff": "ﬀ", "fi": "ﬁ", "fl": "ﬂ", "ss": "ß"}
"""Letters that may stand in a note as one sign, which the index takes for another word."""


def words_of(typed: str) -> tuple[tuple[str, ...], ...]:
    """Return the words typed, each as the spellings of which one has to be there; nothing for mere signs.

    A spelling of several parts, with spaces between them, stands for parts that follow each other.
    """
    found = (phrase or word for phrase, word in _PART.findall(typed[:LONGEST_TYPED]))
    told = (_spellings(one) for one in found)
    return tuple(islice((one for one in told if one), MOST_WORDS))


def _spellings(word: str) -> tuple[str, ...]:
    as_typed = _parts(normalize("NFC", word))
    if not as_typed:
        return ()
    plain = _parts(plain_word(word))
    others = islice(_written(plain), _MOST_SPELLINGS)
    return tuple(dict.fromkeys((as_typed, plain, *others)))


def plain_word(word: str) -> str:
    """Return a word without accents, in small letters, and without signs that stand for several letters."""
    bare = (one for one in normalize("NFKD", word.casefold()) if not "\u0300" <= one <= "\u036f")
    return normalize("NFC", "".join(bare))


def _parts(word: str) -> str:
    """Return the parts of a word that the index knows, with a space between any two."""
    apart = _SIGN.sub(lambda sign: f" {sign[0]} ", word)
    known = "".join(one if _is_known(one) else " " for one in apart)
    return " ".join(known.split()) if any(one.isalnum() for one in known) else ""


def _is_known(one: str) -> bool:
    # A letter, a number, or an accent that stands on one. By signs of private use entries are filtered.
    return category(one)[0] in "LN" or "\u0300" <= one <= "\u036f"


def _written(rest: str) -> Iterator[str]:
    """Yield how a word may be written with signs that stand for several letters, also half typed ones."""
    if not rest:
        yield ""
        return
    for letters, sign in _ONE_SIGN.items():
        if rest.startswith(letters):
            yield from (f"{sign}{tail}" for tail in _written(rest[len(letters) :]))
        elif letters.startswith(rest):
            yield sign
    yield from (f"{rest[0]}{tail}" for tail in _written(rest[1:]))

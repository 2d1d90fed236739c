"""Where a text names a step in spite of how it is spelled: apart, with look-alikes, or decorated."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from unicodedata import normalize

from app.domain.look_alikes import SIGNS, Row, is_unseen, read_as, row_of, written_instead
from app.domain.summary import steps_named_in

SHORTEST_STEP = 2
"""A step whose name is shorter than this, in letters, is looked for only after a word like 'step'."""
_BESIDE_A_NAME = ("step", "level", "stage")
_BETWEEN = re.compile(r"[\s:\u2010-\u2015-]+")
_WITHOUT_SPACES = "\u0e00"
"""From here on, Thai and what follows, lie the scripts without spaces: a name may stand within any word."""
_PLAIN_LETTERS = 2
"""So many letters of a name have to be there as they are, for figures and signs to be read as the others."""
_SMALL_WORDS = (
    "a an the i me my we us our you your he him his she her it its they them their this that these those who "
    "what when where which why how here there now then so as at by for from in into of off on onto out over "
    "to too under up with be am are is was were been do did does done has have had can could may must will "
    "would shall should not no yes and but or if than all any both each few more most much many one two some "
    "such other own same very just only ever never even well still also get got go goes went gone come came "
    "make made take took give gave say said see saw set put let ask end old new good far way head lone cross "
    "ll re ve s d t m"
)
_EVERYDAY = frozenset(_SMALL_WORDS.split())
"""A row of these is a sentence, not a name that was taken apart: “you are a star” has no Area in it."""


def steps_however_spelled(text: str, step_names: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words of a text that name a step, each once, as they stand there.

    To what a summary is looked through for comes here what a reader still sees the name in: letters apart
    (“T r i b e”, “Tri-be”), look-alikes of other scripts, figures and signs for letters (“Tr1be”), accents
    and decoration, and signs nobody sees. The name stands alone, as ever: no Squad is found in a squadron.
    """
    composed = normalize("NFC", text)
    forms = [form for name in step_names for form in _forms(name)]
    rows = [row_of(composed)]
    if not SIGNS.isdisjoint(composed):
        rows.append(row_of(composed, signs=True))
    plain = steps_named_in(text, tuple(name for name in step_names if _is_telling(name)))
    read = (found for form in forms for row in rows for found in form.found_in(composed, row))
    return tuple(dict.fromkeys((*plain, *read)))


@dataclass(frozen=True, slots=True)
class _Form:
    """Letters to look for, and where in them a word of the name ends.

    `beside` is a word like 'step', which stands before or after a part of the name; none in a whole name.
    """

    letters: str
    ends: frozenset[int]
    beside: str = ""

    def found_in(self, text: str, row: Row) -> Iterator[str]:
        """Yield the places of a text where it stands."""
        if not _looks(self.beside).search(row.letters):
            return  # without that word nobody waits for the search for all that may stand beside it
        for found in _looks(self.letters).finditer(row.letters):
            first, end = found.start(), found.start() + len(self.letters)
            if self._stands_alone(text, row, first, end) and self._is_meant(text, row, first, end):
                yield text[row.at[first] : row.at[end - 1] + 1]

    def _stands_alone(self, text: str, row: Row, first: int, end: int) -> bool:
        # What may stand for a letter is still a sign where the name has ended, as in “Tr!be!”.
        begins = first in row.apart or text[row.at[first - 1]] in SIGNS
        ends = end in row.apart or text[row.at[end]] in SIGNS
        return (begins and ends) or self.letters >= _WITHOUT_SPACES

    def _is_meant(self, text: str, row: Row, first: int, end: int) -> bool:
        there = row.letters[first:end]
        as_they_are = [one in read_as(wanted) for one, wanted in zip(there, self.letters, strict=True)]
        if not all(as_they_are) and sum(as_they_are) < _PLAIN_LETTERS:
            return False
        if self.beside:
            (middle,) = self.ends
            between = text[row.at[first + middle - 1] + 1 : row.at[first + middle]]
            if not _BETWEEN.fullmatch("".join(one for one in between if not is_unseen(one))):
                return False
        apart = [place for place in range(1, end - first) if first + place in row.apart]
        return self.ends.issuperset(apart) or self._is_taken_apart(there, apart)

    def _is_taken_apart(self, there: str, apart: list[int]) -> bool:
        """Tell whether the pieces are those of a name, not words of their own that happen to spell it."""
        if len(there) == SHORTEST_STEP and there.isalpha() and there < _WITHOUT_SPACES:  # as in “9 p.m.”
            return False
        pieces = [there[one:other] for one, other in pairwise((0, *apart, len(there)))]
        if len(pieces) == len(there) > SHORTEST_STEP and not there.isdigit():
            return True
        return not all(piece in _EVERYDAY or piece.isdigit() for piece in pieces)


@lru_cache(maxsize=256)
def _forms(name: str) -> tuple[_Form, ...]:
    row = row_of(normalize("NFC", name))
    letters = row.letters.lower()
    ends = sorted(row.apart)
    parts = [letters[one:other] for one, other in pairwise(ends)]
    if not _is_telling(name):
        return tuple(_pair(word, part, word) for part in parts for word in _BESIDE_A_NAME)
    whole = _Form(letters, row.apart)
    if len(parts) == 1:
        return (whole,)
    beside = [(part, word) for part in parts if len(part) >= SHORTEST_STEP for word in _BESIDE_A_NAME]
    before = (_pair(word, part, word) for part, word in beside)
    after = (_pair(part, word, word) for part, word in beside)
    return (whole, *before, *after)


def _pair(one: str, other: str, beside: str) -> _Form:
    return _Form(one + other, frozenset({len(one)}), beside)


@lru_cache(maxsize=1024)
def _looks(letters: str) -> re.Pattern[str]:
    # Looked ahead, so that one place may begin within another.
    kinds = (f"[{re.escape(read_as(one) + written_instead(one))}]" for one in letters)
    return re.compile(f"(?={''.join(kinds)})")


def _is_telling(name: str) -> bool:
    return len(row_of(name).letters) >= SHORTEST_STEP

"""What a text is read as: its letters in a row, without what only decorates them or can't be seen."""

from dataclasses import dataclass
from functools import lru_cache
from unicodedata import category, normalize

_UNSEEN = frozenset("\u115f\u1160\u2065\u3164\uffa0")
"""Signs that show nothing, though their category does not say so."""
_MARKS_OF_LETTERS = ((0x0900, 0x1AAF), (0x1B00, 0x1CFF), (0xA800, 0xABFF), (0x11000, 0x11FFF))
"""Where a mark is part of the word, as a vowel is in the scripts of India; elsewhere it only decorates."""

_ALPHABET = "abcdefghijklmnopqrstuvwxyz"
_SMALL_CAPITALS = "ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡʏᴢ"
"""There is none of x."""
_IN_SHAPES = (0x1F150, 0x1F170, 0x1F1E6)
"""Where the alphabet stands in dark circles, in dark squares, and as the letters of flags."""
_SAME = str.maketrans(
    dict(zip(_SMALL_CAPITALS, _ALPHABET.replace("x", ""), strict=True))
    | {chr(first + number): one for first in _IN_SHAPES for number, one in enumerate(_ALPHABET)}
    | dict(zip("ıɨłøđħŧƀɑɡɛǝ", "iilodhtbagee", strict=True))
)
"""Letters that are one of the alphabet's with another shape; Unicode does not take them apart."""

_OF_OTHER_SCRIPTS = {
    "a": "аα",
    "b": "вьβ",
    "c": "с",
    "d": "ԁ",
    "e": "еєэε",
    "g": "ԍ",
    "h": "нһη",
    "i": "Iіιӏ",  # the one capital in a row
    "j": "јϳ",
    "k": "кκ",
    "l": "ӏіι",
    "m": "мμ",
    "n": "пиην",
    "o": "оοθσ",
    "p": "рρ",
    "q": "ԛ",
    "r": "гя",
    "s": "ѕ",
    "t": "тτ",
    "u": "υ",
    "v": "ѵν",
    "w": "шѡԝω",
    "x": "хχ",
    "y": "уүυγ",
    "z": "зζ",
}
"""Small letters of Greek and Cyrillic that look like one of the alphabet's, or whose capital does."""
_INSTEAD = {
    "a": "4@",
    "b": "86",
    "e": "3€",
    "g": "9",
    "i": "1!|l",
    "l": "1!|I",
    "o": "0",
    "s": "5$",
    "t": "7+",
    "z": "2",
}
"""What people write instead of a letter: figures, signs, and the other one of l and I."""
SIGNS = frozenset(one for some in _INSTEAD.values() for one in some if not one.isalnum())
"""Signs that may stand for a letter."""


@dataclass(frozen=True, slots=True)
class Row:
    """The letters of a text in a row; `at` tells where in the text each stands.

    `apart` holds before which of them something else stands, the end of the text among it.
    """

    letters: str
    at: tuple[int, ...]
    apart: frozenset[int]


def row_of(text: str, *, signs: bool = False) -> Row:
    """Return the letters and figures of a text, each in its plainest form; `signs` reads signs as letters."""
    letters: list[str] = []
    at: list[int] = []
    apart = {0}
    before = ""
    for place, one in enumerate(text):
        for plain in _plain(one):
            if plain.isalnum() or _is_mark(plain) or (signs and plain in SIGNS):
                # A capital I within small letters is as likely a small l.
                letters.append("I" if one == "I" and before.islower() else plain)
                at.append(place)
            else:
                apart.add(len(letters))
        before = one
    apart.add(len(letters))
    return Row("".join(letters), tuple(at), frozenset(apart))


def is_unseen(character: str) -> bool:
    """Tell whether a character shows nothing, or only decorates the one before it."""
    return not _plain(character)


def read_as(letter: str) -> str:
    """Return every letter that is read as this one, in the form in which a row has them."""
    latin = "".join(one for one, others in _OF_OTHER_SCRIPTS.items() if letter in others)
    return letter + _OF_OTHER_SCRIPTS.get(letter, latin)


def written_instead(letter: str) -> str:
    """Return what else may stand in a letter's place, though it is something of its own elsewhere."""
    return _INSTEAD.get(letter, "")


@lru_cache(maxsize=2048)
def _plain(character: str) -> str:
    """Return a character in its plainest form: no accent, no case, of an unseen one nothing."""
    shown = (one for one in normalize("NFKD", character) if not _is_decoration(one))
    return normalize("NFC", "".join(shown).casefold().translate(_SAME))


def _is_decoration(character: str) -> bool:
    return (
        character in _UNSEEN
        or category(character) == "Cf"
        or (_is_mark(character) and not _spells(character))
    )


def _is_mark(character: str) -> bool:
    return category(character).startswith("M")


def _spells(mark: str) -> bool:
    return any(first <= ord(mark) <= last for first, last in _MARKS_OF_LETTERS)

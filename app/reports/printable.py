"""Any text, made fit for paper: nothing in it is followed, and what can't be shown leaves a visible box."""

import re
import unicodedata

from app.reports.fonts import shown

BOX = "□"
"""What stands for a character that Inter doesn't have."""

_NEW_LINE = re.compile("\r\n|[\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029]")
_NO_BREAK = re.compile("[\u2007\u202f]")
_VARIATION = re.compile("[\u180b-\u180f\ufe00-\ufe0f\U000e0100-\U000e01ef]")


def printable(text: str) -> str:
    r"""Return the text with accents joined, lines ended by \n, and a box for what Inter lacks."""
    lines = _NEW_LINE.sub("\n", unicodedata.normalize("NFC", text))
    return "".join(map(_printable_character, _NO_BREAK.sub("\xa0", lines)))


def one_line(text: str) -> str:
    """Return the text as `printable`, in a single line without spaces around it."""
    return " ".join(printable(text).split())


def _printable_character(character: str) -> str:
    if character in shown():
        return character if character == "\xa0" or not character.isspace() else " "
    if character in "\n\t" or character.isspace():
        return "\n" if character == "\n" else " "
    # A joiner or a variation mark has no shape of its own: the box for what it belongs to says enough.
    shapeless = unicodedata.category(character) == "Cf" or _VARIATION.match(character)
    return "" if shapeless else BOX

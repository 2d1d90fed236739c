"""Inter, as the PDF embeds it: which characters it can show, and how wide they are."""

import unicodedata
from functools import cache

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from app.reports.theme import Face, Style
from app.resources import resource

# Shapeless on paper, or not for people: controls, marks of direction, private use, half a surrogate pair.
_NEVER_SHOWN = frozenset({"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"})
_LAST_WITH_TEXT = 0xFFFF  # what lies beyond could not be copied out of the PDF again


@cache
def font(face: Face) -> TTFont:
    """Return a face, loaded once and known to the PDF library under its own name."""
    loaded = TTFont(face.value, str(resource("fonts", f"{face.value}.ttf")))
    pdfmetrics.registerFont(loaded)
    return loaded


def width(text: str, style: Style) -> float:
    """Return how wide a text is, in points."""
    return font(style.face).stringWidth(text, style.size)


@cache
def shown() -> frozenset[str]:
    """Return the characters that both faces can show."""
    both = set.intersection(*(set(font(face).face.charToGlyph) for face in Face))
    return frozenset(
        chr(code)
        for code in both
        if code <= _LAST_WITH_TEXT and unicodedata.category(chr(code)) not in _NEVER_SHOWN
    )

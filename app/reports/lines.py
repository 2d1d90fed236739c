"""Text broken into lines that fit a width."""

from collections.abc import Iterator

from app.reports.fonts import width
from app.reports.printable import printable
from app.reports.theme import Style


def broken(text: str, style: Style, room: float) -> tuple[str, ...]:
    """Return a text as lines no wider than `room` points. Its line ends stay; empty lines become one."""
    lines: list[str] = []
    for paragraph in printable(text).strip().split("\n"):
        if paragraph.strip(" "):
            lines.extend(_paragraph(paragraph, style, room))
        elif lines and lines[-1]:
            lines.append("")
    return tuple(lines)


def _paragraph(text: str, style: Style, room: float) -> Iterator[str]:
    line = ""
    for word in text.split(" "):
        longer = f"{line} {word}" if line else word
        if width(longer, style) <= room:
            line = longer
            continue
        if line:
            yield line
        *full, line = _pieces(word, style, room)
        yield from full
    if line:
        yield line


def _pieces(word: str, style: Style, room: float) -> list[str]:
    """Cut a word that is wider than a line; most are not, and stay whole."""
    if width(word, style) <= room:
        return [word]
    pieces, piece, used = [], "", 0.0
    for character in word:
        wide = width(character, style)
        if piece and used + wide > room:
            pieces.append(piece)
            piece, used = "", 0.0
        piece += character
        used += wide
    return [*pieces, piece]

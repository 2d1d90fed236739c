"""Words of several styles broken into lines that fit a width."""

from collections.abc import Iterable, Iterator, Sequence

from app.reports.fonts import width
from app.reports.layout import Span

Word = list[Span]
"""Letters without a space between them; in the middle of them the style may change."""


def broken_spans(spans: Sequence[Span], room: float) -> tuple[tuple[Span, ...], ...]:
    """Return the words as lines no wider than `room` points. There is at least one line."""
    lines: list[list[Span]] = []
    line: list[Span] = []
    for word in _words(spans):
        gap = [Span(" ", line[-1].style)] if line else []
        if line and _width([*line, *gap, *word]) > room:
            lines.append(line)
            line, gap = [], []
        *full, last = _pieces(word, room)
        lines.extend(full)
        line = [*line, *gap, *last]
    return tuple(_joined(one) for one in (*lines, line))


def _words(spans: Iterable[Span]) -> Iterator[Word]:
    word: Word = []
    for span in spans:
        first, *others = span.text.split(" ")
        word.append(Span(first, span.style))
        for other in others:
            yield word
            word = [Span(other, span.style)]
    yield word


def _pieces(word: Word, room: float) -> list[Word]:
    """Cut a word that is wider than a line; most are not, and stay whole."""
    if _width(word) <= room:
        return [word]
    pieces: list[Word] = []
    piece: Word = []
    used = 0.0
    for span in word:
        for character in span.text:
            wide = width(character, span.style)
            if piece and used + wide > room:
                pieces.append(piece)
                piece, used = [], 0.0
            piece.append(Span(character, span.style))
            used += wide
    return [*pieces, piece]


def _width(spans: Iterable[Span]) -> float:
    return sum(width(one.text, one.style) for one in spans)


def _joined(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Join neighbours of one style."""
    found: list[Span] = []
    for one in spans:
        if found and found[-1].style == one.style:
            found[-1] = Span(found[-1].text + one.text, one.style)
        elif one.text:
            found.append(one)
    return tuple(found)

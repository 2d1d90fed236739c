"""A hit of somebody with a long name says what it is and of which day all the same."""

import pytest
from PySide6.QtGui import QFont, QFontMetrics, QTextLayout, QTextOption

from app.domain.found import Piece
from app.ui import theme
from app.ui.appearance import Appearance
from app.ui.screens.search.delegate import MANY_LINES, SMALL, told_above
from app.ui.screens.search.shown import Row

NAMES = ("Kastanienbergerwaldhofmühlenbach" * 5, "Rosalinde Amaryllis Theophila Cordula " * 4)
ABOVE = "Your notes on an agenda item · 29 November 2026 · only you see this"
PIECES = (Piece("Load tests"),)


def lines_of(text: str, font: QFont, width: int) -> int:
    """Return how many lines a text takes."""
    layout, option = QTextLayout(text, font), QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
    layout.endLayout()
    return layout.lineCount()


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("name", NAMES)
def test_the_name_is_shortened_and_not_the_day(appearance: Appearance, scale: float, name: str) -> None:
    appearance.set_scale(scale)
    font = theme.current().font(SMALL)
    for width, lines in ((640 * int(scale), 1), (600, MANY_LINES[0])):
        told = told_above(Row(ABOVE, PIECES, name), font, width, lines)

        assert told.endswith(ABOVE)
        assert told.startswith(name[:4])
        assert "…" in told
        assert lines_of(told, font, width) <= lines


def test_a_name_that_has_room_is_whole(appearance: Appearance) -> None:
    appearance.set_scale(1.0)
    font = theme.current().font(SMALL)
    row = Row(ABOVE, PIECES, "Amira")
    assert told_above(row, font, 900, 1) == f"Amira\u00a0· {ABOVE}"
    assert QFontMetrics(font).horizontalAdvance(told_above(row, font, 900, 1)) <= 900
    assert told_above(Row(ABOVE, PIECES), font, 900, 1) == ABOVE


def test_who_listens_is_told_all_of_it() -> None:
    row = Row(ABOVE, PIECES, NAMES[0])
    assert row.spoken == f"{NAMES[0]} · {ABOVE}. Load tests"

"""How a row's words lie: every word whole where there is room for it, and nothing beyond the line."""

import pytest
from PySide6.QtGui import QTextLayout

from app.services.framework_file import read_framework
from app.services.frameworks import built_in_source
from app.ui import theme
from app.ui.screens.together.talk_lines import Lines
from app.ui.theme import Theme
from app.ui.widgets.laid_words import Laid
from tests.ui.together.talk_groups_made import made_row

SENTENCES = [one.text for one in read_framework(built_in_source()).behaviours]
WIDTHS = range(240, 800, 35)


def _lines(layout: QTextLayout) -> list[str]:
    text = layout.text()
    lines = [layout.lineAt(at) for at in range(layout.lineCount())]
    return [text[one.textStart() : one.textStart() + one.textLength()] for one in lines]


def _right_end(laid: Laid) -> int:
    return max(one.room.right() for one in laid.words)


@pytest.fixture(params=[1.0, 2.0])
def worn(request: pytest.FixtureRequest, qapp: object) -> Theme:
    """Return a theme at the usual text size, and at twice of it."""
    del qapp
    return Theme(theme.current().tokens, request.param)


@pytest.mark.parametrize("width", WIDTHS)
def test_lines_end_between_words(worn: Theme, width: int) -> None:
    for sentence in SENTENCES:
        sentence_laid = Lines(worn).row(made_row("a", text=sentence), worn.px(width)).words[0]
        lines = _lines(sentence_laid.layout)
        assert "".join(lines) == sentence
        assert all(line.endswith((" ", "-")) for line in lines[:-1])


@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_lies_beyond_the_line_or_on_something_else(worn: Theme, width: int) -> None:
    row = made_row("a", said="Agreed: No chance to see", agreed=True, text="Ä" * 90)
    laid = Lines(worn).row(row, worn.px(width))
    assert _right_end(laid) <= worn.px(width)
    assert max(one.room.bottom() for one in laid.words) < laid.height
    pairs = [(one, other) for one in laid.words for other in laid.words if one is not other]
    assert not any(one.room.intersects(other.room) for one, other in pairs)


def test_a_heading_wraps_too(worn: Theme) -> None:
    laid = Lines(worn).heading("No chance to see, or left open", worn.px(150))
    assert len(_lines(laid.words[0].layout)) > 1
    assert _right_end(laid) <= worn.px(150)

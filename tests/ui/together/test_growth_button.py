"""A growth area's card: short words stand whole, long ones say that there is more."""

import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication

from app.ui import theme
from app.ui.screens.together.growth_button import in_two_lines


@pytest.fixture
def metrics(qapp: QApplication) -> QFontMetrics:
    """Return how wide a headline's letters are."""
    del qapp  # fonts need the application
    return QFontMetrics(theme.current().font(bold=True))


def test_what_fits_stands_in_one_line(metrics: QFontMetrics) -> None:
    assert in_two_lines("Share it", metrics, 400) == ["Share it"]


def test_what_is_longer_goes_on_below_without_losing_a_word(metrics: QFontMetrics) -> None:
    width = metrics.horizontalAdvance("Share what we learn")
    lines = in_two_lines("Share what we learn beyond us", metrics, width)
    assert lines == ["Share what we learn", "beyond us"]


def test_what_is_longer_than_two_lines_says_so(metrics: QFontMetrics) -> None:
    lines = in_two_lines(
        "Share what we learn " * 5, metrics, metrics.horizontalAdvance("Share what we learn")
    )
    assert lines[0] == "Share what we learn"
    assert lines[1].endswith("…")
    assert len(lines) == 2

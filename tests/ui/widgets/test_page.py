"""A page is as high as what it shows, and no higher."""

import pytest
from PySide6.QtWidgets import QLabel, QWidget

from app.ui.main_window import MainWindow
from app.ui.screens.scrolling import scrolling
from app.ui.widgets.page import Page
from app.ui.widgets.text import label

MARGINS = 28 + 32
LONG = "Words that take one line where there is room, and many where there is none. " * 12


@pytest.mark.parametrize("width", [400, 900])
def test_no_empty_room_is_scrolled_to_below_the_last_words(window: MainWindow, width: int) -> None:
    page = Page()
    labels = [label(LONG, "body") for _number in range(12)]
    for one in labels:
        page.add(one)
    page.finish()
    window.setCentralWidget(page)
    page.setFixedSize(width, 300)
    window.adjustSize()
    page.grab()

    inner = page.widget()
    assert inner is not None
    assert page.verticalScrollBar().maximum() == inner.height() - page.viewport().height()
    assert inner.height() - _bottom(inner, labels[-1]) < MARGINS


def test_what_scrolls_by_itself_is_no_higher_either(window: MainWindow) -> None:
    words = label(LONG * 4, "body")
    area = scrolling(words)
    window.setCentralWidget(area)
    area.setFixedSize(900, 300)
    area.grab()
    inner = area.widget()
    assert inner is not None
    assert inner.height() == max(words.heightForWidth(words.width()), area.viewport().height())


def _bottom(inner: QWidget, last: QLabel) -> int:
    return last.mapTo(inner, last.rect().bottomLeft()).y()

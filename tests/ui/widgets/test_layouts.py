"""Rows that wrap and fold, and pages that hold them."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.ui.widgets.card import line
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.folding import Folding
from app.ui.widgets.page import Page
from app.ui.widgets.text import label


def block(width: int, height: int = 20) -> QWidget:
    """Return a widget of one size."""
    made = QWidget()
    made.setFixedSize(QSize(width, height))
    return made


def test_a_flow_goes_on_in_the_next_line(qtbot: QtBot) -> None:
    row = QWidget()
    qtbot.addWidget(row)
    flow = FlowLayout(row, gap=10)
    blocks = [block(100) for _ in range(3)]
    for one in blocks:
        flow.addWidget(one)
    row.resize(215, 200)
    row.show()
    qtbot.waitExposed(row)
    assert [(one.x(), one.y()) for one in blocks] == [(0, 0), (110, 0), (0, 30)]
    assert flow.heightForWidth(215) == 50
    assert flow.heightForWidth(500) == 20
    assert flow.sizeHint() == QSize(320, 20)
    assert flow.minimumSize() == QSize(100, 20)


def test_a_flow_at_the_end_and_without_what_is_hidden(qtbot: QtBot) -> None:
    row = QWidget()
    qtbot.addWidget(row)
    flow = FlowLayout(row, gap=10, at_end=True)
    first, second = block(100), block(100)
    flow.addWidget(first)
    flow.addWidget(second)
    first.hide()
    row.resize(300, 50)
    row.show()
    qtbot.waitExposed(row)
    assert second.x() == 200
    assert flow.itemAt(5) is None
    assert flow.takeAt(5) is None
    assert flow.takeAt(0) is not None
    assert flow.count() == 1


def test_a_flow_reckons_anew_when_something_in_it_changes(qtbot: QtBot) -> None:
    row = QWidget()
    qtbot.addWidget(row)
    flow = FlowLayout(row, gap=10)
    first, second = block(100), block(100)
    flow.addWidget(first)
    flow.addWidget(second)
    row.show()
    assert flow.heightForWidth(215) == 20
    first.setFixedSize(150, 40)
    assert flow.heightForWidth(215) == 70
    second.hide()
    assert flow.heightForWidth(215) == 40
    second.show()
    flow.removeWidget(first)
    assert flow.heightForWidth(215) == 20


def test_a_row_folds_when_narrow_and_unfolds_when_wide(qtbot: QtBot) -> None:
    row = Folding(gap=20)
    qtbot.addWidget(row)
    one, other = block(200), block(200)
    row.add(one)
    row.add(other)
    row.show()
    qtbot.waitExposed(row)
    row.resize(300, 100)
    assert row.folded
    row.resize(500, 100)
    assert not row.folded
    assert row.minimumSizeHint().width() == 200


def test_a_row_folds_below_its_least_width(qtbot: QtBot) -> None:
    row = Folding(width=600)
    qtbot.addWidget(row)
    row.add(block(50))
    row.add(block(50))
    row.resize(500, 100)
    row.show()
    qtbot.waitExposed(row)
    assert row.folded


def test_a_row_folds_when_what_it_holds_grows(qtbot: QtBot) -> None:
    row = Folding()
    qtbot.addWidget(row)
    growing = block(50)
    row.add(growing)
    row.add(block(50))
    row.resize(400, 100)
    row.show()
    qtbot.waitExposed(row)
    assert not row.folded
    growing.setFixedWidth(380)
    qtbot.waitUntil(lambda: row.folded)


def test_a_page_wraps_long_words_rather_than_cutting_them(qtbot: QtBot) -> None:
    page = Page("Amira Haddad", "Software engineer")
    qtbot.addWidget(page)
    words = label("one word after another " * 30)
    page.add(words)
    page.add(line())
    page.add_action(QPushButton("Together"))
    page.finish()
    page.resize(640, 400)
    page.show()
    qtbot.waitExposed(page)
    assert page.horizontalScrollBar().maximum() == 0
    assert words.height() >= words.heightForWidth(words.width())


def test_a_page_hides_an_empty_title(qtbot: QtBot) -> None:
    page = Page()
    qtbot.addWidget(page)
    page.show()
    assert not page.findChildren(QPushButton)
    page.set_title("People", "")
    shown = [one.text() for one in page.findChildren(type(label(""))) if one.isVisibleTo(page)]
    assert shown == ["People"]

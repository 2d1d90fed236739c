"""Words that come by themselves are told to whoever listens: once, in sight, and never with nobody there."""

from collections.abc import Iterator
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.ui.screens.field import LineField
from app.ui.screens.quiet_line import QuietLine
from app.ui.screens.step import Step
from app.ui.screens.word_line import WordLine
from app.ui.widgets.text import said, show_name
from tests.ui.hearing import Told, hearing

W = TypeVar("W", bound=QWidget)


@pytest.fixture
def around(qtbot: QtBot) -> Iterator[QWidget]:
    """Return a window that is seen, with nothing in it."""
    made = QWidget()
    QVBoxLayout(made)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.close()
    made.deleteLater()


@pytest.fixture
def heard(around: QWidget) -> Iterator[list[Told]]:
    """Return what is told while that window is there, to somebody who listens."""
    assert around.isVisible()
    with hearing() as told:
        yield told


@pytest.fixture
def line(around: QWidget) -> WordLine:
    """Return a line for quiet words in it."""
    return _in(around, WordLine())


def test_a_quiet_word_is_told_without_breaking_in(line: WordLine, heard: list[Told]) -> None:
    line.say("Saved")
    assert heard == [Told("Saved")]


def test_the_same_word_is_not_told_again(line: WordLine, heard: list[Told]) -> None:
    for word in ("Saved", "Saved", "", "Added", "Saved"):
        line.say(word)
    assert [one.words for one in heard] == ["Saved", "Added", "Saved"]


def test_nothing_is_told_of_a_line_that_became_empty(line: WordLine, heard: list[Told]) -> None:
    line.say("Saved")
    line.say("")
    assert heard == [Told("Saved")]


def test_nothing_is_told_with_nobody_there(line: WordLine) -> None:
    clock = _in(line.window(), QuietLine([]))
    with hearing(somebody=False) as told:
        line.say("Saved")
        clock.show_time("Time is over.")
        clock.say_over("Time is over.")
    assert told == []


def test_nothing_is_told_of_a_window_nobody_sees(line: WordLine, heard: list[Told]) -> None:
    line.window().hide()
    line.say("Saved")
    line.window().show()
    assert heard == []
    line.window().showMinimized()
    line.say("Added")
    assert heard == []


def test_what_stands_there_when_a_page_opens_is_not_told(around: QWidget, heard: list[Told]) -> None:
    page = WordLine()
    page.say("Saved")
    _in(around, page)
    assert heard == []


def test_words_are_told_once_they_are_shown(around: QWidget, heard: list[Told]) -> None:
    word = _in(around, said("quiet"))
    word.hide()
    for _twice in range(2):
        word.setText("Nothing was found")
        assert len(heard) == _twice
        word.show()
        word.setText("Nothing was found")
        word.hide()
    assert heard == [Told("Nothing was found")] * 2


def test_words_on_a_page_that_comes_later_wait_for_it(around: QWidget, heard: list[Told]) -> None:
    page = QWidget()
    QVBoxLayout(page)
    line = _in(page, WordLine())
    _in(around, page).hide()
    line.say("Saved")
    assert heard == []
    page.show()
    assert heard == [Told("Saved")]


def test_a_page_that_was_away_tells_nothing_anew(line: WordLine, heard: list[Told]) -> None:
    line.say("Saved")
    line.hide()
    line.show()
    assert heard == [Told("Saved")]


def test_a_long_name_is_told_as_it_is(around: QWidget, heard: list[Told]) -> None:
    word, name = _in(around, said("quiet")), "N" * 60
    show_name(word, f"Planned: {name}")
    assert heard == [Told(f"Planned: {name}")]


def test_what_is_wrong_with_a_field_breaks_in(around: QWidget, heard: list[Told]) -> None:
    field = _in(around, LineField("When"))
    field.show_problem("Type a time such as 14:30.")
    field.show_problem("Type a time such as 14:30.")
    field.show_problem("")
    field.show_problem("Type a time such as 14:30.")
    assert heard == [Told("Type a time such as 14:30.", at_once=True)] * 2


def test_what_stands_in_the_way_of_a_step_breaks_in(around: QWidget, heard: list[Told]) -> None:
    step = _in(around, Step("You", "", [], "On"))
    step.show_problem("A name is needed.")
    assert heard == [Told("A name is needed.", at_once=True)]


def test_a_clock_tells_the_end_of_a_time_and_no_minute_before(around: QWidget, heard: list[Told]) -> None:
    clock = _in(around, QuietLine([]))
    clock.show_time("About 2 minutes left")
    clock.show_time("Less than a minute left")
    assert heard == []
    clock.show_time("Time is over.")
    clock.say_over("Time is over.")
    clock.show_time("")
    clock.say_over("Time is over.")
    assert heard == [Told("Time is over.")]


def _in(around: QWidget, part: W) -> W:
    """Put something into a window, and return it."""
    layout = around.layout()
    assert layout is not None
    layout.addWidget(part)
    if not isinstance(part, QuietLine):
        part.show()
    QApplication.processEvents()
    return part

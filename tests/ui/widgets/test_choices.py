"""One of several: by pointer, by key, and for whoever listens."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from app.ui.widgets.choices import Choices


@pytest.fixture
def choices(qtbot: QtBot) -> Choices:
    """Return a row of three, none chosen, on the screen."""
    made = Choices("Today we say")
    made.set_choices([("often", "Consistently"), ("some", "Sometimes"), ("no", "Not yet")])
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    return made


def buttons(choices: Choices) -> dict[str, QPushButton]:
    """Return the buttons by what they say."""
    return {one.text(): one for one in choices.findChildren(QPushButton)}


def test_a_click_chooses_and_tells_once(choices: Choices) -> None:
    told: list[str] = []
    choices.chosen.connect(told.append)
    QTest.mouseClick(buttons(choices)["Sometimes"], Qt.MouseButton.LeftButton)
    QTest.mouseClick(buttons(choices)["Sometimes"], Qt.MouseButton.LeftButton)
    assert told == ["some"]
    assert choices.current() == "some"
    assert [one.isChecked() for one in buttons(choices).values()] == [False, True, False]


def test_showing_a_choice_tells_nobody(choices: Choices) -> None:
    told: list[str] = []
    choices.chosen.connect(told.append)
    choices.set_chosen("no")
    choices.set_chosen(None)
    assert told == []
    assert not any(one.isChecked() for one in buttons(choices).values())


def test_an_unknown_key_is_an_error(choices: Choices) -> None:
    with pytest.raises(KeyError):
        choices.set_chosen("maybe")


def test_the_arrow_keys_go_along_and_round(choices: Choices) -> None:
    told: list[str] = []
    choices.chosen.connect(told.append)
    choices.focus_chosen()
    made = buttons(choices)
    QTest.keyClick(made["Consistently"], Qt.Key.Key_Left)
    assert made["Not yet"].hasFocus()
    assert told == []
    QTest.keyClick(made["Not yet"], Qt.Key.Key_Space)
    assert told == ["no"]
    QTest.keyClick(made["Not yet"], Qt.Key.Key_Right)
    assert made["Consistently"].hasFocus()


def test_enter_is_left_to_whoever_holds_the_row(choices: Choices) -> None:
    told: list[str] = []
    choices.chosen.connect(told.append)
    choices.focus_chosen()
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        QTest.keyClick(buttons(choices)["Consistently"], key)
    assert told == []
    assert choices.current() is None


def test_the_keyboard_goes_along_to_what_is_chosen_and_only_if_it_is_here(choices: Choices) -> None:
    choices.focus_chosen()
    choices.set_chosen("no")
    assert buttons(choices)["Not yet"].hasFocus()
    buttons(choices)["Not yet"].clearFocus()
    choices.set_chosen("some")
    assert not choices.has_keyboard


def test_where_one_is_always_chosen_the_arrows_choose(qtbot: QtBot) -> None:
    made = Choices("Paper", at_once=True)
    qtbot.addWidget(made)
    made.set_choices([("a4", "A4"), ("letter", "Letter")])
    made.set_chosen("a4")
    told: list[str] = []
    made.chosen.connect(told.append)
    made.show()
    qtbot.waitExposed(made)
    with qtbot.waitActive(made):
        made.activateWindow()
    made.focus_chosen()
    QTest.keyClick(buttons(made)["A4"], Qt.Key.Key_Right)
    assert (told, made.current()) == (["letter"], "letter")


def test_tab_stops_once_at_what_is_chosen(choices: Choices) -> None:
    choices.set_chosen("some")
    by_tab = [text for text, one in buttons(choices).items() if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert by_tab == ["Sometimes"]


def test_the_row_keeps_its_width_when_a_choice_grows_heavier(choices: Choices) -> None:
    before = choices.sizeHint()
    choices.set_chosen("often")
    assert choices.sizeHint() == before


def test_the_row_wraps_when_narrow(choices: Choices) -> None:
    assert choices.heightForWidth(120) > choices.heightForWidth(2000)


def test_other_choices_take_the_place_of_the_first(choices: Choices) -> None:
    choices.set_chosen("some")
    choices.set_choices([("a", "Seen different things")])
    assert choices.current() is None
    QApplication.processEvents()
    shown = [text for text, one in buttons(choices).items() if not one.isHidden()]
    assert shown == ["Seen different things"]


def test_everything_has_a_name(choices: Choices) -> None:
    assert choices.accessibleName() == "Today we say"
    assert all(one.accessibleName() == text for text, one in buttons(choices).items())

"""Names on buttons and in legends: the first letters of a long one, and all of it for who asks."""

from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from app.ui.widgets.bubble_map.legend import Legend
from app.ui.widgets.choices import Choices
from app.ui.widgets.text import LONGEST_NAME, name_tip, on_button

LONG = "Alpenveilchenbergsteiger" * 5
SHORT = f"{LONG[:LONGEST_NAME]}…"


def test_a_button_has_the_first_letters_of_a_long_name() -> None:
    assert on_button("{name} agrees", name="Amira") == "Amira agrees"
    assert on_button("{name} agrees", name=LONG) == f"{SHORT} agrees"


def test_a_shortened_name_makes_no_dots_of_its_own_before_those_of_the_button() -> None:
    assert on_button("Hand over to {name}…", name=LONG) == f"Hand over to {SHORT}"


def test_only_a_shortened_name_has_a_tooltip() -> None:
    assert name_tip("Amira") == ""
    assert LONG in name_tip(LONG)


def test_a_choice_is_told_by_its_whole_name(qtbot: QtBot) -> None:
    choices = Choices("Who brings it")
    qtbot.addWidget(choices)

    choices.set_names([("a", LONG), ("b", "Jonas")], "{name} brings it")

    first, second = choices.findChildren(QPushButton)
    assert (first.text(), second.text()) == (f"{SHORT} brings it", "Jonas brings it")
    assert (first.accessibleName(), second.accessibleName()) == (f"{LONG} brings it", "Jonas brings it")
    assert LONG in first.toolTip()
    assert second.toolTip() == ""


def test_a_legend_is_no_wider_for_a_long_name(qtbot: QtBot) -> None:
    legend = Legend(LONG, "Jonas")
    qtbot.addWidget(legend)

    entry = legend.findChildren(QLabel)[0]

    assert (entry.text(), entry.accessibleName()) == (SHORT, LONG)
    assert LONG in entry.toolTip()

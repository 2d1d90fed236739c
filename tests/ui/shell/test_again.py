"""What a window carries over when the program begins anew, and what is made of nonsense."""

import json
import math
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from app.ui.again import VARIABLE, Again, take
from app.ui.appearance import Appearance, Scheme
from app.ui.carrying_over import carried, show_as_before
from app.ui.main_window import MainWindow
from app.ui.screen_sharing.switch import ScreenSharing
from tests.ui.conftest import settle
from tests.ui.screen_sharing.test_switch import Noted

FULL = Again(
    "/home/ä \udcff/Team.fika", "01d9", Scheme.DARK, 1.4, minimised=True, in_front=False, hidden=True
)


def test_the_longest_path_is_carried_over() -> None:
    again = Again("/" + "é漢" * 818, geometry="0f" * 66)
    assert take({VARIABLE: again.written()}) == again


def test_what_is_carried_over_arrives_and_no_child_gets_it() -> None:
    environ = {VARIABLE: FULL.written(), "HOME": "/home"}

    assert take(environ) == FULL

    assert environ == {"HOME": "/home"}
    assert take(environ) is None


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", "7", '"x"', "{}", '{"folder": ""}', '{"folder": 7}', "[" * 8000, "9" * 8000, "x" * 9000],
)
def test_nonsense_is_as_if_nothing_were_said(text: str) -> None:
    assert take({VARIABLE: text}) is None


def test_what_makes_no_sense_is_left_as_usual() -> None:
    told = {
        "folder": "/v",
        "geometry": 7,
        "scheme": "pink",
        "scale": math.nan,
        "minimised": 1,
        "hidden": "yes",
    }
    assert take({VARIABLE: json.dumps(told)}) == Again("/v")
    assert take({VARIABLE: json.dumps({"folder": "/v", "scale": 99.0})}) == Again("/v", scale=2.0)


@given(st.text(st.characters(exclude_characters="\0"), max_size=60) | st.binary(max_size=40).map(repr))
def test_no_text_makes_it_fail(text: str) -> None:
    take({VARIABLE: text})
    take({VARIABLE: json.dumps({"folder": text, "geometry": text, "scale": text})})


def test_a_window_follows_where_the_one_before_it_was(
    window: MainWindow, appearance: Appearance, qtbot: QtBot
) -> None:
    window.setGeometry(QRect(20, 70, 740, 560))
    settle()
    again = carried(window, appearance, Path("/somewhere/Team.fika"), in_front=True)

    following = QMainWindow()
    qtbot.addWidget(following)
    show_as_before(following, again)

    assert following.geometry() == window.geometry()
    assert again.folder == "/somewhere/Team.fika"
    assert (again.scheme, again.scale, again.hidden) == (Scheme.LIGHT, 1.0, False)


@pytest.mark.parametrize("geometry", ["", "zz", "01d9", "01d9d0cb00030000" + "ff" * 60, "00" * 4000])
def test_a_geometry_of_nonsense_leaves_the_usual_size(geometry: str, qtbot: QtBot) -> None:
    following = QMainWindow()
    following.resize(900, 640)
    qtbot.addWidget(following)

    show_as_before(following, Again("/v", geometry))

    assert following.isVisible()
    assert 100 < following.width() < 3000


def test_a_window_that_was_made_small_stays_so(qtbot: QtBot) -> None:
    following = QMainWindow()
    qtbot.addWidget(following)
    show_as_before(following, Again("/v", minimised=True))
    assert following.isMinimized()


def test_a_window_that_was_hidden_from_sharing_is_so_before_it_is_seen(qtbot: QtBot) -> None:
    following, noted = QMainWindow(), Noted()
    qtbot.addWidget(following)
    act = QAction("Hide", following)
    act.setCheckable(True)
    sharing = ScreenSharing(following, act, noted)

    sharing.go_on()
    following.show()

    assert act.isChecked()
    assert sharing.is_on
    assert following.winId() in noted.hidden
    act.setChecked(False)
    sharing.choose()

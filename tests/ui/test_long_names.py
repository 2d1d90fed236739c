"""Somebody whose name has a hundred letters and more is told of as everybody else: nothing is cut off."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QDialog
from pytestqt.qtbot import QtBot

from app.services.session import Session
from app.ui.appearance import Appearance
from app.ui.main_window import MainWindow
from app.ui.places import AllKeptPlace, MeetingPlace, PeoplePlace, PersonPlace, Place, TodayPlace
from app.ui.screens.person.view import PersonScreen
from app.ui.screens.search.sheet import SearchSheet, open_search
from tests.robots.going_in import go_in
from tests.robots.hands import MAY_BREAK, Hands
from tests.ui.cut_off import cut_off
from tests.ui.test_large_text import PLACES

NAMES = {
    "in one": ("Kastanienbergerwaldhofmühlenbachsteigerthal" * 4)[:140],
    "of many words": "Rosalinde Amaryllis Theophila Cordula Hildegunde Apollonia de la Fontaine-Hohenwaldau "
    "und von der Birkenleite",
}
ALL_OF_IT = ("together", "the summary for both", "a one-on-one for both", "its summary for both")
"""Places without the list at the side, which at 200 % leaves a narrow window too little for anything."""
LOOKS = ((1.0, (720, 700)), (2.0, (1024, 700)))
"""Where there is more room, nothing is cut off that isn't here."""
NARROWEST = (2.0, (720, 700))
NARROW = ((1.0, (720, 700)), NARROWEST)
"""A sheet has at most the window's width, and no list beside it."""
MORE_PLACES: dict[str, Callable[[Session], Place]] = {**PLACES, "people": lambda _team: PeoplePlace()}


def renamed(team: Session, name: str) -> None:
    """Call everybody so, those but the first with a name of their own before it."""
    for one in team.people.listed():
        own = "" if one.id == 1 else f"{one.name} "
        team.people.change(replace(one, name=f"{own}{name}"))


@pytest.mark.parametrize("called", NAMES)
@pytest.mark.parametrize("name", MORE_PLACES)
def test_nothing_is_cut_off(
    window: MainWindow, qtbot: QtBot, appearance: Appearance, team: Session, name: str, called: str
) -> None:
    hands = Hands(window, qtbot)
    place = MORE_PLACES[name](team)
    renamed(team, NAMES[called])
    go_in(window, team, TodayPlace())
    before = window.screen_shown
    for scale, size in (*LOOKS, NARROWEST) if name in ALL_OF_IT else LOOKS:
        appearance.set_scale(scale)
        window.resize(*size)
        window.go(place)
        hands.settle_jobs()
        screen = window.screen_shown
        assert screen is not None
        assert screen is not before, f"it is not made anew in {size}"
        assert cut_off(screen) == [], (scale, size)
        assert (window.width(), window.height()) == size
        before = screen


def _kept(_team: Session) -> Place:
    return AllKeptPlace(1)


def _person(_team: Session) -> Place:
    return PersonPlace(1)


def _meeting(team: Session) -> Place:
    return PLACES["a one-on-one"](team)


def _for_both(team: Session) -> Place:
    place = _meeting(team)
    assert isinstance(place, MeetingPlace)
    return replace(place, together=True)


SHEETS: dict[str, tuple[Callable[[Session], Place], str]] = {
    "an action": (_person, "Take something on…"),
    "praise": (_person, "Praise something…"),
    "a calendar file": (_person, "Save a calendar file"),
    "planning": (_person, "Plan one…"),
    "the rhythm": (_person, "Change how often you meet"),
    "the form": (_person, "Edit…"),
    "deleting": (_person, "Delete…"),
    "a growth area's story": (_person, "Its story…"),
    "deleting all": (_kept, "Delete everything…"),
    "another day": (_meeting, "Change the day, the time or the title"),
    "a template for both": (_for_both, "From a template…"),
    "an action of both": (_for_both, "Take something on…"),
    "leaving": (_for_both, "Leave together…"),
}


@pytest.mark.parametrize("called", NAMES)
@pytest.mark.parametrize("name", SHEETS)
def test_nothing_is_cut_off_in_a_sheet(
    window: MainWindow, qtbot: QtBot, appearance: Appearance, team: Session, name: str, called: str
) -> None:
    hands = Hands(window, qtbot)
    place, opens = SHEETS[name]
    there = place(team)
    renamed(team, NAMES[called])
    go_in(window, team, TodayPlace())
    window.go(there)
    hands.settle_jobs()
    for scale, size in NARROW:
        appearance.set_scale(scale)
        window.resize(*size)
        hands.rest()
        _open(hands, opens)
        sheet = hands.dialog()
        hands.settle_jobs()
        assert cut_off(sheet) == [], (scale, size)
        sheet.reject()
        hands.rest()


def _open(hands: Hands, words: str) -> None:
    """Press a button wherever the page is scrolled to."""
    screen = hands.window.screen_shown
    assert screen is not None
    made = [
        one
        for one in screen.findChildren(QAbstractButton)
        if one.isVisible() and words in (one.text(), one.accessibleName())
    ]
    made[0].click()
    hands.rest()


@pytest.mark.parametrize("called", NAMES)
@pytest.mark.parametrize("look", [*LOOKS, NARROWEST])
def test_a_list_of_names_runs_past_no_edge(
    window: MainWindow,
    qtbot: QtBot,
    appearance: Appearance,
    team: Session,
    called: str,
    look: tuple[float, tuple[int, int]],
) -> None:
    renamed(team, NAMES[called])
    appearance.set_scale(look[0])
    window.resize(*look[1])
    go_in(window, team, PersonPlace(1))
    sheet = _search(window, Hands(window, qtbot))

    assert cut_off(sheet) == []
    for combo in sheet.findChildren(QComboBox):
        assert _is_whole_in(combo, sheet)
    assert sheet.person.combo.currentText() == NAMES[called]
    sheet.reject()


def _search(window: MainWindow, hands: Hands) -> SearchSheet:
    assert window.screen_shown is not None
    assert window.session is not None
    sheet = open_search(window.screen_shown, window.session, window.place, window.go, only_here=True)
    hands.rest()
    return sheet


def _is_whole_in(one: QComboBox, sheet: QDialog) -> bool:
    right = one.mapTo(sheet, one.rect().topRight()).x()
    return right < sheet.width() and one.width() >= one.minimumSizeHint().width()


@pytest.mark.parametrize("size", [(1280, 800), (1024, 700)])
def test_a_page_that_grew_in_place_looks_as_one_that_is_opened_anew(
    window: MainWindow, qtbot: QtBot, appearance: Appearance, team: Session, size: tuple[int, int]
) -> None:
    hands = Hands(window, qtbot)
    renamed(team, NAMES["of many words"])
    window.resize(*size)
    go_in(window, team, PersonPlace(1))
    hands.settle_jobs()

    appearance.set_scale(2.0)
    hands.settle_jobs()
    grown = _titles_width(window)
    window.go(TodayPlace())
    window.go(PersonPlace(1))
    hands.settle_jobs()

    assert grown == _titles_width(window)


def _titles_width(window: MainWindow) -> int:
    screen = window.screen_shown
    assert isinstance(screen, PersonScreen)
    QApplication.sendPostedEvents()
    return screen.page._title.width()


@pytest.mark.parametrize("called", NAMES)
def test_who_listens_is_told_the_whole_name(
    window: MainWindow, qtbot: QtBot, team: Session, called: str
) -> None:
    name = NAMES[called]
    renamed(team, name)
    go_in(window, team, _meeting(team))
    hands = Hands(window, qtbot)
    hands.settle_jobs()

    assert name in [one.replace(MAY_BREAK, "") for one in hands.readable()]
    assert hands.can_click(f"{name.split()[0]}’s own points…")

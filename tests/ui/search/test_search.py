"""Searching by the keyboard alone: who is found what, and where it leads."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.services.session import Session
from app.ui.main_window import MainWindow
from app.ui.places import (
    CarePlace,
    HandOverPlace,
    MeetingPlace,
    PeoplePlace,
    PersonPlace,
    Place,
    TogetherPlace,
)
from app.ui.screens.search.sheet import SearchSheet


@pytest.fixture
def inside(window: MainWindow, qtbot: QtBot, team: Session) -> MainWindow:
    """Return the window with the example team's vault open."""
    window.enter(team)
    window.activateWindow()
    qtbot.waitActive(window)
    return window


def opened(window: MainWindow, keys: str = "Ctrl+K") -> SearchSheet | None:
    """Press the keys, and return the sheet they open."""
    modifier, key = (
        Qt.KeyboardModifier.ControlModifier,
        {"Ctrl+K": Qt.Key.Key_K, "Ctrl+F": Qt.Key.Key_F}[keys],
    )
    QApplication.processEvents()
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    QTest.keyClick(window, key, modifier)
    QApplication.processEvents()
    found = QApplication.activeModalWidget()
    assert found is None or isinstance(found, SearchSheet)
    return found


def sheet_of(window: MainWindow, keys: str = "Ctrl+K") -> SearchSheet:
    """Return the sheet that the keys open."""
    sheet = opened(window, keys)
    assert sheet is not None
    return sheet


def where(window: MainWindow) -> Place | None:
    """Return where people are."""
    return window.place


def rows(sheet: SearchSheet, typed: str) -> list[str]:
    """Type words, and return what is read out of what is found."""
    sheet.words.edit.clear()
    QTest.keyClicks(sheet.words.edit, typed)
    model = sheet.list.found
    while model.canFetchMore(model.index(-1, -1)):
        model.fetchMore(model.index(-1, -1))
    return [str(model.data(model.index(at, 0))) for at in range(model.rowCount())]


@pytest.mark.parametrize("place", [PeoplePlace(), PersonPlace(1), CarePlace()])
def test_ctrl_k_looks_everywhere(inside: MainWindow, place: Place) -> None:
    inside.go(place)
    sheet = sheet_of(inside)
    found = rows(sheet, "t")
    assert {"Amira Haddad", "Bo Lindqvist"} <= {one.split(" · ")[0] for one in found}
    assert sheet.person.key == ""
    sheet.reject()


def test_ctrl_f_looks_at_who_the_place_is_about(inside: MainWindow) -> None:
    inside.go(PersonPlace(1))
    sheet = sheet_of(inside, "Ctrl+F")
    assert sheet.person.combo.currentText() == "Amira Haddad"
    assert {one.split(" · ")[0] for one in rows(sheet, "t")} == {"Amira Haddad"}
    sheet.reject()


def test_down_goes_into_what_was_found_up_comes_back_and_enter_opens(inside: MainWindow) -> None:
    sheet = sheet_of(inside)
    assert any("Decision" in one for one in rows(sheet, "small load tests"))
    QTest.keyClick(sheet.words.edit, Qt.Key.Key_Down)
    assert sheet.list.hasFocus()
    assert sheet.list.currentIndex().row() == 0
    assert sheet.list.selectedIndexes()
    QTest.keyClick(sheet.list, Qt.Key.Key_Up)
    assert sheet.words.edit.hasFocus()
    QTest.keyClick(sheet.words.edit, Qt.Key.Key_Down)
    QTest.keyClick(sheet.list, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert isinstance(inside.place, MeetingPlace)
    assert not inside.place.together
    assert QApplication.activeModalWidget() is None


def test_people_come_first_and_enter_leads_to_their_page(inside: MainWindow) -> None:
    sheet = sheet_of(inside)
    assert rows(sheet, "chen")[0].startswith("Person. Chen Wei")
    QTest.keyClick(sheet.words.edit, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert inside.place == PersonPlace(3)


def test_what_narrows_it_can_be_changed_and_that_is_said(inside: MainWindow) -> None:
    sheet = sheet_of(inside)
    assert "Type a word" in sheet.said.text()
    assert rows(sheet, "zzzz") == []
    assert "fewer" in sheet.said.text()
    everything = rows(sheet, "load")
    sheet.kind.choose("actions")
    sheet.kind.chosen.emit("actions")
    actions = rows(sheet, "load")
    assert 0 < len(actions) < len(everything)
    assert all(" · Action · " in one for one in actions)
    sheet.last.tick.setChecked(True)
    sheet.last.day.setDate(sheet.last.day.date().addYears(-9))
    assert rows(sheet, "load") == []
    assert "days open" in sheet.said.text()
    sheet.reject()


def test_where_both_look_nothing_private_is_found_and_nobody_else(inside: MainWindow, team: Session) -> None:
    meeting = team.meetings.of_person(1)[0]
    team.meetings.write_private_notes(meeting.id, "walrus of my own")
    team.meetings.write_notes(meeting.id, "walrus of both")
    team.meetings.write_notes(team.meetings.plan(2, meeting.held_on).id, "walrus of Bo")
    sheet = sheet_of(inside)
    assert len(rows(sheet, "walrus")) == 3
    assert sum("only you see this" in one for one in rows(sheet, "walrus")) == 1
    sheet.reject()

    inside.go(MeetingPlace(1, meeting.id, together=True))
    for keys in ("Ctrl+K", "Ctrl+F"):
        sheet = sheet_of(inside, keys)
        assert not sheet.person.isVisible()
        assert sheet.person.combo.count() == 0
        assert "My own notes" not in [sheet.kind.combo.itemText(at) for at in range(sheet.kind.combo.count())]
        (only,) = rows(sheet, "walrus")
        assert only.startswith("Amira Haddad · One-on-one")
        assert rows(sheet, "Lindqvist") == []
        sheet.reject()
        QApplication.processEvents()
    assert [one.text() for one in inside.menus.go.actions() if one.isVisible() and one.text()] == [
        inside.menus.search_all.text(),
        inside.menus.search_here.text(),
    ]


def test_where_both_look_only_what_lies_in_their_room_is_opened(inside: MainWindow, team: Session) -> None:
    conversation = team.conversations.latest_revealed(team.people.get(1)).id
    meeting = team.meetings.of_person(1)[0]
    team.meetings.write_notes(meeting.id, "walrus")
    inside.go(TogetherPlace(conversation))
    sheet = sheet_of(inside)
    assert len(rows(sheet, "walrus")) == 1
    QTest.keyClick(sheet.words.edit, Qt.Key.Key_Return)
    assert sheet.isVisible()
    assert "read this here" in sheet.said.text()
    assert where(inside) == TogetherPlace(conversation)
    assert rows(sheet, "teach")
    QTest.keyClick(sheet.words.edit, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert where(inside) == TogetherPlace(conversation)
    assert QApplication.activeModalWidget() is None


def test_in_the_employees_turn_there_is_no_search(inside: MainWindow, team: Session) -> None:
    inside.go(HandOverPlace(team.conversations.of_person(3)[0].id))
    assert opened(inside) is None
    assert opened(inside, "Ctrl+F") is None
    assert not inside.menus.search_all.isVisible()
    assert not inside.menus.go.menuAction().isVisible()


def test_notes_are_shown_without_the_marks_of_markdown(inside: MainWindow, team: Session) -> None:
    meeting = team.meetings.of_person(1)[0]
    team.meetings.write_notes(meeting.id, "# Rota\n\n- the **walrus** _sang_\n- again")
    sheet = sheet_of(inside)
    (only,) = rows(sheet, "walrus")
    assert only.endswith("Rota · the walrus sang · again")
    (row,) = sheet.list.found.rows
    assert [piece.words for piece in row.pieces if piece.found] == ["walrus"]
    sheet.reject()


def test_what_was_typed_is_kept_nowhere(inside: MainWindow) -> None:
    sheet = sheet_of(inside)
    rows(sheet, "walrus")
    sheet.reject()
    QApplication.processEvents()
    sheet = sheet_of(inside)
    assert sheet.words.text == ""
    sheet.reject()


def test_the_words_looked_for_are_bold_and_in_colour(inside: MainWindow) -> None:
    from app.domain.found import Piece
    from app.ui import theme
    from app.ui.screens.search.delegate import _formats

    (found,) = _formats(theme.current(), (Piece("🌱 "), Piece("Åsa", found=True), Piece(" said")))
    assert (found.start, found.length) == (3, 3)
    assert found.format.font().bold()
    assert found.format.foreground().color() == theme.current().colour("link")
    sheet = sheet_of(inside)
    rows(sheet, "te")
    assert not sheet.list.grab().isNull()
    sheet.reject()

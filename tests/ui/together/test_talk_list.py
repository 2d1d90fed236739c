"""The talk list: walked by the arrows, opened by Enter, read out, and never cut off."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QColor, QFocusEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from app.ui import theme
from app.ui.appearance import Appearance, Scheme
from app.ui.screens.together.talk_list import TalkList
from tests.ui.together.talk_groups_made import BOTH_SEE, DIFFER, made_groups, made_row


@dataclass
class Shown:
    """A list that is shown, and what it told."""

    talk: TalkList
    gone_to: list[str] = field(default_factory=list)
    opened: list[str] = field(default_factory=list)

    def press(self, key: Qt.Key) -> None:
        """Press a key in the list."""
        QTest.keyClick(self.talk.rows, key)

    def picture(self) -> QImage:
        """Return what is drawn now."""
        QApplication.processEvents()
        return self.talk.grab().toImage()

    def heights(self) -> list[int]:
        """Return how high every line is."""
        rows = self.talk.rows
        return [rows.visualRect(rows.lines.index(at, 0)).height() for at in range(rows.lines.rowCount())]


@pytest.fixture
def shown(qtbot: QtBot, appearance: Appearance) -> Iterator[Shown]:
    """Return a list of three behaviours, two of which the two see differently."""
    appearance.choose(Scheme.LIGHT)
    appearance.set_scale(1.0)
    made = TalkList()
    theme.dress(made)
    made.resize(600, 400)
    told = Shown(made)
    made.selected.connect(told.gone_to.append)
    made.opened.connect(told.opened.append)
    made.show_groups(made_groups("a", "b", "c"))
    made.show()
    qtbot.waitExposed(made)
    yield told
    appearance.set_scale(1.0)
    made.close()
    made.deleteLater()


def test_the_arrows_walk_past_the_headings(shown: Shown) -> None:
    for _step in range(4):
        shown.press(Qt.Key.Key_Down)
    assert shown.gone_to == ["a", "b", "c"]
    shown.press(Qt.Key.Key_Up)
    shown.press(Qt.Key.Key_Home)
    shown.press(Qt.Key.Key_Up)
    shown.press(Qt.Key.Key_End)
    assert shown.gone_to == ["a", "b", "c", "b", "a", "c"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_opens_the_row_people_are_at(shown: Shown, key: Qt.Key) -> None:
    shown.press(key)
    assert shown.opened == []
    shown.talk.select("b")
    shown.press(key)
    assert shown.opened == ["b"]


def test_a_click_goes_there_and_a_double_click_opens(shown: Shown) -> None:
    rows = shown.talk.rows
    middle = rows.visualRect(rows.lines.place_of("c")).center()
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert shown.gone_to == ["c"]
    QTest.mouseDClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert shown.opened == ["c"]


def test_a_click_on_a_heading_leads_nowhere(shown: Shown) -> None:
    shown.talk.select("b")
    rows = shown.talk.rows
    QTest.mouseClick(
        rows.viewport(), Qt.MouseButton.LeftButton, pos=rows.visualRect(rows.lines.index(0, 0)).center()
    )
    assert (shown.talk.current(), shown.gone_to) == ("b", [])


def test_marking_a_row_tells_nobody_and_is_drawn(shown: Shown) -> None:
    shown.talk.select("a")
    before = shown.picture()
    shown.talk.select("b")
    assert shown.talk.current() == "b"
    assert shown.gone_to == []
    assert shown.picture() != before


def test_no_row_is_marked_for_a_behaviour_that_is_no_topic(shown: Shown) -> None:
    bare = shown.picture()
    shown.talk.select("b")
    shown.talk.select("elsewhere")
    assert shown.talk.current() is None
    assert shown.picture() == bare


def test_the_keyboard_coming_by_marks_nothing(shown: Shown) -> None:
    shown.talk.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.sendEvent(shown.talk.rows, _focus_in())
    assert shown.talk.current() is None
    assert shown.gone_to == []


def _focus_in() -> QEvent:
    return QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.TabFocusReason)


def test_letters_are_left_to_the_screen(shown: Shown) -> None:
    """A list would look for a row that begins with it."""
    shown.talk.select("a")
    QTest.keyClicks(shown.talk.rows, "D")
    assert (shown.talk.current(), shown.gone_to) == ("a", [])


def test_what_is_said_since_is_drawn_and_read_out(shown: Shown) -> None:
    before = shown.picture()
    shown.talk.update_row(made_row("a", said="Agreed: Sometimes", agreed=True))
    agreed = shown.picture()
    shown.talk.update_row(made_row("a", said="We still differ"))
    differ = shown.picture()
    assert len({_bytes(one) for one in (before, agreed, differ)}) == 3
    assert _names(shown.talk)[1] == "Does a well. We still differ"
    green = theme.current().colour("agreed_ink")
    assert _has(agreed, green)
    assert not _has(differ, green)


def test_a_behaviour_that_is_no_topic_changes_nothing(shown: Shown) -> None:
    before = shown.picture()
    shown.talk.update_row(made_row("elsewhere", said="We still differ"))
    assert shown.picture() == before


def test_it_reads_out_as_a_list_with_headings_and_rows(shown: Shown) -> None:
    heard = QAccessible.queryAccessibleInterface(shown.talk.rows)
    assert heard.role() is QAccessible.Role.List
    assert heard.text(QAccessible.Text.Name) == "What to talk about"
    assert _names(shown.talk) == [DIFFER, "Does a well.", "Does b well.", BOTH_SEE, "Does c well."]
    assert {heard.child(at).role() for at in range(heard.childCount())} == {QAccessible.Role.ListItem}


def test_the_marked_row_stays_when_the_list_is_shown_anew(shown: Shown) -> None:
    shown.talk.select("b")
    shown.talk.show_groups(made_groups("z", "b", "c"))
    assert shown.talk.current() == "b"
    shown.talk.show_groups(made_groups("z", "c"))
    assert shown.talk.current() is None
    assert shown.gone_to == []


def test_words_wrap_to_the_width_and_to_the_text_size(shown: Shown, appearance: Appearance) -> None:
    long = made_row("a", text="Brings what one team learned to the others, so that it is learned once. " * 3)
    shown.talk.update_row(long)
    wide = shown.heights()
    shown.talk.resize(300, 400)
    narrow = shown.heights()
    assert narrow[1] > wide[1]
    appearance.set_scale(2.0)
    QApplication.processEvents()
    assert all(now > before for now, before in zip(shown.heights(), narrow, strict=True))


def test_a_word_longer_than_the_line_goes_on_in_the_next(shown: Shown) -> None:
    shown.talk.update_row(made_row("a", text="Ä" * 400))
    assert shown.heights()[1] > 4 * shown.heights()[2] / 2


def test_going_to_the_first_row_of_a_kind_shows_its_heading(shown: Shown) -> None:
    ids = [f"b{number}" for number in range(120)]
    shown.talk.show_groups(made_groups(*ids))
    shown.talk.resize(600, 200)
    shown.press(Qt.Key.Key_End)
    rows = shown.talk.rows
    heading = rows.visualRect(rows.lines.index(rows.lines.rowCount() - 2, 0))
    assert rows.viewport().rect().contains(heading.center())
    shown.press(Qt.Key.Key_Home)
    assert rows.verticalScrollBar().value() == 0


def test_page_down_stays_among_the_rows(shown: Shown) -> None:
    shown.talk.show_groups(made_groups(*[f"b{number}" for number in range(40)]))
    for _page in range(20):
        shown.press(Qt.Key.Key_PageDown)
        assert shown.talk.current() is not None
    assert shown.talk.current() == "b39"


def test_an_empty_list_says_what_belongs_there_and_leads_to_the_map(shown: Shown, qtbot: QtBot) -> None:
    shown.talk.show_groups((), all_open=False)
    assert _readable(shown.talk)[0] == "What you talk about will stand here"
    shown.talk.show_groups(())
    assert _readable(shown.talk)[0] == "Nothing stands out"
    button = shown.talk.focusProxy()
    assert button is not None
    with qtbot.waitSignal(shown.talk.map_requested):
        QTest.keyClick(button, Qt.Key.Key_Return)
    shown.talk.show_groups(made_groups("a", "b"))
    assert _readable(shown.talk) == []
    assert shown.talk.focusProxy() is shown.talk.rows


def _readable(shown: TalkList) -> list[str]:
    QApplication.processEvents()
    return [one.text() for one in shown.findChildren(QLabel) if one.isVisible()]


def _names(shown: TalkList) -> list[str]:
    heard = QAccessible.queryAccessibleInterface(shown.rows)
    return [heard.child(at).text(QAccessible.Text.Name) for at in range(heard.childCount())]


def _bytes(picture: QImage) -> bytes:
    return bytes(picture.constBits())


def _has(picture: QImage, colour: QColor) -> bool:
    pixels = picture.convertToFormat(QImage.Format.Format_RGB32)
    return colour.rgb() in memoryview(pixels.constBits()).cast("I")

"""Last time stands beside now: at the left of the agenda where there is room, and else above it."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.services.session import Session
from app.ui.appearance import Appearance
from app.ui.main_window import MainWindow
from app.ui.places import PeoplePlace
from app.ui.screens.meeting.agenda_list import AgendaList
from app.ui.screens.meeting.shown import PartName
from app.ui.widgets.markdown_view import MarkdownView
from tests.robots.meeting import MeetingRobot, meet
from tests.ui.cut_off import cut_off
from tests.ui.meeting.conftest import Pair

SPREAD = 12
"""By how many pixels three columns of one width may differ, for the gaps between them."""


def place_of(robot: MeetingRobot, piece: QWidget | None) -> QRect:
    """Return where a piece stands on the screen."""
    assert piece is not None
    return QRect(piece.mapTo(robot.screen, QPoint(0, 0)), piece.size())


def last(robot: MeetingRobot) -> QRect:
    """Return where last time stands."""
    return place_of(robot, robot.screen.last_time)


def now(robot: MeetingRobot) -> QRect:
    """Return where the agenda of both stands."""
    return place_of(robot, robot.screen.ours)


def pieces(robot: MeetingRobot) -> list[QRect]:
    """Return where everything in the columns stands."""
    screen = robot.screen
    column = (screen.last_time, screen.ours, screen.mine, screen.notes, screen.own_notes, screen.decisions)
    return [place_of(robot, one) for one in (*column, screen.beside) if one is not None]


def is_beside(robot: MeetingRobot) -> bool:
    """Tell whether last time stands at the left of the agenda, both beginning at one height."""
    return last(robot).top() == now(robot).top() and last(robot).right() < now(robot).left()


def is_above(robot: MeetingRobot) -> bool:
    """Tell whether last time stands above the agenda, as wide as it."""
    same = (last(robot).left(), last(robot).width()) == (now(robot).left(), now(robot).width())
    return same and last(robot).bottom() < now(robot).top()


def resize(robot: MeetingRobot, width: int, height: int = 800) -> None:
    """Make the window so large."""
    robot.window.resize(width, height)
    robot.rest()
    assert robot.window.width() == width


@pytest.mark.parametrize("width", [1280, 1920])
@pytest.mark.parametrize("together", [False, True])
def test_opened_it_stands_beside_the_agenda(
    window: MainWindow, qtbot: QtBot, pair: Pair, session: Session, *, together: bool, width: int
) -> None:
    robot = meet(window, qtbot, session, pair.place(together=together))
    resize(robot, width)
    assert is_above(robot)
    robot.press("L")
    assert is_beside(robot)
    beside = place_of(robot, robot.screen.beside)
    assert now(robot).right() < beside.left()
    widths = [last(robot).width(), now(robot).width(), beside.width()]
    assert max(widths) - min(widths) <= SPREAD
    if robot.screen.mine is not None:
        mine = place_of(robot, robot.screen.mine)
        assert (mine.left(), mine.width()) == (now(robot).left(), now(robot).width())
        assert mine.top() > now(robot).bottom()
    notes = place_of(robot, robot.screen.notes)
    assert notes.top() > max(last(robot).bottom(), now(robot).bottom())
    assert (notes.left(), notes.right()) == (last(robot).left(), now(robot).right())
    assert cut_off(robot.screen) == []


@pytest.mark.parametrize(("width", "scale"), [(720, 1.0), (1024, 1.0), (1280, 2.0), (1920, 2.0)])
def test_with_little_room_it_stands_above(
    robot: MeetingRobot, appearance: Appearance, width: int, scale: float
) -> None:
    appearance.set_scale(scale)
    resize(robot, width)
    beside = place_of(robot, robot.screen.beside)
    robot.press("L")
    assert robot.sees("• Two people on call")
    assert is_above(robot)
    assert place_of(robot, robot.screen.beside).width() == beside.width()
    assert cut_off(robot.screen) == []


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5, 2.0])
def test_nothing_is_cut_off_at_any_width(robot: MeetingRobot, appearance: Appearance, scale: float) -> None:
    appearance.set_scale(scale)
    robot.press("L")
    robot.at("On-call load", "Return")
    for width in range(max(800, robot.window.minimumSizeHint().width()), 2000, 80):
        resize(robot, width)
        assert is_beside(robot) or is_above(robot)
        assert cut_off(robot.screen) == [], width


@pytest.mark.parametrize("width", [720, 1280])
def test_folding_it_away_gives_the_room_back(robot: MeetingRobot, width: int) -> None:
    resize(robot, width)
    before = pieces(robot)
    robot.press("L")
    assert pieces(robot) != before
    robot.press("L")
    assert pieces(robot) == before


def test_it_goes_with_the_width_of_the_window(robot: MeetingRobot) -> None:
    resize(robot, 1280)
    robot.press("L")
    places = pieces(robot)
    resize(robot, 720)
    assert is_above(robot)
    resize(robot, 1280)
    assert is_beside(robot)
    assert pieces(robot) == places


def test_it_stays_open_beside_while_both_work_and_is_gone_once_the_meeting_is_over(
    robot: MeetingRobot,
) -> None:
    resize(robot, 1280)
    parts = place_of(robot, robot.screen.beside).width()
    robot.press("L")
    robot.add("Roadmap")
    robot.press("Ctrl+Z")
    assert is_beside(robot)
    assert robot.sees("• Two people on call")
    robot.screen.presenter.end()
    robot.rest()
    assert robot.screen.last_time.isHidden()
    assert now(robot).width() == place_of(robot, robot.screen.notes).width()
    assert place_of(robot, robot.screen.beside).width() == parts
    robot.press("Ctrl+Z")
    assert is_beside(robot)


def test_the_keyboard_goes_from_last_time_to_the_agenda_and_back(robot: MeetingRobot) -> None:
    resize(robot, 1280)
    robot.press("L")
    screen = robot.screen
    inside = screen.last_time.findChildren(MarkdownView)
    expected: list[QWidget] = [screen.last_time.fold, *inside, screen.ours.list]
    assert len(inside) == 2
    walked = list(_walk(Qt.Key.Key_Tab, len(expected)))
    assert walked == expected
    screen.ours.list.setFocus()
    assert list(_walk(Qt.Key.Key_Backtab, len(expected))) == list(reversed(expected))
    robot.press("G")
    assert screen.ours.list.hasFocus()
    assert is_beside(robot)
    robot.press("L")
    assert screen.last_time.fold.hasFocus()
    assert is_above(robot)


def _walk(key: Qt.Key, stops: int) -> Iterator[QWidget]:
    for _stop in range(stops):
        focused = QApplication.focusWidget()
        assert focused is not None
        yield focused
        QTest.keyClick(focused, key)


@pytest.mark.parametrize("width", [720, 1280])
def test_its_line_is_in_sight_from_wherever_it_is_turned(robot: MeetingRobot, pair: Pair, width: int) -> None:
    pair.session.meetings.write_notes(pair.last.id, "One thing after the other.\n\n" * 60)
    robot.screen.presenter.look_anew()
    resize(robot, width)
    for _turn in ("opened", "folded away"):
        robot.screen.beside.show_part(PartName.PRAISE)
        robot.rest()
        fold = robot.screen.last_time.fold
        assert fold.visibleRegion().isEmpty()
        robot.press("L")
        assert fold.hasFocus()
        assert fold.visibleRegion().boundingRect() == fold.rect()


def test_it_takes_no_more_height_than_it_needs(robot: MeetingRobot) -> None:
    resize(robot, 1280)
    robot.press("L")
    height = last(robot).height()
    for number in range(12):
        robot.add(f"Point {number}")
    assert is_beside(robot)
    assert now(robot).height() > last(robot).height() == height


class _Widths(QObject):
    """Remembers how wide the agendas were laid out."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: dict[QObject, set[int]] = {}

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look on only."""
        if isinstance(watched, AgendaList) and isinstance(event, QResizeEvent):
            self.seen.setdefault(watched, set()).add(event.size().width())
        return False


def test_the_page_is_laid_out_once_and_holds_nothing_of_last_time_until_it_is_opened(
    qapp: QApplication, robot: MeetingRobot, pair: Pair
) -> None:
    resize(robot, 1280)
    robot.window.go(PeoplePlace())
    widths = _Widths()
    qapp.installEventFilter(widths)
    robot.window.go(pair.place())
    robot.rest()
    qapp.removeEventFilter(widths)
    assert [len(one) for one in widths.seen.values()] == [1, 1]
    assert robot.screen.last_time.findChildren(MarkdownView) == []

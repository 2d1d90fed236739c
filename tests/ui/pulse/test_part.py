"""The trend: drawn for both, said in words, and never a number of anything."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from app.domain.pulse import Moment
from app.services.session import Session
from app.ui.appearance import Appearance
from app.ui.places import Errand, OwnTurnPlace, Place
from app.ui.screens.both_names import BothNames
from app.ui.screens.part import About
from app.ui.screens.pulse.part import PulsePart
from app.ui.screens.pulse.presenter import AT_FIRST
from tests.ui.conftest import settle
from tests.ui.own_turn.two import Two, furnish

NAMES = BothNames("Amira", "Jonas")


@pytest.fixture
def two(team: Session) -> Two:
    """Return the two, who have ended a conversation."""
    return furnish(team)


def part(qtbot: QtBot, two: Two, gone: list[Place], *, together: bool = False) -> PulsePart:
    """Show the trend."""
    made = PulsePart(two.session, About(two.person, NAMES, together=together), gone.append)
    qtbot.addWidget(made)
    made.resize(420, 520)
    made.show()
    settle()
    return made


def answer(two: Two, *answers: tuple[int, int]) -> None:
    """Let Amira answer about her conversations, as an example does: nobody sits there."""
    first = two.session.conversations.of_person(two.person)[-1]
    asked = ((first.id, Moment.BEFORE), (first.id, Moment.AFTER), (two.talk.id, Moment.AFTER))
    for (conversation, moment), (clear, supported), day in zip(asked, answers, (1, 2, 3), strict=False):
        two.session.pulses.answer(conversation, moment, clear, supported, date(2026, 11, day))


def texts(shown: PulsePart) -> list[str]:
    """Return what can be read."""
    return [one.text() for one in shown.findChildren(QLabel) if one.isVisible()]


@pytest.mark.usefixtures("appearance")
def test_without_an_answer_it_says_what_belongs_there(qtbot: QtBot, two: Two, gone: list[Place]) -> None:
    shown = part(qtbot, two, gone)
    assert any("Amira is asked two short questions" in text for text in texts(shown))
    assert "It measures the conversations, never the person." in texts(shown)
    assert not shown.trend.isVisible()


@pytest.mark.usefixtures("appearance")
def test_one_answer_is_said_and_draws_nothing_yet(qtbot: QtBot, two: Two, gone: list[Place]) -> None:
    answer(two, (2, 3))
    shown = part(qtbot, two, gone)
    assert (
        "1 November 2026, before the first conversation: what is expected is a little clear, "
        "development is partly supported"
    ) in texts(shown)
    assert "The next answers will draw a line." in texts(shown)
    assert not shown.trend.isVisible()


@pytest.mark.usefixtures("appearance")
def test_several_are_drawn_and_said_the_newest_first(qtbot: QtBot, two: Two, gone: list[Place]) -> None:
    answer(two, (2, 3), (4, 3))
    shown = part(qtbot, two, gone)
    said = [text for text in texts(shown) if "what is expected is" in text]
    assert ["2 November" in said[0], "1 November" in said[1]] == [True, True]
    assert shown.trend.isVisible()
    assert shown.trend.accessibleDescription().split("\n") == list(reversed(said))


@pytest.mark.usefixtures("appearance")
def test_other_answers_draw_another_picture(qtbot: QtBot, two: Two, gone: list[Place]) -> None:
    answer(two, (2, 3), (4, 3))
    shown = part(qtbot, two, gone)
    before = shown.trend.grab().toImage()
    answer(two, (2, 3), (4, 5))
    shown.refresh()
    settle()
    assert shown.trend.grab().toImage() != before


def test_it_fits_at_twice_the_size(qtbot: QtBot, two: Two, gone: list[Place], appearance: Appearance) -> None:
    answer(two, (2, 3), (4, 3))
    appearance.set_scale(2.0)
    try:
        assert part(qtbot, two, gone).minimumSizeHint().width() <= 2 * 320
    finally:
        appearance.set_scale(1.0)


@pytest.mark.usefixtures("appearance")
def test_where_they_are_to_be_asked_the_manager_can_hand_over(
    qtbot: QtBot, two: Two, gone: list[Place]
) -> None:
    shown = part(qtbot, two, gone)
    shown.ask.click()
    assert gone == [OwnTurnPlace(two.person, Errand.PULSE, two.talk.id)]
    answer(two, (1, 1), (1, 1), (1, 1))
    shown.refresh()
    assert not shown.ask.isVisible()


@pytest.mark.usefixtures("appearance")
def test_where_both_look_it_is_only_shown(qtbot: QtBot, two: Two, gone: list[Place]) -> None:
    two.session.enter_manager()
    two.session.sit_one_on_one(two.person)
    assert not part(qtbot, two, gone, together=True).ask.isVisible()


@pytest.mark.usefixtures("appearance")
def test_the_answers_of_years_come_when_they_are_asked_for(qtbot: QtBot, two: Two, gone: list[Place]) -> None:
    answer(two, (2, 3), (4, 3))
    years = 6
    with two.session._vault.transaction() as transaction:
        for number in range(2 * years):
            day = f"{2010 + number}-06-01"
            talk = transaction.write(
                "INSERT INTO conversation (person_id, framework_id, discipline, held_on)"
                " VALUES (?, 1, '', ?)",
                (two.person, day),
            )
            transaction.write(
                "INSERT INTO pulse (person_id, conversation_id, moment, answered_on, clear, supported)"
                " VALUES (?, ?, 'after', ?, 3, 4)",
                (two.person, talk, day),
            )
    shown = part(qtbot, two, gone)
    newest = [one for one in texts(shown) if "20" in one]
    assert len(newest) == AT_FIRST
    assert "2026" in newest[0]
    assert not any("2011" in one for one in newest)
    (earlier,) = (one for one in shown.findChildren(QPushButton) if one.text() == "Show the earlier answers")
    earlier.setFocus()

    QTest.keyClick(earlier, Qt.Key.Key_Space)
    settle()

    assert any("2010" in one for one in texts(shown))
    assert "2010" in shown.trend.accessibleDescription()

    QTest.keyClick(shown.focusWidget() or shown, Qt.Key.Key_Space)  # once more takes nobody elsewhere
    settle()

    assert [one for one in texts(shown) if "20" in one] == newest
    assert gone == []

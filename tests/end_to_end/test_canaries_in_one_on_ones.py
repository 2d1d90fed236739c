"""In ordinary one-on-ones too, no word is in a room that doesn't belong there: alone, together, in a turn."""

import pytest
from PySide6.QtCore import QModelIndex
from PySide6.QtTest import QTest

from app.domain.visibility import Room
from app.ui.places import (
    AllKeptPlace,
    Errand,
    MeetingPlace,
    MeetingSummaryPlace,
    NewManagerPlace,
    OwnTurnPlace,
    PersonPlace,
    TemplatesPlace,
    TodayPlace,
)
from app.ui.screens.search.sheet import SearchSheet
from tests.end_to_end.planted import OPENS_WITH, PHRASE, Planted
from tests.end_to_end.watching import Watch
from tests.robots.everyone import Robots

pytestmark = pytest.mark.usefixtures("nothing_is_said_or_left")

PARTS = 40
"""More than any page has parts: those below what is seen first are made one by one, each in its own turn."""


def test_the_manager_alone_sees_nothing_the_employee_keeps_to_themselves(
    robots: Robots, planted: Planted, watch: Watch
) -> None:
    person, meetings = planted.person.id, planted.one_on_ones
    robots.window.enter(planted.session)
    for place, sees in (
        (TodayPlace(), ("person.name",)),
        (PersonPlace(person), ("person.name", "praise.words")),
        (
            MeetingPlace(person, meetings.to_come),
            ("meeting.shared_notes", "meeting_private.notes", "agenda_item.words", "own_agenda_item.words"),
        ),
        (MeetingPlace(person, meetings.over), ("meeting.shared_notes", "decision.words")),
        (MeetingSummaryPlace(person, meetings.over), ("person.name",)),
        (NewManagerPlace(person), ("person.name",)),
        (AllKeptPlace(person), ("person.name", "meeting.shared_notes", "own_agenda_item.words")),
        (TemplatesPlace(), ("agenda_template.name",)),
    ):
        robots.window.go(place)
        robots.summary.settle_jobs()
        for _part in range(PARTS):
            robots.summary.rest()
        watch.look(str(place), *sees)


def test_the_time_together_over_a_one_on_one_holds_no_word_of_the_managers_own(
    robots: Robots, planted: Planted, watch: Watch
) -> None:
    person, meetings = planted.person.id, planted.one_on_ones
    robots.window.enter(planted.session)
    robots.window.go(MeetingPlace(person, meetings.to_come))
    watch.look("alone", "meeting_private.notes")
    robots.window.go(MeetingPlace(person, meetings.to_come, together=True))
    watch.enter(Room.TOGETHER, sealed=True, over_person=True)
    watch.look("together", "meeting.shared_notes", "agenda_item.words", "decision.words")
    robots.together.press("F1")
    watch.look("the keys")
    robots.together.press("Esc")
    for keys in ("Ctrl+F", "Ctrl+K"):
        search(robots, keys)
        watch.look(f"what is found by {keys}", "meeting.shared_notes", "lesson.tried", "growth_area.headline")
        robots.together.press("Esc")
    robots.window.go(MeetingPlace(person, meetings.over, together=True))
    watch.look("one that is over", "meeting.shared_notes")
    robots.window.go(MeetingSummaryPlace(person, meetings.over, together=True))
    robots.summary.settle_jobs()
    watch.look("its summary", "person.name")
    robots.window.go(PersonPlace(person))
    watch.look("the gate", "person.name")
    robots.gate.type_passphrase("not my passphrase")
    watch.look("a wrong passphrase", "person.name")
    robots.gate.type_passphrase(OPENS_WITH)
    watch.enter(Room.MANAGER)
    watch.look("the manager again", "person.name")


def search(robots: Robots, keys: str) -> None:
    """Look for every canary there is, and let all of what is found be shown."""
    robots.together.press(keys)
    sheet = robots.together.dialog()
    assert isinstance(sheet, SearchSheet)
    QTest.keyClicks(sheet.words.edit, "zq")
    robots.together.rest()
    model = sheet.list.found
    while model.canFetchMore(QModelIndex()):
        model.fetchMore(QModelIndex())


@pytest.mark.parametrize("errand", Errand)
def test_a_turn_for_an_errand_holds_no_word_of_the_managers_own(
    robots: Robots, planted: Planted, watch: Watch, errand: Errand
) -> None:
    person, meetings = planted.person.id, planted.one_on_ones
    about = {Errand.PULSE: planted.conversation.id, Errand.AGENDA: meetings.to_come, Errand.NEW_MANAGER: 0}
    robots.window.enter(planted.session)
    robots.window.go(MeetingPlace(person, meetings.to_come))
    watch.look("alone", "meeting_private.notes")
    robots.window.go(OwnTurnPlace(person, errand, about[errand]))
    watch.enter(Room.EMPLOYEE, sealed=True, over_person=True)
    watch.look("her turn", *({Errand.AGENDA: ("agenda_item.words",)}.get(errand, ())))
    robots.hand_over.press("F1")
    watch.look("the keys")
    robots.hand_over.press("Esc")
    for keys in ("Ctrl+F", "Ctrl+K"):
        robots.hand_over.press(keys)
        assert robots.hand_over.front is robots.window, "nobody searches in a turn"
    robots.hand_over.press("Alt+Left")
    watch.look("handing back")
    robots.hand_over.give_back("not my passphrase")
    watch.look("a wrong passphrase")
    robots.hand_over.give_back(OPENS_WITH)
    watch.enter(Room.MANAGER)
    watch.look("the manager again", "person.name")


def test_what_the_employee_keeps_to_themselves_is_theirs_alone_from_the_phrase_on(
    robots: Robots, planted: Planted, watch: Watch
) -> None:
    person, meetings = planted.person.id, planted.one_on_ones
    robots.window.enter(planted.session)
    robots.window.go(OwnTurnPlace(person, Errand.AGENDA, meetings.to_come))
    watch.enter(Room.EMPLOYEE, sealed=True, over_person=True)
    watch.look("shut", "agenda_item.words")
    assert watch.unseen("own_agenda_seal.box")
    robots.hand_over.click("Open it with your phrase…")
    watch.look("the phrase is asked for")
    robots.hand_over.type_phrase("not my phrase at all")
    watch.look("a wrong phrase")
    robots.hand_over.type_phrase(PHRASE)
    watch.opened()
    watch.look("open", "own_agenda_seal.box")
    robots.hand_over.press("Alt+Left")
    watch.enter(Room.EMPLOYEE, sealed=True, over_person=True)
    watch.look("handing back")
    robots.hand_over.give_back(OPENS_WITH)
    watch.enter(Room.MANAGER)
    watch.look("the manager again", "person.name")

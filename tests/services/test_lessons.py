"""What was tried and learned: kept, changed, found again, and nobody else's."""

from dataclasses import replace
from datetime import timedelta

import pytest

from app.domain.assessment import Side
from app.domain.errors import NotFoundError, SealedError
from app.domain.lesson import Lesson
from app.domain.note_errors import LessonMissingError
from app.domain.person import Person
from app.services import vaults
from app.services.session import Session
from tests.made import WORDS, open_again
from tests.services.notes_made import add_person, plan
from tests.services.room_made import DAY
from tests.storage.plain import plain_pages

CANARY = "zqlearned"
SAID = Lesson("Two days\nin one.", "It took five.", "We guess too low.", "Ask somebody first.")


@pytest.fixture
def amira(session: Session) -> Person:
    """Return somebody with whom nothing was learned yet."""
    return add_person(session)


def test_what_was_learned_is_kept_whole(session: Session, amira: Person) -> None:
    meeting = plan(session, amira)
    action = session.actions.take_on(amira.id, Side.EMPLOYEE, "Two days in one", DAY)
    new = replace(SAID, person_id=amira.id, meeting_id=meeting.id, action_id=action.id)
    lesson = session.lessons.write(replace(new, tried=" Two days\nin one. \n"), on=DAY)
    assert lesson == replace(new, id=lesson.id, written_on=DAY)
    session.close()
    again = open_again(session.folder)
    assert again.lessons.get(lesson.id) == lesson
    assert again.lessons.of_person(amira.id) == again.lessons.of_meeting(meeting.id) == (lesson,)
    assert again.lessons.of_action(action.id) == (lesson,)
    again.close()


def test_other_words_are_kept_and_where_it_came_from_stays(session: Session, amira: Person) -> None:
    meeting = plan(session, amira)
    lesson = session.lessons.write(replace(SAID, person_id=amira.id, meeting_id=meeting.id), on=DAY)
    other = Lesson(learned="Only this. ", id=lesson.id)
    changed = session.lessons.change(other)
    assert changed == replace(
        other, learned="Only this.", person_id=amira.id, meeting_id=meeting.id, written_on=DAY
    )
    assert session.lessons.get(lesson.id) == changed


def test_nothing_without_a_word_is_kept(session: Session, amira: Person) -> None:
    with pytest.raises(LessonMissingError):
        session.lessons.write(Lesson(" ", "\n", person_id=amira.id))
    lesson = session.lessons.write(replace(SAID, person_id=amira.id))
    with pytest.raises(LessonMissingError):
        session.lessons.change(Lesson(" ", id=lesson.id))
    assert session.lessons.of_person(amira.id) == (lesson,)


def test_they_come_newest_first_page_by_page(session: Session, amira: Person) -> None:
    written = [
        session.lessons.write(Lesson(f"Number {number}", person_id=amira.id), on=DAY + timedelta(number // 2))
        for number in range(5)
    ]
    found: list[Lesson] = []
    while page := session.lessons.of_person(amira.id, 2, found[-1] if found else None):
        found += page
    assert found == written[::-1]
    assert session.lessons.of_person(amira.id) == tuple(found)


def test_what_is_removed_can_be_put_back_as_it_was(session: Session, amira: Person) -> None:
    lesson = session.lessons.write(replace(SAID, person_id=amira.id))
    assert session.lessons.remove(lesson.id) == lesson
    assert session.lessons.of_person(amira.id) == ()
    with pytest.raises(NotFoundError):
        session.lessons.remove(lesson.id)
    session.lessons.put_back(lesson)
    assert session.lessons.of_person(amira.id) == (lesson,)


def test_what_is_removed_leaves_nothing_behind_once_anything_is_deleted_for_good(
    session: Session, amira: Person
) -> None:
    key = vaults.key_from_passphrase(session.folder, WORDS)
    words = f"{CANARY} " * 500
    lesson = session.lessons.write(Lesson(words, words, words, words, person_id=amira.id))
    assert CANARY.encode() in plain_pages(session.folder / "notes-1.db", key)
    session.lessons.remove(lesson.id)
    bo = add_person(session, "Bo Lindqvist")
    session.people.delete_for_good(bo.id, bo.name)
    assert CANARY.encode() not in plain_pages(session.folder / "notes-1.db", key)


def test_where_both_look_they_do_all_of_it_and_nothing_with_others(session: Session, amira: Person) -> None:
    bo = add_person(session, "Bo Lindqvist")
    others, lessons = plan(session, bo), session.lessons
    action = session.actions.take_on(bo.id, Side.EMPLOYEE, "His", DAY)
    his = lessons.write(replace(SAID, person_id=bo.id, meeting_id=others.id, action_id=action.id))
    session.enter_manager()
    session.sit_one_on_one(amira.id)
    hers = lessons.write(replace(SAID, person_id=amira.id))
    hers = lessons.change(replace(hers, learned="More."))
    lessons.put_back(lessons.remove(hers.id))
    assert lessons.of_person(amira.id) == (hers,)
    for ask in (
        lambda: lessons.get(his.id),
        lambda: lessons.of_person(bo.id),
        lambda: lessons.of_meeting(others.id),
        lambda: lessons.of_action(action.id),
        lambda: lessons.write(his),
        lambda: lessons.change(his),
        lambda: lessons.remove(his.id),
        lambda: lessons.put_back(his),
    ):
        with pytest.raises(SealedError):
            ask()

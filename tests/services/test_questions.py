"""The bank of questions: put in once, and changed by the manager alone."""

from dataclasses import replace

import pytest

from app.domain.errors import SealedError
from app.domain.person import Person
from app.domain.question import Question, Theme
from app.domain.template_errors import QuestionMissingError
from app.services.session import Session


def test_the_questions_that_come_stand_by_theme(session: Session) -> None:
    found = session.questions.listed()
    assert len(found) > 55
    themes = [one.theme for one in found]
    assert list(dict.fromkeys(themes)) == list(Theme)
    assert themes == sorted(themes, key=list(Theme).index)
    assert found[0].words == "What should people know about working with you?"


def test_what_was_deleted_does_not_come_back(session: Session) -> None:
    for one in session.questions.listed():
        session.questions.delete(one.id)
    assert session.questions.listed() == ()


def test_a_question_is_added_at_the_end_of_its_theme_and_changed(session: Session) -> None:
    added = session.questions.add(Theme.WORK, "  What is  left? ")
    of_work = [one for one in session.questions.listed() if one.theme is Theme.WORK]
    assert (of_work[-1].id, of_work[-1].words) == (added.id, "What is left?")
    session.questions.change(replace(added, theme=Theme.TEAM, words="Who is left?"))
    last = session.questions.listed()[-1]
    assert (last.theme, last.words) == (Theme.TEAM, "Who is left?")


def test_a_question_needs_words(session: Session) -> None:
    first = session.questions.listed()[0]
    with pytest.raises(QuestionMissingError):
        session.questions.add(Theme.WORK, " \n")
    with pytest.raises(QuestionMissingError):
        session.questions.change(replace(first, words=""))
    assert session.questions.listed()[0] == first


def test_both_may_read_questions_and_only_the_manager_changes_them(session: Session) -> None:
    person = session.people.add(Person("Amira Haddad", framework_id=session.frameworks.built_in()))
    session.sit_one_on_one(person.id)
    found = session.questions.listed()
    with pytest.raises(SealedError):
        session.questions.add(Theme.WORK, "x?")
    with pytest.raises(SealedError):
        session.questions.change(Question(Theme.WORK, "x?", 1))
    with pytest.raises(SealedError):
        session.questions.delete(1)
    with pytest.raises(SealedError):
        session.questions.reorder([one.id for one in reversed(found)])
    assert session.questions.listed() == found


def test_questions_keep_the_order_they_are_put_in_each_in_its_theme(session: Session) -> None:
    before = [one.id for one in session.questions.listed()]
    first, second = before[:2]
    session.questions.reorder([second, first, *before[2:]])
    assert [one.id for one in session.questions.listed()] == [second, first, *before[2:]]
    session.questions.reorder([*before[2:], first, second])
    assert {one.theme for one in session.questions.listed()[:2]} == {Theme.GETTING_TO_KNOW}
    added = session.questions.add(Theme.GETTING_TO_KNOW, "And you?")
    of_theme = [one.id for one in session.questions.listed() if one.theme is Theme.GETTING_TO_KNOW]
    assert of_theme[-3:] == [first, second, added.id]

"""Conversations: on the version and discipline of the day they start."""

from dataclasses import replace
from datetime import date

import pytest

from app.domain.assessment import Side
from app.domain.errors import NothingToShowError
from app.domain.person import Person
from app.services.session import Session
from tests.made import SMALL

DAY = date(2026, 11, 22)


def test_a_conversation_keeps_the_version_and_discipline_it_began_with(session: Session) -> None:
    person = session.people.add(
        Person("Amira Haddad", discipline="software", framework_id=session.frameworks.built_in())
    )
    conversation = session.conversations.start(person, DAY)
    small = session.frameworks.add(SMALL)
    session.people.change(replace(person, discipline="baking", framework_id=small))
    kept = session.conversations.get(conversation.id)
    assert kept == conversation
    assert (kept.discipline, kept.framework_id) == ("software", session.frameworks.built_in())
    turn = session.assessments.employee_turn(kept.id, at_keyboard=Side.EMPLOYEE)
    assert turn.framework.id == "career-steps"


def test_the_latest_revealed_one_is_found_behind_newer_drafts(session: Session) -> None:
    person = session.people.add(
        Person("Amira Haddad", discipline="software", framework_id=session.frameworks.built_in())
    )
    with pytest.raises(NothingToShowError) as refused:
        session.conversations.latest_revealed(person)
    assert refused.value.name == "Amira Haddad"
    revealed = session.conversations.start(person, date(2026, 5, 1))
    session.conversations.start(person, DAY)
    session.assessments.employee_turn(revealed.id, at_keyboard=Side.EMPLOYEE).finish()
    session.assessments.manager_turn(revealed.id, at_keyboard=Side.MANAGER).finish()
    assert session.conversations.latest_revealed(person).id == revealed.id


def test_conversations_are_listed_from_the_newest(session: Session) -> None:
    person = session.people.add(
        Person("Amira Haddad", discipline="software", framework_id=session.frameworks.built_in())
    )
    days = [date(2026, 5, 1), date(2026, 11, 1), date(2025, 2, 3)]
    for day in days:
        session.conversations.start(person, day)
    assert [one.held_on for one in session.conversations.of_person(person.id)] == sorted(days, reverse=True)

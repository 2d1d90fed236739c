"""The summary holds what was agreed, and none of what is private, whatever is planted."""

from dataclasses import replace
from datetime import date

import pytest

from app.domain.agreement import DifferReason, Today
from app.domain.assessment import Answer, ManagerEntry, Side, View
from app.domain.growth import GrowthArea
from app.domain.person import Person
from app.domain.summary import Passage, SummaryAmendment
from app.services import days
from app.services.session import Session
from app.services.summaries import mentions_of_steps, steps_named, summary_of
from app.services.together import Together

DAY = date(2026, 11, 22)
FIRST = "team-individual-asks-in-time"


def held(session: Session) -> Together:
    """Return a conversation with a canary in everything that must not leave."""
    person = session.people.add(
        Person(
            "Amira Haddad",
            ("rolecanary",),
            "software",
            "teamcanary",
            framework_id=session.frameworks.built_in(),
        )
    )
    conversation = session.conversations.start(person, DAY)
    employee = session.assessments.employee_turn(conversation.id, at_keyboard=Side.EMPLOYEE)
    manager = session.assessments.manager_turn(conversation.id, at_keyboard=Side.MANAGER)
    employee.say(FIRST, View(Answer.CONSISTENTLY, "employeecanary"))
    manager.say(FIRST, ManagerEntry(View(Answer.NOT_YET, "managercanary"), "evidencecanary", "peerscanary"))
    employee.finish()
    manager.finish()
    together = session.together(conversation.id)
    together.say_reason(FIRST, DifferReason.READ_DIFFERENTLY)
    together.say_today(FIRST, Today.STILL_DIFFER)
    together.say_words(FIRST, "wordscanary")
    return together


def test_it_says_who_when_what_and_when_to_look_again(session: Session) -> None:
    together = held(session)
    together.add_growth_area(GrowthArea("Ask early", (FIRST,), "Looks.", "She does.", "He does.", DAY))
    together.write_shared_notes("A good hour.")
    together.look_again(date(2027, 1, 8))
    summary = summary_of(together)
    assert (summary.employee_name, summary.manager_name, summary.held_on) == (
        "Amira Haddad",
        "Jonas Berg",
        DAY,
    )
    (area,) = summary.growth_areas
    assert (area.headline, area.looks_like, area.employee_does, area.manager_does, area.look_again_on) == (
        "Ask early",
        "Looks.",
        "She does.",
        "He does.",
        DAY,
    )
    assert (summary.shared_notes, summary.look_again_on) == ("A good hour.", date(2027, 1, 8))


def test_it_carries_nothing_that_must_not_leave(session: Session) -> None:
    together = held(session)
    together.add_growth_area(GrowthArea("Ask early", (FIRST,)))
    said = repr(summary_of(together)).lower()
    hidden = ("canary", "consistently", "not_yet", "still_differ", "read_differently", FIRST)
    assert [one for one in hidden if one in said] == []
    assert [step.name for step in together.framework.steps if step.name.lower() in said] == []


def test_text_that_names_a_step_is_pointed_out(session: Session) -> None:
    together = held(session)
    assert mentions_of_steps(together) == ()
    area = together.add_growth_area(GrowthArea("Ask early", looks_like="Ready for Squad/Chapter."))
    (mention,) = mentions_of_steps(together)
    where = (mention.passage, mention.headline, mention.words)
    assert where == (Passage.GROWTH_AREA, "Ask early", "Squad/Chapter")
    together.change_growth_area(replace(area, looks_like="Ready."))
    assert mentions_of_steps(together) == ()


def test_words_that_would_name_a_step_are_found_before_they_are_kept(session: Session) -> None:
    together = held(session)
    assert steps_named(together, "Soon at tribe/guild.") == ("tribe/guild",)
    assert steps_named(together, "Heard in the guild.") == ()


def test_it_is_a_draft_until_both_have_agreed_and_then_says_on_which_day(session: Session) -> None:
    together = held(session)
    together.agree(Side.MANAGER)
    assert summary_of(together).agreed_on is None
    before = days.today()
    together.agree(Side.EMPLOYEE)
    agreed_on = summary_of(together).agreed_on
    assert agreed_on is not None
    assert before <= agreed_on <= days.today()


def test_amendments_follow_each_with_its_day_the_oldest_first(session: Session) -> None:
    together = held(session)
    for side in Side:
        together.agree(side)
    assert summary_of(together).amendments == ()
    kept = [together.amend(words) for words in ("The talk moved.", "It was held at Tribe/Guild.")]
    summary = summary_of(session.agreed(together.conversation.id))
    assert summary.amendments == tuple(
        SummaryAmendment(days.day_of(one.written_at), one.words) for one in kept
    )
    (mention,) = mentions_of_steps(together)
    assert (mention.passage, mention.written_on) == (Passage.AMENDMENT, summary.amendments[1].written_on)


@pytest.mark.parametrize("by_both", [True, False])
def test_what_the_manager_reads_alone_is_what_both_read(session: Session, *, by_both: bool) -> None:
    together = held(session)
    together.add_growth_area(GrowthArea("Ask early", (FIRST,)))
    for side in Side if by_both else ():
        together.agree(side)
    assert summary_of(session.agreed(together.conversation.id)) == summary_of(together)

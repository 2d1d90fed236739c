"""Check-ins on a real vault: what is kept, what is due, and what keeps a story safe."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from app.domain.check_in import Verdict
from app.domain.errors import NotFoundError, SealedError
from app.domain.growth import GrowthArea
from app.domain.growth_errors import AdjustedMissingError, GrowthStoryError
from app.domain.person import Person
from app.services import days
from app.services.assessments import EmployeeTurn
from app.services.session import Session
from app.services.together import Together
from tests.services.room_made import both_finish, sealed_by
from tests.services.test_together import DAY, reveal

LOOK = DAY + timedelta(days=60)


@pytest.fixture
def together(session: Session) -> Together:
    """Return a conversation side by side."""
    return reveal(session)


@pytest.fixture
def area(together: Together) -> GrowthArea:
    """Return a growth area the two agreed on."""
    return together.add_growth_area(GrowthArea("Ask early", look_again_on=LOOK))


def check_in(session: Session, area: GrowthArea, verdict: Verdict = Verdict.KEEP, on: date = LOOK) -> int:
    """Keep a check-in and return its id."""
    return session.check_ins.write(area.id, "Asked twice.", "", verdict, "Ask Ines.", on=on).id


def test_a_story_holds_the_area_as_agreed_and_every_word_since(
    session: Session, together: Together, area: GrowthArea
) -> None:
    again = LOOK + timedelta(days=30)
    first = session.check_ins.write(
        area.id, "Asked\n*twice*.", "The log.", Verdict.ADJUST, "Ask Ines.", again, on=LOOK
    )
    other = session.check_ins.write(area.id, "", "", Verdict.KEEP)
    story = session.check_ins.story(area.id)
    assert (story.area, story.agreed_on) == (area, DAY)
    assert other.written_on == days.today()
    assert set(story.check_ins) == {first, other}
    assert session.check_ins.areas(together.person.id) == (story,)
    assert first.look_again_on == again


def test_check_ins_stand_by_their_day_and_not_by_when_they_were_typed(
    session: Session, area: GrowthArea
) -> None:
    late, early = (check_in(session, area, on=LOOK + timedelta(days=one)) for one in (9, 2))
    assert [one.id for one in session.check_ins.story(area.id).check_ins] == [early, late]


def test_an_area_is_due_from_its_day_on_until_it_is_looked_at(
    session: Session, together: Together, area: GrowthArea
) -> None:
    person_id = together.person.id
    assert session.check_ins.due(person_id, LOOK - timedelta(days=1)) == ()
    assert [one.area for one in session.check_ins.due(person_id, LOOK)] == [area]
    assert [one.area for one in session.check_ins.due_for_all(LOOK)] == [area]
    check_in(session, area)
    assert session.check_ins.due(person_id, LOOK + timedelta(days=999)) == ()
    assert session.check_ins.due_for_all(LOOK + timedelta(days=999)) == ()


@pytest.mark.parametrize("ending", [Verdict.REACHED, Verdict.LET_GO])
def test_nothing_comes_back_that_ended(
    session: Session, together: Together, area: GrowthArea, ending: Verdict
) -> None:
    again = LOOK + timedelta(days=1)
    kept = session.check_ins.write(area.id, "", "", ending, look_again_on=again, on=LOOK)
    assert kept.look_again_on is None
    assert session.check_ins.due(together.person.id, LOOK + timedelta(days=999)) == ()
    assert session.check_ins.due_for_all(LOOK + timedelta(days=999)) == ()
    assert session.check_ins.not_looked_at_since(LOOK + timedelta(days=999)) == ()
    assert not session.check_ins.story(area.id).is_open


def test_an_area_that_ended_can_be_taken_up_again(session: Session, area: GrowthArea) -> None:
    check_in(session, area, Verdict.LET_GO)
    check_in(session, area, Verdict.KEEP, LOOK + timedelta(days=200))
    assert session.check_ins.story(area.id).is_open


def test_what_nobody_spoke_of_for_longest_comes_first(session: Session, together: Together) -> None:
    one, other = (together.add_growth_area(GrowthArea(name)) for name in ("One", "Other"))
    check_in(session, one)
    found = session.check_ins.not_looked_at_since(LOOK + timedelta(days=1))
    assert [story.area for story in found] == [other, one]
    assert [story.area for story in session.check_ins.not_looked_at_since(LOOK)] == [other]
    assert session.check_ins.not_looked_at_since(DAY) == ()


def test_only_the_latest_of_several_check_ins_decides_for_all(session: Session, area: GrowthArea) -> None:
    check_in(session, area, Verdict.REACHED, LOOK)
    later = check_in(session, area, Verdict.KEEP, LOOK + timedelta(days=2))
    check_in(session, area, Verdict.KEEP, LOOK + timedelta(days=1))
    (found,) = session.check_ins.not_looked_at_since(LOOK + timedelta(days=3))
    assert [one.id for one in found.check_ins] == [later]


def test_people_who_were_put_away_are_not_asked_after(
    session: Session, together: Together, area: GrowthArea
) -> None:
    session.people.archive(together.person.id, DAY)
    assert session.check_ins.due_for_all(LOOK) == ()
    assert [one.area for one in session.check_ins.due(together.person.id, LOOK)] == [area]


def test_an_area_counts_while_both_have_finished(session: Session, turn: EmployeeTurn, begun: int) -> None:
    key = sealed_by(turn, session.assessments.new_seal())
    both_finish(session, begun, key)
    together = session.together(begun)
    area = together.add_growth_area(GrowthArea("Ask early", look_again_on=LOOK))
    assert [one.area for one in session.check_ins.areas(together.person.id)] == [area]
    session.assessments.start_again(begun)
    assert session.check_ins.areas(together.person.id) == ()
    assert session.check_ins.due_for_all(LOOK) == ()
    with pytest.raises(NotFoundError):
        session.check_ins.write(area.id, "", "", Verdict.KEEP)


def test_what_was_adjusted_has_to_be_said(session: Session, area: GrowthArea) -> None:
    with pytest.raises(AdjustedMissingError):
        session.check_ins.write(area.id, "Asked.", "", Verdict.ADJUST, " \n")
    kept = session.check_ins.write(area.id, "Asked.", "", Verdict.KEEP)
    with pytest.raises(AdjustedMissingError):
        session.check_ins.change(replace(kept, verdict=Verdict.ADJUST))
    assert session.check_ins.story(area.id).check_ins == (kept,)


def test_a_check_in_is_changed_and_deleted(session: Session, together: Together, area: GrowthArea) -> None:
    meeting = session.meetings.plan(together.person.id, LOOK)
    kept = session.check_ins.write(area.id, "Asked.", "", Verdict.KEEP, meeting_id=meeting.id)
    changed = replace(kept, happened="Asked at once.", verdict=Verdict.REACHED, meeting_id=None)
    session.check_ins.change(replace(changed, growth_area_id=404))
    assert session.check_ins.get(kept.id) == replace(changed, meeting_id=meeting.id)
    session.check_ins.remove(kept.id)
    assert session.check_ins.story(area.id).check_ins == ()
    with pytest.raises(NotFoundError):
        session.check_ins.remove(kept.id)


def test_a_meeting_tells_what_was_looked_at_in_it(
    session: Session, together: Together, area: GrowthArea
) -> None:
    meeting, other = (session.meetings.plan(together.person.id, LOOK) for _time in range(2))
    kept = session.check_ins.write(area.id, "Asked.", "", Verdict.KEEP, meeting_id=meeting.id)
    (found,) = session.check_ins.of_meeting(meeting.id)
    assert (found.area, found.check_in) == (area, kept)
    assert session.check_ins.of_meeting(other.id) == ()


def test_nothing_is_written_into_somebody_elses_meeting(
    session: Session, together: Together, area: GrowthArea
) -> None:
    other = session.people.add(
        Person("Noor Ek", discipline="software", framework_id=together.person.framework_id)
    )
    meeting = session.meetings.plan(other.id, LOOK)
    for meeting_id in (meeting.id, 404):
        with pytest.raises(NotFoundError):
            session.check_ins.write(area.id, "", "", Verdict.KEEP, meeting_id=meeting_id)
    assert session.check_ins.story(area.id).check_ins == ()


# --- the story, and the conversation in which the area was agreed ---


def test_an_area_with_a_story_is_not_removed(session: Session, together: Together, area: GrowthArea) -> None:
    kept = check_in(session, area)
    with pytest.raises(GrowthStoryError) as raised:
        together.remove_growth_area(area.id)
    assert raised.value.headline == "Ask early"
    assert [one.id for one in session.check_ins.story(area.id).check_ins] == [kept]
    session.check_ins.remove(kept)
    together.remove_growth_area(area.id)
    assert session.check_ins.areas(together.person.id) == ()


def test_neither_undo_nor_redo_takes_a_story_away(
    session: Session, together: Together, area: GrowthArea
) -> None:
    together.remove_growth_area(area.id)
    together.undo()
    kept = check_in(session, area)
    for way in (together.redo, together.undo):
        with pytest.raises(GrowthStoryError):
            way()
        assert [one.id for one in session.check_ins.story(area.id).check_ins] == [kept]


def test_changing_an_area_in_its_conversation_keeps_the_story(
    session: Session, together: Together, area: GrowthArea
) -> None:
    kept = check_in(session, area)
    together.change_growth_area(replace(area, headline="Ask at once"))
    together.undo()
    together.redo()
    story = session.check_ins.story(area.id)
    assert (story.area.headline, [one.id for one in story.check_ins]) == ("Ask at once", [kept])


# --- who may look ---


def test_nothing_of_somebody_else_is_read_or_written_where_others_look(
    session: Session, together: Together, area: GrowthArea
) -> None:
    kept = session.check_ins.write(area.id, "Asked.", "", Verdict.KEEP)
    meeting = session.meetings.plan(together.person.id, LOOK)
    session.check_ins.write(area.id, "Asked.", "", Verdict.KEEP, meeting_id=meeting.id)
    other = session.people.add(
        Person("Noor Ek", discipline="software", framework_id=together.person.framework_id)
    )
    session.enter_manager()
    session.sit_one_on_one(other.id)
    refused = (
        lambda: session.check_ins.areas(together.person.id),
        lambda: session.check_ins.story(area.id),
        lambda: session.check_ins.open_areas(together.person.id),
        lambda: session.check_ins.ended_areas(together.person.id),
        lambda: session.check_ins.has_ended(together.person.id),
        lambda: session.check_ins.due(together.person.id, LOOK),
        lambda: session.check_ins.due_for_all(LOOK),
        lambda: session.check_ins.not_looked_at_since(LOOK),
        lambda: session.check_ins.write(area.id, "", "", Verdict.KEEP),
        lambda: session.check_ins.get(kept.id),
        lambda: session.check_ins.change(kept),
        lambda: session.check_ins.remove(kept.id),
        lambda: session.check_ins.of_meeting(meeting.id),
    )
    for one in refused:
        with pytest.raises(SealedError):
            one()
    assert session.check_ins.areas(other.id) == ()


def test_both_write_and_read_together(session: Session, together: Together, area: GrowthArea) -> None:
    session.enter_manager()
    session.sit_one_on_one(together.person.id)
    kept = check_in(session, area)
    assert [one.id for one in session.check_ins.story(area.id).check_ins] == [kept]
    with pytest.raises(SealedError):
        session.check_ins.due_for_all(LOOK)

"""The summary of a one-on-one: made from what belongs to both, and only from that."""

from typing import TYPE_CHECKING

from app.domain.action import Action
from app.domain.assessment import Side
from app.domain.check_in import LookedAt
from app.domain.meeting_summary import MeetingSummary, Standing, SummaryAction, SummaryCheckIn
from app.domain.summary import StepMention, step_mentions

if TYPE_CHECKING:
    from app.services.session import Session


def meeting_summary_of(session: "Session", meeting_id: int) -> MeetingSummary:
    """Return what both take along from a meeting, as it stands now.

    Raises NotFoundError, and SealedError where somebody else is spoken of.
    """
    meeting = session.meetings.get(meeting_id)
    person, manager_name = session.people.get(meeting.person_id), session.manager_name
    names = {Side.EMPLOYEE: person.name, Side.MANAGER: manager_name}
    taken_on = session.actions.of_meeting(meeting_id)
    known = {one.id for one in taken_on}
    closed = [one for one in session.actions.closed_in(meeting_id) if one.id not in known]
    before = [
        one
        for one in session.actions.open_of(meeting.person_id)
        if one.id not in known and (not meeting.is_over or one.taken_on <= meeting.held_on)
    ]
    return MeetingSummary(
        employee_name=person.name,
        manager_name=manager_name,
        held_on=meeting.held_on,
        starts_at=meeting.starts_at,
        title=meeting.title,
        shared_notes=session.meetings.notes(meeting_id),
        decisions=tuple(one.words for one in session.meetings.decisions(meeting_id)),
        taken_on=tuple(_action(one, names) for one in taken_on),
        closed=tuple(_action(one, names) for one in closed),
        open=tuple(_action(one, names) for one in before),
        check_ins=tuple(_check_in(one) for one in session.check_ins.of_meeting(meeting_id)),
    )


def mentions_in(session: "Session", meeting_id: int, summary: MeetingSummary) -> tuple[StepMention, ...]:
    """Return the places in a summary's free text that name a step, to be read again before saving.

    Raises NotFoundError and SealedError.
    """
    person_id = session.meetings.get(meeting_id).person_id
    return step_mentions(summary, session.step_names.around(person_id))


def _action(action: Action, names: dict[Side, str]) -> SummaryAction:
    return SummaryAction(
        names[action.who], action.what, action.due_on, Standing(action.state.value), action.reason
    )


def _check_in(looked_at: LookedAt) -> SummaryCheckIn:
    said = looked_at.check_in
    return SummaryCheckIn(
        looked_at.area.headline,
        said.verdict,
        said.happened,
        said.evidence,
        said.adjusted,
        said.look_again_on,
    )

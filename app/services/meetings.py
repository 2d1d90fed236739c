"""One-on-ones: planning, holding and ending them, and what is noted of them."""

from dataclasses import replace
from datetime import UTC, date, datetime

from app.domain.decision import Decision
from app.domain.draft import forms_of_meeting
from app.domain.errors import NotFoundError
from app.domain.meeting import Meeting, Rhythm, day_to_plan
from app.domain.one_on_one_errors import WordsMissingError
from app.services.days import today
from app.services.rooms import Rooms
from app.storage import decisions as kept_decisions
from app.storage import drafts as kept_drafts
from app.storage import meetings as kept
from app.storage import rhythms as kept_rhythms
from app.storage.vault import Vault


class Meetings:
    """The one-on-ones of one vault. Where others look, those of anybody else raise SealedError."""

    def __init__(self, vault: Vault, rooms: Rooms) -> None:
        self._vault = vault
        self._rooms = rooms

    def rhythm(self, person_id: int) -> Rhythm | None:
        """Return how often two people meet; None where that was not chosen yet."""
        self._rooms.check_person(person_id)
        return kept_rhythms.get(self._vault, person_id)

    def set_rhythm(self, person_id: int, rhythm: Rhythm) -> None:
        """Keep how often two people meet. What is planned already stays where it is."""
        self._rooms.check_person(person_id)
        kept_rhythms.put(self._vault, person_id, rhythm)

    def meet_by(self, person_id: int, rhythm: Rhythm) -> Meeting | None:
        """Keep how often two people meet, and plan the first one where none is planned; return that one."""
        with self._vault.transaction():
            self.set_rhythm(person_id, rhythm)
            first = day_to_plan(rhythm, today())
            if first is None or self.next_of(person_id) is not None:
                return None
            return self.plan(person_id, first, rhythm.starts_at)

    def get(self, meeting_id: int) -> Meeting:
        """Return one meeting. Raises NotFoundError."""
        found = kept.get(self._vault, meeting_id)
        if found is None:
            raise NotFoundError("meeting", str(meeting_id))
        self._rooms.check_person(found.person_id)
        return found

    def of_person(self, person_id: int) -> tuple[Meeting, ...]:
        """Return someone's meetings, the newest first."""
        self._rooms.check_person(person_id)
        return tuple(reversed(kept.of_person(self._vault, person_id)))

    def is_any_on(self, person_id: int, day: date, but: int = 0) -> bool:
        """Tell whether two people meet or met on a day, but for one of their meetings."""
        self._rooms.check_person(person_id)
        return kept.is_any_on(self._vault, person_id, day, but)

    def next_of(self, person_id: int) -> Meeting | None:
        """Return someone's earliest meeting that is not over; None where none is planned."""
        self._rooms.check_person(person_id)
        return kept.next_of(self._vault, person_id)

    def before(self, meeting: Meeting) -> Meeting | None:
        """Return the meeting of the same two that comes before this one."""
        self._rooms.check_person(meeting.person_id)
        return kept.before(self._vault, meeting)

    def after(self, meeting: Meeting) -> Meeting | None:
        """Return the meeting of the same two that comes after this one."""
        self._rooms.check_person(meeting.person_id)
        return kept.after(self._vault, meeting)

    def plan(self, person_id: int, on: date, starts_at: str = "", title: str = "") -> Meeting:
        """Plan a meeting and return it; 'starts_at' is 'HH:MM', or empty."""
        self._rooms.check_person(person_id)
        return self.get(kept.add(self._vault, person_id, on, starts_at, " ".join(title.split())))

    def change(self, meeting: Meeting) -> None:
        """Keep another day, time or title of a meeting. Raises NotFoundError."""
        self.get(meeting.id)
        kept.change(self._vault, replace(meeting, title=" ".join(meeting.title.split())))

    def end(self, meeting_id: int, at: datetime | None = None) -> Meeting | None:
        """End a meeting, now or at a time in the past, and return the one to come.

        Where none is planned after it yet, the rhythm plans it: on its first day after this meeting that is
        not past. One before it that nobody ended does not count. Ending twice is fine. None where there is
        neither a plan nor a rhythm that makes one.
        """
        meeting = self.get(meeting_id)
        with self._vault.transaction():
            if not meeting.is_over:
                kept.set_ended(self._vault, meeting_id, at or datetime.now(UTC))
            planned = kept.to_come_after(self._vault, meeting)
            if planned is not None:
                return planned
            rhythm = kept_rhythms.get(self._vault, meeting.person_id)
            if rhythm is None:
                return None
            on = day_to_plan(rhythm, today(), meeting.held_on)
            return None if on is None else self.plan(meeting.person_id, on, rhythm.starts_at)

    def go_on(self, meeting_id: int) -> None:
        """Open a meeting again that was ended. Raises NotFoundError."""
        self.get(meeting_id)
        kept.set_ended(self._vault, meeting_id, None)

    def end_as(self, meeting: Meeting) -> None:
        """Let a meeting be ended when it was ended before. Raises NotFoundError."""
        self.get(meeting.id)
        kept.set_ended(self._vault, meeting.id, meeting.ended_at)

    def delete(self, meeting_id: int) -> None:
        """Delete a meeting for good: its notes, its decisions, what was closed in it, what is half typed.

        Open items that were written for it wait for another one. The manager's alone. Raises NotFoundError,
        SealedError.
        """
        self._rooms.check_everything()
        meeting = self.get(meeting_id)
        with self._vault.deleting_for_good():
            kept.delete(self._vault, meeting_id)
            kept_drafts.forget_forms(self._vault, meeting.person_id, forms_of_meeting(meeting_id))

    def notes(self, meeting_id: int) -> str:
        """Return the notes of both, as they were typed. Raises NotFoundError."""
        self.get(meeting_id)
        return kept.notes(self._vault, meeting_id)

    def write_notes(self, meeting_id: int, words: str) -> None:
        """Keep the notes of both. Raises NotFoundError."""
        self.get(meeting_id)
        kept.write_notes(self._vault, meeting_id, words)

    def private_notes(self, meeting_id: int) -> str:
        """Return the manager's own notes. Raises NotFoundError, and SealedError where others look."""
        self._rooms.check_everything()
        self.get(meeting_id)
        return kept.private_notes(self._vault, meeting_id)

    def write_private_notes(self, meeting_id: int, words: str) -> None:
        """Keep the manager's own notes. Raises NotFoundError, and SealedError where others look."""
        self._rooms.check_everything()
        self.get(meeting_id)
        kept.write_private_notes(self._vault, meeting_id, words, today())

    def decisions(self, meeting_id: int) -> tuple[Decision, ...]:
        """Return what was decided in a meeting, in order. Raises NotFoundError."""
        self.get(meeting_id)
        return kept_decisions.of_meeting(self._vault, meeting_id)

    def decide(self, meeting_id: int, words: str) -> Decision:
        """Keep a decision after the others and return it. Raises NotFoundError, WordsMissingError."""
        self.get(meeting_id)
        return kept_decisions.append(self._vault, meeting_id, _some(words), today())

    def change_decision(self, decision: Decision) -> None:
        """Keep a decision in other words or another place, or put one back that was removed.

        Raises NotFoundError for a meeting that is no more, WordsMissingError.
        """
        self.get(decision.meeting_id)
        kept_decisions.put(self._vault, replace(decision, words=_some(decision.words)))

    def remove_decision(self, decision_id: int) -> None:
        """Take a decision away. Raises NotFoundError."""
        meeting_id = kept_decisions.meeting_of(self._vault, decision_id)
        if meeting_id is None:
            raise NotFoundError("decision", str(decision_id))
        self.get(meeting_id)
        kept_decisions.remove(self._vault, decision_id)


def _some(words: str) -> str:
    tidy = " ".join(words.split())
    if not tidy:
        raise WordsMissingError
    return tidy

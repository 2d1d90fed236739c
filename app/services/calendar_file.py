"""A calendar file of the one-on-ones to come: days and times, and nothing of what is talked about.

Times are those of the clock on the wall ("floating"), without a time zone: 10:00 stays 10:00 when summer time
begins, and the file tells nobody where the two live.
"""

import hmac
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from app.domain.meeting import USUAL_MINUTES, Every, Meeting, Rhythm, next_day
from app.services.days import today
from app.services.rooms import Rooms
from app.storage import meetings as kept_meetings
from app.storage import rhythms as kept_rhythms
from app.storage.vault import Vault

if TYPE_CHECKING:
    from icalendar import Event

TITLE = "1:1"
"""What an entry is called: it names nobody, and stands in calendars that others may see."""
_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_LAST = 5
"""A rhythm on the fifth weekday of a month means its last one: where there is no fifth, the fourth."""


class CalendarFiles:
    """The calendar files of one vault. They are the manager's to save: elsewhere SealedError is raised."""

    def __init__(self, vault: Vault, rooms: Rooms) -> None:
        self._vault = vault
        self._rooms = rooms

    def made(self, person_id: int, name: str = "") -> bytes | None:
        """Return the file for someone's next one-on-one and their rhythm; None where neither is there.

        Its titles name nobody, unless a `name` is wished for. Raises SealedError where others look.
        """
        self._rooms.check_everything()
        rhythm = kept_rhythms.get(self._vault, person_id)
        upcoming = kept_meetings.next_of(self._vault, person_id)
        title = f"{TITLE} {name}".strip()
        events = _events(rhythm, upcoming, title, today())
        if not events:
            return None
        from icalendar import Calendar

        calendar = Calendar()
        calendar.add("prodid", "-//Fika//EN")
        calendar.add("version", "2.0")
        for kind, event in events:
            event.add("uid", self._uid(person_id, kind))
            event.add("dtstamp", datetime.now(UTC).replace(microsecond=0))
            calendar.add_component(event)
        return bytes(calendar.to_ical())

    def _uid(self, person_id: int, kind: str) -> str:
        """Return what calendars know an entry by: the same at every saving, and telling nothing of the vault.

        So a file that is read in again changes the entries of the one before, instead of doubling them. It is
        reckoned from the vault's key, and kept nowhere; another key makes new entries.
        """
        about = f"calendar file\0{kind}\0{person_id}".encode()
        digest = hmac.digest(self._vault.signing_key(), about, "sha256")
        return str(UUID(bytes=digest[:16], version=4))


def _events(
    rhythm: Rhythm | None, upcoming: Meeting | None, title: str, now: date
) -> "list[tuple[str, Event]]":
    """Return the entries: the rhythm from now on, and the next meeting where it isn't on a day of it."""
    if upcoming is not None and upcoming.held_on < now:
        upcoming = None  # not held yet, and no calendar brings that day back
    begins = now if upcoming is None else upcoming.held_on
    first = next_day(rhythm, begins - timedelta(days=1)) if rhythm is not None else None
    minutes = rhythm.minutes if rhythm is not None else USUAL_MINUTES
    found = []
    if upcoming is not None and not _is_in_rhythm(upcoming, rhythm, first):
        found.append(("next", _event(title, upcoming.held_on, upcoming.starts_at, minutes)))
        first = next_day(rhythm, begins) if rhythm is not None else None
    if rhythm is not None and first is not None:
        event = _event(title, first, rhythm.starts_at, minutes)
        event.add("rrule", _rule(rhythm))
        found.append(("rhythm", event))
    return found


def _is_in_rhythm(upcoming: Meeting, rhythm: Rhythm | None, first: date | None) -> bool:
    return rhythm is not None and (upcoming.held_on, upcoming.starts_at) == (first, rhythm.starts_at)


def _event(title: str, day: date, starts_at: str, minutes: int) -> "Event":
    from icalendar import Event

    event = Event()
    event.add("summary", title)
    if starts_at:
        begins = datetime.combine(day, time.fromisoformat(starts_at))
        event.add("dtstart", begins)
        event.add("dtend", begins + timedelta(minutes=minutes))
    else:
        event.add("dtstart", day)
        event.add("transp", "TRANSPARENT")  # a day without a time keeps the rest of it free
    return event


def _rule(rhythm: Rhythm) -> dict[str, str | int]:
    weekday = _DAYS[rhythm.first_on.weekday()]
    if rhythm.every is Every.MONTH:
        week = (rhythm.first_on.day - 1) // 7 + 1
        return {"freq": "monthly", "byday": f"{-1 if week == _LAST else week}{weekday}"}
    return {"freq": "weekly", "interval": 1 if rhythm.every is Every.WEEK else 2, "byday": weekday}

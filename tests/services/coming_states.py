"""Where an order of acts should come to, for a test of what comes by itself to be worth something."""

from app.domain.check_in import Verdict
from tests.services.coming_record import ENDS, Grown, Record, Taken


def states(record: Record) -> dict[str, bool]:
    """Tell of each of these states whether it is there."""
    over = [one for one in record.meetings if one.over]
    following, to_come = record.next, len(record.meetings) - len(over)
    comes = record.open if following else []
    due = record.due(max(following.on, record.today)) if following else []
    return {
        "several one-on-ones are over, and something comes": len(over) > 2 and bool(comes or due),
        "several are to come, and something comes to the first": to_come > 2 and bool(comes and due),
        "none is to come, and something waits": bool(
            not to_come and record.open and record.due(record.today)
        ),
        "its day went by before it was held": following is not None
        and len(due) > len(record.due(following.on)),
        **_of_actions(record, comes, {one.id for one in over}),
        **_of_areas(record, due),
    }


def _of_actions(record: Record, comes: list[Taken], over: set[int]) -> dict[str, bool]:
    return {
        "several actions come": len(comes) > 2,
        "an action comes from a one-on-one that is over": any(one.taken_in in over for one in comes),
        "an action comes from outside": any(one.taken_in is None for one in comes),
        "an action comes that has no day": any(one.due is None for one in comes),
        "an action comes that was opened again": any(one.opened_again for one in comes),
        "an action stays away, since it is closed": bool(comes) and len(record.actions) > len(record.open),
    }


def _of_areas(record: Record, due: list[Grown]) -> dict[str, bool]:
    last = [one.last for one in due if one.last]
    stay_away = [one for one in record.areas if one not in due]
    ended = [one.last.verdict for one in stay_away if one.last and one.ended]
    return {
        "several areas are due": len(due) > 1,
        "an area is due that nobody looked at yet": any(not one.looks for one in due),
        "an area is due that goes on as it is": any(one.verdict is Verdict.KEEP for one in last),
        "an area is due that was adjusted": any(one.verdict is Verdict.ADJUST for one in last),
        "an area is due that had ended and was taken up again": any(_ended_before(one) for one in due),
        "an area is due that had not ended after all": any(one.put_right for one in last),
        "an area is due on the day it was agreed on, though it was looked at": any(
            one.last.again is None for one in due if one.last
        ),
        "an area is due, and what was written last was of an earlier day": any(map(_written_late, due)),
        "an area stays away, though it went on once": any(
            one.ended and _written_late(one) for one in stay_away
        ),
        "an area stays away that was reached": bool(due) and Verdict.REACHED in ended,
        "an area stays away that was let go": bool(due) and Verdict.LET_GO in ended,
        "an area stays away whose day is still to come": any(one.wanted for one in stay_away if due),
        "an area stays away that has no day": any(
            not one.ended and not one.wanted for one in stay_away if due
        ),
    }


def _written_late(area: Grown) -> bool:
    last = area.last
    return last is not None and any(one.id > last.id and one.on < last.on for one in area.looks)


def _ended_before(area: Grown) -> bool:
    return any(one.verdict.value in ENDS for one in area.looks)

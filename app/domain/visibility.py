"""Who may see what: one list of every field that is kept, read by the windows, the services and the tests."""

from collections.abc import Mapping
from enum import Enum
from types import MappingProxyType

from app.domain.fields import FIELDS, Audience

__all__ = ["FIELDS", "FROM_THE_REVEAL", "Audience", "Room", "hidden_from"]


class Room(Enum):
    """Who sits before the screen."""

    MANAGER = "manager"
    """The manager alone."""
    EMPLOYEE = "employee"
    """The employee alone: the laptop was handed over."""
    TOGETHER = "together"
    """Both, over one conversation."""


FROM_THE_REVEAL: Mapping[str, Room] = MappingProxyType(
    {
        "self_view.behaviour": Room.EMPLOYEE,
        "self_view.answer": Room.EMPLOYEE,
        "self_view.note": Room.EMPLOYEE,
        "manager_view.behaviour": Room.MANAGER,
        "manager_view.answer": Room.MANAGER,
        "manager_view.note": Room.MANAGER,
    }
)
"""What both may see only from the reveal on, and in whose room it is written before that."""

_OTHERS_ALONE = {
    Room.MANAGER: {Audience.EMPLOYEE_ONLY},
    Room.EMPLOYEE: {Audience.MANAGER_ONLY},
    Room.TOGETHER: {Audience.MANAGER_ONLY},
}


def hidden_from(room: Room) -> frozenset[str]:
    """Return the fields that nobody may read or write in a room.

    What is revealed is read where it is revealed, in the room of both: there, each view may be read, and the
    service hands out only what was revealed. The sealed box is opened there, with the employee's own phrase.
    """
    others = {field for field, audience in FIELDS.items() if audience in _OTHERS_ALONE[room]}
    if room is Room.TOGETHER:
        return frozenset(others)
    not_yet = {field for field, written_in in FROM_THE_REVEAL.items() if written_in is not room}
    return frozenset(others | not_yet)

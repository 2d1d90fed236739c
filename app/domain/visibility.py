"""Who may see what: one list of every field that is kept, read by the windows, the services and the tests."""

from collections.abc import Mapping
from enum import Enum
from types import MappingProxyType


class Room(Enum):
    """Who sits before the screen."""

    MANAGER = "manager"
    """The manager alone."""
    EMPLOYEE = "employee"
    """The employee alone: the laptop was handed over."""
    TOGETHER = "together"
    """Both, over one conversation."""


class Audience(Enum):
    """Who may see a field."""

    MANAGER_ONLY = "manager only"
    EMPLOYEE_ONLY = "employee only"
    BOTH = "both"
    """The two of them, and nobody else."""
    MAY_BE_SHARED = "may be shared"
    """The two of them, and whoever they give the summary, the worksheet or the wording list to."""


_M, _E, _B, _S = Audience.MANAGER_ONLY, Audience.EMPLOYEE_ONLY, Audience.BOTH, Audience.MAY_BE_SHARED

FIELDS: Mapping[str, Audience] = MappingProxyType(
    {
        "identity.only_row": _B,
        "identity.application": _B,
        "identity.vault_id": _B,
        "identity.created_at": _B,
        "identity.manager_name": _S,
        "framework.id": _B,
        "framework.key": _S,
        "framework.version": _S,
        "framework.name": _S,
        "framework.source": _S,
        "framework.model": _S,
        "framework.added_at": _B,
        "person.id": _B,
        "person.name": _S,
        "person.roles": _B,
        "person.discipline": _B,
        "person.team": _B,
        "person.started_on": _B,
        "person.framework_id": _B,
        "person.archived_on": _B,
        "conversation.id": _B,
        "conversation.person_id": _B,
        "conversation.framework_id": _B,
        "conversation.discipline": _B,
        "conversation.held_on": _S,
        "conversation.employee_finished_at": _B,
        "conversation.manager_finished_at": _B,
        "conversation.shared_notes": _S,
        "conversation.look_again_on": _S,
        "conversation.paused_at": _B,
        "conversation.paused_behaviour": _B,
        "conversation.employee_agreed_at": _S,
        "conversation.manager_agreed_at": _S,
        "self_view.conversation_id": _B,
        "self_view.behaviour": _B,
        "self_view.answer": _B,
        "self_view.note": _B,
        "self_seal.conversation_id": _B,
        "self_seal.kdf": _B,
        "self_seal.nonce": _B,
        "self_seal.box": _E,
        "self_seal.opened_at": _B,
        "manager_view.conversation_id": _B,
        "manager_view.behaviour": _B,
        "manager_view.answer": _B,
        "manager_view.note": _B,
        "manager_private.conversation_id": _B,
        "manager_private.behaviour": _M,
        "manager_private.evidence": _M,
        "manager_private.peers": _M,
        "reveal.conversation_id": _B,
        "reveal.characteristic": _B,
        "reveal.revealed_at": _B,
        "agreement.conversation_id": _B,
        "agreement.behaviour": _B,
        "agreement.reason": _B,
        "agreement.today": _B,
        "agreement.words": _B,
        "growth_area.id": _B,
        "growth_area.conversation_id": _B,
        "growth_area.position": _B,
        "growth_area.headline": _S,
        "growth_area.behaviours": _B,
        "growth_area.looks_like": _S,
        "growth_area.employee_does": _S,
        "growth_area.manager_does": _S,
        "growth_area.look_again_on": _S,
        "amendment.id": _B,
        "amendment.conversation_id": _B,
        "amendment.written_at": _S,
        "amendment.words": _S,
        "wording_remark.id": _B,
        "wording_remark.framework_id": _B,
        "wording_remark.behaviour": _S,
        "wording_remark.remark": _S,
        "setting.name": _M,
        "setting.value": _M,
        "manager_draft.form": _M,
        "manager_draft.person_id": _B,
        "manager_draft.words": _M,
        "manager_draft.kept_at": _M,
        "draft_for_both.conversation_id": _B,
        "draft_for_both.form": _B,
        "draft_for_both.words": _B,
        "draft_for_both.kept_at": _B,
    }
)
"""Every column of the vault, as 'table.column'; a test fails where one is missing."""

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

"""What was found, in a person's words."""

from app.domain.found import Group, Kind
from app.wording.translate import _


def kind_name(kind: Kind) -> str:
    """Return what a hit was written as, in words."""
    return {
        Kind.MEETING: _("One-on-one"),
        Kind.DECISION: _("Decision"),
        Kind.AGENDA: _("Agenda"),
        Kind.ACTION: _("Action"),
        Kind.GROWTH: _("Growth area"),
        Kind.CHECK_IN: _("Growth check-in"),
        Kind.PRIORITY: _("Priority"),
        Kind.LESSON: _("Tried and learned"),
        Kind.PRAISE: _("Recognition"),
        Kind.CONVERSATION: _("Career conversation"),
        Kind.AGREEMENT: _("What you agreed on a behaviour"),
        Kind.AMENDMENT: _("Amendment"),
        Kind.MEETING_NOTES: _("Your notes of a one-on-one"),
        Kind.ITEM_NOTES: _("Your notes on an agenda item"),
        Kind.OWN_AGENDA: _("Your own agenda item"),
        Kind.EVIDENCE: _("Your evidence and peers’ words"),
        Kind.VIEW_NOTE: _("Your note in an assessment"),
    }[kind]


def group_name(group: Group) -> str:
    """Return kinds that are chosen together, in words."""
    return {
        Group.ONE_ON_ONES: _("One-on-ones"),
        Group.AGENDA: _("Agenda items"),
        Group.ACTIONS: _("Actions"),
        Group.GROWTH: _("Growth and priorities"),
        Group.CONVERSATIONS: _("Career conversations"),
        Group.PRAISE: _("Recognition"),
        Group.LEARNED: _("Tried and learned"),
        Group.OWN_NOTES: _("My own notes"),
    }[group]

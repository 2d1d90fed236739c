"""What is kept about somebody, in words: what each table and each of its fields is called."""

from app.wording.translate import _


def called(table: str) -> str:
    """Return what one thing of a table is called. Raises KeyError for a table that nobody is in."""
    return _tables()[table]


def field_called(field: str) -> str:
    """Return what a field ('table.column') is called. Raises KeyError for one that is not shown."""
    return _fields()[field.split(".")[1]]


def form_field_called(form_field: str) -> str:
    """Return what a field of a half-typed form is called; words where it has no name of its own."""
    return {**_fields(), **_form_fields()}.get(form_field, _("Words"))


def _tables() -> dict[str, str]:
    return {
        "person": _("Who they are"),
        "rhythm": _("How often you meet"),
        "meeting": _("One-on-one"),
        "meeting_private": _("Your own notes of a one-on-one"),
        "decision": _("Decision"),
        "agenda_item": _("Agenda item"),
        "agenda_item_private": _("Your own notes on an agenda item"),
        "own_agenda_item": _("Agenda item that only you see"),
        "own_agenda_seal": _("Their own agenda, under their phrase"),
        "action": _("Action"),
        "action_change": _("How an action stood"),
        "lesson": _("Tried and learned"),
        "praise": _("Recognition"),
        "priority": _("Priority"),
        "priority_change": _("How a priority changed"),
        "conversation": _("Career conversation"),
        "self_seal": _("What they said in their own assessment, under their phrase"),
        "manager_view": _("Your view of a behaviour"),
        "manager_private": _("Your evidence, and what peers said"),
        "reveal": _("What you revealed together"),
        "agreement": _("What you say together of a behaviour"),
        "growth_area": _("Growth area"),
        "growth_check_in": _("Check-in on a growth area"),
        "growth_priority": _("Which priority a growth area serves"),
        "amendment": _("Amendment"),
        "pulse": _("Their answers about the conversations"),
        "handover_agreement": _("Their yes to what a new manager gets"),
        "manager_draft": _("Half-typed words of yours"),
        "draft_of_person": _("Half-typed words of both"),
        "draft_for_both": _("Half-typed words in a conversation"),
    }


def _fields() -> dict[str, str]:
    return {
        "name": _("Name"),
        "roles": _("Roles"),
        "discipline": _("Discipline"),
        "team": _("Team"),
        "archived_on": _("In the archive since"),
        "every": _("How often"),
        "starts_at": _("At"),
        "minutes": _("Minutes"),
        "title": _("Title"),
        "shared_notes": _("Notes for both"),
        "notes": _("Notes"),
        "words": _("Words"),
        "by_whom": _("Brought by"),
        "who": _("Who"),
        "what": _("What"),
        "due_on": _("By"),
        "state": _("State"),
        "reason": _("Why"),
        "tried": _("What you tried"),
        "happened": _("What happened"),
        "learned": _("What you learned"),
        "next_time": _("What you'll do differently"),
        "shout_out": _("Words for everybody"),
        "until_on": _("Until"),
        "change": _("Change"),
        "look_again_on": _("Look again"),
        "answer": _("Answer"),
        "note": _("Note"),
        "evidence": _("Evidence"),
        "peers": _("What peers said"),
        "today": _("Today"),
        "headline": _("Headline"),
        "looks_like": _("What it would look like"),
        "employee_does": _("What they do"),
        "manager_does": _("What you do"),
        "verdict": _("How it goes on"),
        "adjusted": _("What is different from now on"),
        "moment": _("When asked"),
        "clear": _("How clear is what is expected"),
        "supported": _("How supported is their development"),
    }


def _form_fields() -> dict[str, str]:
    """Return how fields of forms are called that have another name where they are saved."""
    return {
        "behaviours": _("Behaviours"),
        "day": _("Day"),
        "due": _("By"),
        "framework_id": _("Framework"),
        "held_on": _("Day"),
        "started_on": _("Here since"),
        "time": _("At"),
        "why": _("Why"),
    }

"""What is kept about somebody, in words: what each kind and each of its fields is called, what goes."""

from app.wording.translate import _


def called(kind: str) -> str:
    """Return what one thing of a kind is called. Raises KeyError for a table that nobody is in."""
    return _kinds()[kind]


def what_goes(kind: str) -> str:
    """Return what is deleted for good with one thing of a kind, and what stays."""
    if kind in _stays():
        goes = _(
            "Only these notes are deleted for good: from the page, from what search finds, and from what "
            "could be undone."
        )
        backups = _(
            "Backups made before still hold them, until you delete them, and so does a summary that was "
            "saved as a file."
        )
        return f"{goes} {_stays()[kind]} {backups}"
    goes = _(
        "This is deleted for good, with all that belongs to it: from your notes, from what search "
        "finds, and from what could be undone. Half-typed words about it go too; what is half typed "
        "about anything else stays. Backups made before still hold it, until you delete them."
    )
    return f"{_whole()[kind]} {goes}" if kind in _whole() else goes


def field_called(field: str) -> str:
    """Return what a field ('table.column') is called. Raises KeyError for one that is not shown."""
    return _fields()[field.split(".")[1]]


def form_field_called(form_field: str) -> str:
    """Return what a field of a half-typed form is called; words where it has no name of its own."""
    return {**_fields(), **_form_fields()}.get(form_field, _("Words"))


def _whole() -> dict[str, str]:
    """Return what goes along with what much belongs to."""
    return {
        "meeting": _("The whole one-on-one goes, with its notes, yours too, and its decisions."),
        "conversation": _("The whole conversation goes, with its notes and all that both said and agreed."),
    }


def _stays() -> dict[str, str]:
    """Return what stays where words in it can go alone."""
    return {
        "meeting.shared_notes": _(
            "The one-on-one stays, with your own notes, its agenda, its actions and its decisions."
        ),
        "conversation.shared_notes": _(
            "The conversation stays, with all else you said and agreed. Where one of you has agreed to its "
            "end and the other hasn’t, both agree anew."
        ),
    }


def _kinds() -> dict[str, str]:
    return {
        "person": _("Who they are"),
        "rhythm": _("How often you meet"),
        "meeting": _("One-on-one"),
        "meeting.shared_notes": _("Notes of both in a one-on-one"),
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
        "conversation.shared_notes": _("Notes of both in a career conversation"),
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

"""What the fields of a worksheet say, behaviour by behaviour, and what in them can't be taken in."""

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import replace

from app.domain.assessment import Answer, View
from app.domain.filled_worksheet import FilledWorksheet, Unread
from app.domain.framework import Behaviour, Framework
from app.domain.worksheet import NOTE_LENGTH, STAMP_FIELD, answer_field, behaviour_of_field, note_field
from app.services.worksheet_fields import FormField
from app.wording.translate import _

_ANSWERS = {answer.value: answer for answer in Answer}
_SHOWN = 60  # characters of somebody's own name for a field, or of a value that is no answer


def filled_worksheet(
    fields: tuple[FormField, ...], framework: Framework, discipline: str, made_for: str
) -> FilledWorksheet:
    """Return the views that the fields hold for one discipline; the rest is listed with its reason.

    `made_for` is the discipline that the worksheet was made for, which may be another.
    """
    filled, unread = _filled(fields)
    unread.extend(_missing(fields, framework, made_for))
    places = {name: behaviour for behaviour in framework.behaviours for name in _names(behaviour)}
    views: dict[str, View] = {}
    for field in filled:
        behaviour = places.get(field.name)
        if behaviour is None:
            unread.append(_of_nothing(field))
        elif not behaviour.holds_for(discipline):
            unread.append(Unread(behaviour.text, _("It belongs to another discipline than yours here.")))
        else:
            view = views.get(behaviour.id, View())
            read = _read(field, behaviour, view)
            if isinstance(read, View):
                views[behaviour.id] = read
            else:
                unread.append(read)
    ordered = {one.id: views[one.id] for one in framework.for_discipline(discipline) if one.id in views}
    return FilledWorksheet(ordered, tuple(dict.fromkeys(unread)))


def _filled(fields: Iterable[FormField]) -> tuple[list[FormField], list[Unread]]:
    """Return each field that says something once, and those that say two things."""
    by_name: dict[str, set[FormField]] = {}
    for field in fields:
        told = replace(field, value=_plain(field.value))
        if field.name != STAMP_FIELD and (told.value or not told.sound):
            by_name.setdefault(field.name, set()).add(told)
    twice = [
        Unread(in_brief(name), _("The file holds two different texts for this field."))
        for name, said in by_name.items()
        if len(said) > 1
    ]
    return [field for said in by_name.values() if len(said) == 1 for field in said], twice


def _missing(fields: Iterable[FormField], framework: Framework, made_for: str) -> Iterator[Unread]:
    """Say once that something is missing, however much: whoever left out pages knows which."""
    there = {field.name for field in fields}
    made = [name for one in framework.for_discipline(made_for) for name in _names(one)]
    if not there.issuperset(made):
        reason = _("Some fields of the worksheet are missing from it; perhaps pages were left out.")
        yield Unread(_("The file"), reason)


def _names(behaviour: Behaviour) -> tuple[str, str]:
    return answer_field(behaviour.id), note_field(behaviour.id)


def _of_nothing(field: FormField) -> Unread:
    behaviour_id = behaviour_of_field(field.name)
    if not field.name:
        return Unread(_("The file"), _("A field in it is damaged, and can't be read."))
    if behaviour_id is None:
        return Unread(in_brief(field.name), _("This field does not belong to the worksheet."))
    return Unread(in_brief(behaviour_id), _("There is no such behaviour in this framework."))


def _read(field: FormField, behaviour: Behaviour, view: View) -> View | Unread:
    """Return the view with what this field adds to it."""
    if not field.sound:
        return Unread(behaviour.text, _("What stands there can't be read as text."))
    if field.name == answer_field(behaviour.id):
        answer = _ANSWERS.get(field.value.removeprefix("/"))  # pypdf writes a name as text, with its slash
        if answer is None:
            reason = _("“{value}” is none of the answers to choose from.").format(value=in_brief(field.value))
            return Unread(behaviour.text, reason)
        return replace(view, answer=answer)
    if len(field.value) > NOTE_LENGTH:
        reason = _("The note is longer than {limit} characters. It is still in the file; shorten it there.")
        return Unread(behaviour.text, reason.format(limit=NOTE_LENGTH))
    return replace(view, note=field.value)


def _plain(text: str) -> str:
    r"""Return a text with lines ended by \n and without control characters or space around it."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(_without_controls(lines)).strip()


def _without_controls(text: str) -> Iterator[str]:
    return (char for char in text if char in "\n\t" or unicodedata.category(char) != "Cc")


def in_brief(text: str) -> str:
    """Return the beginning of a text nobody vouches for: one line, no marks that turn its direction."""
    shown = "".join(char if char.isprintable() else " " for char in text)
    return shown if len(shown) <= _SHOWN else shown[:_SHOWN] + "…"

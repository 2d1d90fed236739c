"""How each thing that is kept is read: whose it is, what it is about, and what stands in it."""

from typing import TYPE_CHECKING

from app.domain.all_kept import KeptThing, KeptWords
from app.domain.assessment import Side
from app.domain.framework import Framework
from app.domain.person import Person
from app.domain.visibility import FIELDS, Audience
from app.ui.widgets.note_list.rows import NoteRow, Piece
from app.wording.all_kept import called, field_called, form_field_called
from app.wording.dates import long_date
from app.wording.kept_values import half_typed_value, kept_value
from app.wording.shortening import in_short
from app.wording.translate import _

if TYPE_CHECKING:
    from app.services.session import Session

MOST_TOLD = 120
"""How many letters of a thing are told before it goes."""
_OF_BEHAVIOURS = frozenset({"manager_view", "manager_private", "agreement"})
_OF_CHARACTERISTICS = frozenset({"reveal"})


class KeptRows:
    """Makes the rows of one person's page."""

    def __init__(self, session: "Session", person: Person) -> None:
        """Make them for somebody; the frameworks they and their conversations go by are read when wanted."""
        self._session = session
        self._person = person
        self._names = {Side.EMPLOYEE: person.name, Side.MANAGER: session.manager_name}
        self._frameworks: dict[int, Framework] = {}
        self._talks: dict[int, int] = {}

    def row(self, number: int, thing: KeptThing) -> NoteRow:
        """Return a thing as a row. Raises what reading the framework of a conversation raises."""
        day = long_date(thing.day) if thing.day else ""
        about = " · ".join(part for part in (called(thing.kind), day, _seen_by(thing)) if part)
        said = [*self._about_what(thing), *self._said(thing)]
        lines = tuple(line for name, words in said for line in _lines(name, words))
        spoken = ". ".join((about, *(f"{name}: {words}" for name, words in said)))
        return NoteRow(number, ((Piece(about, "quiet", small=True, apart=True),), *lines), spoken)

    def named(self, thing: KeptThing) -> str:
        """Return a thing in a line, so that people know it before it goes. Raises what `row` raises."""
        words = in_short(" · ".join(words for _name, words in self._said(thing)), MOST_TOLD)
        return " · ".join(part for part in (self.without_words(thing), words) if part)

    def without_words(self, thing: KeptThing) -> str:
        """Return what kind of a thing it is and of which day: after it went, its words stand nowhere."""
        day = long_date(thing.day) if thing.day else ""
        return " · ".join(part for part in (called(thing.kind), day) if part)

    def _said(self, thing: KeptThing) -> list[tuple[str, str]]:
        if thing.sealed:
            return [(_("Sealed"), _("only they can open it, with their phrase"))]
        return [(_called(one), self._value(thing, one)) for one in thing.said]

    def _value(self, thing: KeptThing, said: KeptWords) -> str:
        if said.form_field:
            return self._half_typed(thing, said)
        if said.field == "person.discipline":
            return self._read(self._person.framework_id).discipline_name(said.words)
        if said.field == "conversation.discipline":
            return self._framework(thing).discipline_name(said.words)
        return kept_value(said.field, said.words, self._names)

    def _half_typed(self, thing: KeptThing, said: KeptWords) -> str:
        if said.form_field == "discipline":
            return self._read(self._person.framework_id).discipline_name(said.words)
        if said.form_field == "framework_id" and said.words.isdecimal():
            versions = {one.id: f"{one.name} · {one.version}" for one in self._session.frameworks.listed()}
            return versions.get(int(said.words), said.words)
        if said.form_field == "behaviours":
            return "\n".join(self._behaviour(thing, one) for one in said.words.splitlines())
        return half_typed_value(said.form_field, said.words, self._names)

    def _behaviour(self, thing: KeptThing, which: str) -> str:
        framework = self._framework(thing)
        return framework.behaviour(which).text if framework.has_behaviour(which) else which

    def _about_what(self, thing: KeptThing) -> list[tuple[str, str]]:
        """Return the sentence of the framework that a thing is about, if it is about one."""
        if thing.table in _OF_BEHAVIOURS:
            return [(_("Behaviour"), self._behaviour(thing, str(thing.key[-1])))]
        if thing.table in _OF_CHARACTERISTICS:
            named = {one.id: one.name for one in self._framework(thing).characteristics}
            which = str(thing.key[-1])
            return [(_("Characteristic"), named.get(which, which))]
        return []

    def _framework(self, thing: KeptThing) -> Framework:
        conversation_id = int(thing.key[0])
        if conversation_id not in self._talks:
            self._talks[conversation_id] = self._session.conversations.get(conversation_id).framework_id
        return self._read(self._talks[conversation_id])

    def _read(self, framework_id: int) -> Framework:
        if framework_id not in self._frameworks:
            self._frameworks[framework_id] = self._session.frameworks.get(framework_id)
        return self._frameworks[framework_id]


def _called(said: KeptWords) -> str:
    return form_field_called(said.form_field) if said.form_field else field_called(said.field)


def _seen_by(thing: KeptThing) -> str:
    audiences = {FIELDS[one.field] for one in thing.said}
    return _("Only you see this") if audiences == {Audience.MANAGER_ONLY} else ""


def _lines(name: str, words: str) -> list[tuple[Piece, ...]]:
    """Return a field with what stands in it, line by line as it was written."""
    first, *others = words.splitlines() or [""]
    return [(Piece(f"{name}:", "quiet"), Piece(first)), *((Piece(one),) for one in others if one.strip())]

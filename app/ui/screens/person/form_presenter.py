"""The form for a person: what it offers, what it accepts, what it keeps."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Protocol

from app.domain.errors import FikaError, NameMissingError
from app.domain.person import Person
from app.wording.translate import _

if TYPE_CHECKING:
    from app.services.session import Session

Choice = tuple[str, str]
"""A key and the words for it."""


@dataclass(frozen=True, slots=True)
class Fields:
    """The form as it stands: everything as it was typed."""

    name: str = ""
    roles: str = ""
    discipline: str = ""
    team: str = ""
    started_on: str = ""
    framework_id: int = 0


class FormView(Protocol):
    """What the form shows."""

    def show_fields(self, fields: Fields) -> None:
        """Fill the form."""

    def offer_frameworks(self, choices: Sequence[tuple[int, str]]) -> None:
        """Offer these framework versions."""

    def offer_disciplines(self, choices: Sequence[Choice], chosen: str) -> None:
        """Offer these disciplines."""

    def offer_roles(self, names: Sequence[str]) -> None:
        """Complete these names while roles are typed."""

    def show_problem(self, field: str, words: str) -> None:
        """Say beside a field ('name', 'started_on') what stands in the way; empty words take it back."""

    def show_error(self, error: FikaError) -> None:
        """Say what went wrong; the form stays as it is."""

    def done_with(self, person: Person) -> None:
        """Close the form: this is kept now."""


class FormPresenter:
    """The form, without its looks. `person` is None for somebody new."""

    def __init__(self, view: FormView, session: "Session", person: Person | None) -> None:
        self._view = view
        self._session = session
        self._person = person or Person(name="", framework_id=self._newest())
        view.offer_frameworks(
            [(one.id, f"{one.name} · {one.version}") for one in session.frameworks.listed()]
        )
        self.framework_chosen(self._person.framework_id, self._person.discipline)
        self._before = _fields_of(self._person)
        view.show_fields(self._before)
        self.draft = session.drafts.of(form_of(person), person.id if person else None)

    def take_up(self, words: Mapping[str, str]) -> None:
        """Fill the form with words that were kept; a framework version that is no more is left out."""
        fields = _fields_in(words, self._before)
        if fields.framework_id not in {one.id for one in self._session.frameworks.listed()}:
            fields = replace(fields, framework_id=self._before.framework_id)
        self.framework_chosen(fields.framework_id, fields.discipline)
        self._view.show_fields(fields)

    def framework_chosen(self, framework_id: int, discipline: str) -> None:
        """Offer the disciplines and roles of this framework version; keeps a discipline it does not have."""
        framework = self._session.frameworks.get(framework_id)
        choices: list[Choice] = [(one.id, one.name) for one in framework.disciplines]
        if discipline and discipline not in [key for key, _name in choices]:
            choices.append((discipline, framework.discipline_name(discipline)))
        self._view.offer_disciplines([("", _("None of these")), *choices], discipline)
        self._view.offer_roles([role.name for role in framework.roles])

    def save(self, fields: Fields) -> None:
        """Keep what was typed and close the form, or say what stands in the way."""
        started_on, problem = _day(fields.started_on)
        self._view.show_problem("started_on", problem)
        self._view.show_problem("name", "" if fields.name.strip() else _("A name is needed."))
        if problem or not fields.name.strip():
            return
        person = replace(
            self._person,
            name=fields.name,
            roles=tuple(role.strip() for role in fields.roles.split(",") if role.strip()),
            discipline=fields.discipline,
            team=fields.team,
            started_on=started_on,
            framework_id=fields.framework_id,
        )
        try:
            self._view.done_with(self._keep(person))
        except NameMissingError:
            self._view.show_problem("name", _("A name is needed."))
        except FikaError as error:
            self._view.show_error(error)

    def is_changed(self, fields: Fields) -> bool:
        """Tell whether something was typed that is not kept yet."""
        return fields != self._before

    def _keep(self, person: Person) -> Person:
        if person.id == 0:
            return self._session.people.add(person)
        self._session.people.change(person)
        return person

    def _newest(self) -> int:
        return self._session.frameworks.listed()[-1].id


def _fields_of(person: Person) -> Fields:
    return Fields(
        name=person.name,
        roles=", ".join(person.roles),
        discipline=person.discipline,
        team=person.team,
        started_on=person.started_on.isoformat() if person.started_on else "",
        framework_id=person.framework_id,
    )


def form_of(person: Person | None) -> str:
    """Return the name of the form for someone, or for somebody new, by which it is opened again."""
    return f"person:{person.id}" if person else "person:new"


def words_of(fields: Fields) -> Mapping[str, str]:
    """Return what stands in each field, to be kept."""
    return {name: str(value) for name, value in asdict(fields).items()}


def _fields_in(words: Mapping[str, str], before: Fields) -> Fields:
    said = {**words_of(before), **words}
    return Fields(
        name=said["name"],
        roles=said["roles"],
        discipline=said["discipline"],
        team=said["team"],
        started_on=said["started_on"],
        framework_id=int(said["framework_id"]) if said["framework_id"].isdecimal() else before.framework_id,
    )


def _day(typed: str) -> tuple[date | None, str]:
    if not typed.strip():
        return None, ""
    try:
        return date.fromisoformat(typed.strip()), ""
    except ValueError:
        return None, _("Type the date as year-month-day, for example 2024-03-01, or leave it empty.")

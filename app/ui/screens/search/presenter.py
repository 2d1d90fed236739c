"""What is found while somebody types, and where it leads. Nothing that is typed is kept."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from app.domain.errors import NotFoundError
from app.domain.found import OWN_KINDS, SEEN_LATER, Asked, Group, Hit, Piece
from app.domain.markdown import APART, plain_pieces
from app.domain.person import Person
from app.domain.search_words import words_of
from app.ui.places import Go, PersonPlace, Place
from app.ui.rooms import is_way_out
from app.ui.screens.search.leads import person_at, place_of
from app.ui.screens.search.shown import Row, SearchView
from app.wording.dates import long_date
from app.wording.found import group_name, kind_name
from app.wording.translate import _

if TYPE_CHECKING:
    from app.services.session import Session

_EVERY = ""


class SearchPresenter:
    """One search, of everybody's notes or of one person's."""

    def __init__(
        self, view: SearchView, session: "Session", here: Place | None, go: Go, *, only_here: bool
    ) -> None:
        """Look from a place; `only_here` begins with the person it is about."""
        self._view = view
        self._session = session
        self._here = here
        self._go = go
        self._alone = session.search.is_alone
        about = person_at(here, session) if only_here or not self._alone else 0
        self._asked = Asked("", about)
        self._names: dict[int, str] = {}
        self._found: list[Person | Hit] = []

    def begin(self) -> None:
        """Offer what to filter by, and say how to begin."""
        if self._alone:
            everybody = (
                *self._session.people.listed(),
                *self._session.people.listed(archived=True),
            )
            self._names = {one.id: one.name for one in everybody}
            offered = [(str(one.id), one.name) for one in everybody]
            chosen = str(self._asked.person_id) if self._asked.person_id else _EVERY
            self._view.offer_people([(_EVERY, _("Everybody")), *offered], chosen)
        else:
            person = self._session.people.get(self._asked.person_id)
            self._names = {person.id: person.name}
            self._view.offer_people([], _EVERY)
        groups = [one for one in Group if self._alone or one is not Group.OWN_NOTES]
        self._view.offer_kinds([(_EVERY, _("Everything")), *((one.value, group_name(one)) for one in groups)])
        self._look()

    def type(self, words: str) -> None:
        """Look for other words."""
        self._asked = replace(self._asked, words=words)
        self._look()

    def choose_person(self, key: str) -> None:
        """Look at one person's notes, or at everybody's."""
        if self._alone:
            self._asked = replace(self._asked, person_id=int(key or 0))
            self._look()

    def choose_kind(self, key: str) -> None:
        """Look at one group of kinds, or at everything."""
        self._asked = replace(self._asked, groups=frozenset({Group(key)} if key else ()))
        self._look()

    def choose_days(self, first: date | None, last: date | None) -> None:
        """Look from a day on, and up to another; either may be left open."""
        self._asked = replace(self._asked, from_day=first, until_day=last)
        self._look()

    def open(self, number: int) -> None:
        """Open what was found where it was written."""
        found = self._found[number]
        try:
            place = PersonPlace(found.id) if isinstance(found, Person) else self._place_of(found)
        except NotFoundError:
            self._look()
            return
        if self._here is not None and is_way_out(self._here, place):
            self._view.say(_("You can read this here. It is opened when you are back by yourself."))
            return
        self._view.leave()
        self._go(place)

    def _place_of(self, hit: Hit) -> Place:
        target = self._session.search.leads_to(hit)
        talk = target.conversation_id
        sealed = self._alone and talk is not None and self._session.assessments.needs_phrase(talk)
        return place_of(hit, target, self._here, together=not self._alone, sealed=sealed)

    def _look(self) -> None:
        self._found = []
        if not words_of(self._asked.words):
            self._view.show_rows([], None)
            self._view.say(_("Type a word, or how it begins. All words you type have to be there."))
            return
        people = self._people()
        hits = self._session.search.find(self._asked)
        self._found = [*people, *hits]
        self._view.show_rows(
            [*map(_row_of_person, people), *map(self._row, hits)], self._more if hits else None
        )
        self._view.say("" if self._found else self._nothing())

    def _people(self) -> Sequence[Person]:
        if not self._alone or self._asked.person_id or self._asked.groups:
            return ()
        return self._session.search.people(self._asked.words)

    def _more(self) -> Sequence[Row]:
        last = self._found[-1]
        if isinstance(last, Person):
            return ()
        hits = self._session.search.find(self._asked, last.place)
        self._found += hits
        return [self._row(one) for one in hits]

    def _nothing(self) -> str:
        asked = self._asked
        narrowed = asked.groups or asked.from_day or asked.until_day or (self._alone and asked.person_id)
        if narrowed:
            return _("Nothing holds all these words here. Look at everything, or leave the days open.")
        return _("Nothing holds all these words. Try fewer of them, or only how they begin.")

    def _row(self, hit: Hit) -> Row:
        told = [kind_name(hit.kind), long_date(hit.day)]
        if hit.kind in OWN_KINDS - SEEN_LATER:
            told.append(_("only you see this"))
        title, body = tuple(map(_on_one_line, hit.title)), plain_pieces(hit.body)
        between = (Piece(APART),) if title and body else ()
        return Row(" · ".join(told), (*title, *between, *body), self._names.get(hit.person_id, ""))


def _row_of_person(person: Person) -> Row:
    about = " · ".join(part for part in (*person.roles, person.team) if part)
    archived = (_("archived"),) if person.archived_on is not None else ()
    return Row(" · ".join((_("Person"), *archived)), (Piece(person.name, found=True), Piece(f" {about}")))


def _on_one_line(piece: Piece) -> Piece:
    return replace(piece, words=piece.words.replace("\r", "").replace("\n", " ").replace("\t", " "))

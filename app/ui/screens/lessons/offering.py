"""Offering to write down what was learned from an action that was dropped, or missed its day. Never twice."""

from typing import TYPE_CHECKING, Protocol

from app.domain.action import Action
from app.domain.draft import LESSON_OF_FORM, form_about, thing_of
from app.domain.errors import FikaError
from app.domain.lesson import Lesson
from app.services.days import today
from app.ui.screens.lessons.shown import offer

if TYPE_CHECKING:
    from app.services.drafts import FormDraft
    from app.services.session import Session
    from app.ui.screens.part import About


class OfferView(Protocol):
    """Where the offer stands, as its presenter sees it."""

    def show_offer(self, words: str) -> None:
        """Offer quietly to write down what was learned from something; no words take the offer away."""

    def ask_lesson(self, lesson: Lesson, draft: "FormDraft") -> None:
        """Let somebody write down what was learned."""

    def tell_changed(self) -> None:
        """Tell the page that something was kept."""

    def show_error(self, error: FikaError) -> None:
        """Say what went wrong."""


class Offering:
    """One offer at a time. What is declined is offered no more while this is looked at."""

    def __init__(self, view: OfferView, session: "Session", about: "About") -> None:
        self._view = view
        self._session = session
        self._about = about
        self._not_now: set[int] = set()
        self._offered: Action | None = None

    def refresh(self) -> None:
        """Offer what is worth a look now."""
        found = self._session.actions.worth_a_look(self._about.person_id, today())
        self._offered = next((one for one in found if one.id not in self._not_now), None)
        self._view.show_offer(offer(self._offered) if self._offered else "")

    def take_up(self) -> None:
        """Write down what was learned from the action that is offered."""
        if self._offered is not None:
            self._write_about(self._offered)

    def decline(self) -> None:
        """Offer it no more while this is looked at."""
        if self._offered is not None:
            self._not_now.add(self._offered.id)
        self.refresh()

    def reopen(self, form: str) -> bool:
        """Open the form again that was open when the vault was locked; tells whether it is this one."""
        action_id = thing_of(form, LESSON_OF_FORM, self._about.person_id)
        if not action_id:
            return False
        try:
            self._write_about(self._session.actions.get(action_id))
        except FikaError as error:
            self._view.show_error(error)
        return True

    def keep(self, lesson: Lesson) -> None:
        """Keep what was learned. Raises what the service raises."""
        self._session.note_desk(self._about.person_id).write_lesson(lesson)
        self._view.tell_changed()

    def _write_about(self, action: Action) -> None:
        person_id = self._about.person_id
        lesson = Lesson(
            tried=action.what,
            person_id=person_id,
            meeting_id=self._about.meeting_id or None,
            action_id=action.id,
        )
        self._view.ask_lesson(
            lesson, self._session.drafts.here(form_about(LESSON_OF_FORM, action.id), person_id)
        )

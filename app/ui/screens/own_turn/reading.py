"""What happens while an employee reads what a new manager would get."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Protocol

from app.domain.errors import FikaError
from app.domain.handed_on import Consent
from app.reports.paper import Paper
from app.ui.screens.new_manager.told import described, pdf_of, warning_about
from app.ui.screens.paper.making import Made, make
from app.ui.screens.paper.shown import PagePicture, Warned
from app.ui.work import RunJob
from app.wording.dates import long_date
from app.wording.translate import _

if TYPE_CHECKING:
    from app.domain.handed_on import ForNewManager
    from app.services.session import Session


class ReadingView(Protocol):
    """The page on which they read it."""

    def show_warning(self, warned: Warned) -> None:
        """Show where a step is named."""

    def show_at_work(self, *, at_work: bool) -> None:
        """Say that the pages are being made, or no longer."""

    def show_pages(self, pages: tuple[PagePicture, ...], description: str, text: str) -> None:
        """Show the pages: exactly what would be handed on."""

    def show_standing(self, words: str, *, may_agree: bool, may_refuse: bool) -> None:
        """Show how it stands with them, and what they may say now."""

    def show_error(self, error: FikaError) -> None:
        """Say what went wrong."""


class ReadingPresenter:
    """The employee's yes, without its looks. Nobody agrees to pages that are not shown yet."""

    def __init__(self, view: ReadingView, session: "Session", person_id: int, run_job: RunJob) -> None:
        """Read what is there now. Raises SealedError and NotFoundError."""
        self._view = view
        self._new_managers = session.new_managers
        self._person_id = person_id
        self._run_job = run_job
        self._document = self._new_managers.of(person_id)
        self._shows_pages = False

    def begin(self) -> None:
        """Show how it stands, and make the pages."""
        named = self._new_managers.named_steps(self._person_id, self._document)
        self._view.show_warning(warning_about(named))
        self._show_standing()
        self._make_pages()

    def agree(self) -> None:
        """Agree to exactly what is shown."""
        if self._shows_pages and not self._document.is_empty:
            self._say(lambda: self._new_managers.agree(self._person_id, self._document))

    def refuse(self) -> None:
        """Not agree, or not any more."""
        self._say(lambda: self._new_managers.take_back(self._person_id))

    def _say(self, say: Callable[[], None]) -> None:
        try:
            say()
        except FikaError as error:
            self._view.show_error(error)
        self._document = self._new_managers.of(self._person_id)
        self._make_pages()
        self._show_standing()

    def _make_pages(self) -> None:
        document = self._document
        self._shows_pages = False
        self._view.show_at_work(at_work=True)

        def ready(made: Made) -> None:
            if document is self._document:
                self._ready(document, made)

        self._run_job(lambda: make(partial(pdf_of, document, Paper.A4)), ready, self._failed)

    def _ready(self, document: "ForNewManager", made: Made) -> None:
        self._view.show_at_work(at_work=False)
        self._view.show_pages(made.pages, described(document), made.text)
        self._shows_pages = True
        self._show_standing()

    def _failed(self, error: Exception) -> None:
        self._view.show_at_work(at_work=False)
        if not isinstance(error, FikaError):
            raise error
        self._view.show_error(error)

    def _show_standing(self) -> None:
        found = self._new_managers.consent(self._person_id)
        given = found.consent is Consent.GIVEN
        may_agree = self._shows_pages and not given and not self._document.is_empty
        self._view.show_standing(
            self._words(), may_agree=may_agree, may_refuse=found.consent is not Consent.NONE
        )

    def _words(self) -> str:
        found = self._new_managers.consent(self._person_id)
        if self._document.is_empty:
            return _("There is nothing to hand on yet, so there is nothing to agree to.")
        if found.on is None:
            return _("You have not agreed to it. Until you do, it can’t be saved.")
        day = long_date(found.on)
        if found.consent is Consent.GIVEN:
            words = _("You agreed to these pages on {date}. Any change of them takes that back.")
        else:
            words = _("You agreed to other pages on {date}. Something was changed since: read them again.")
        return words.format(date=day)

"""What happens while a manager looks at what a new one would get, and saves it once it is agreed to."""

from functools import partial
from typing import TYPE_CHECKING, Protocol

from app.domain.errors import FikaError
from app.domain.handed_on import Consent
from app.reports.names import new_manager_file_name
from app.ui.places import Errand, Go, OwnTurnPlace, PersonPlace
from app.ui.screens.both_names import both_names
from app.ui.screens.new_manager.told import described, pdf_of, warning_about
from app.ui.screens.paper.presenter import PaperPresenter
from app.ui.screens.paper.shown import Looked, PaperView
from app.ui.work import RunJob
from app.wording.dates import long_date
from app.wording.translate import _

if TYPE_CHECKING:
    from app.domain.handed_on import Consented
    from app.services.session import Session


class NewManagerView(PaperView, Protocol):
    """The window in which it is looked at before it is saved."""

    def show_consent(self, kind: str, title: str, text: str) -> None:
        """Show how it stands with the employee; kinds are those of a banner."""

    def show_may_save(self, *, may_save: bool) -> None:
        """Let it be saved, or not."""

    def show_nothing(self) -> None:
        """Say that there is nothing to hand on yet."""


class NewManagerPresenter(PaperPresenter):
    """One person's pages for a new manager, without their looks."""

    def __init__(
        self, view: NewManagerView, session: "Session", person_id: int, go: Go, run_job: RunJob
    ) -> None:
        """Look at what is there now. Raises SealedError and NotFoundError."""
        super().__init__(view, PersonPlace(person_id), go, run_job)
        self._own_view = view
        self._new_managers = session.new_managers
        self._person_id = person_id
        self._document = self._new_managers.of(person_id)
        self.names = both_names(self._document.employee_name, self._document.manager_name)

    @property
    def may_save(self) -> bool:
        """Tell whether the employee agreed to exactly this."""
        return self._document.agreed_on is not None

    def begin(self) -> None:
        """Show how it stands, and make the pages."""
        self._own_view.show_may_save(may_save=self.may_save)
        if self._document.is_empty:
            self._own_view.show_heading(*self._heading())
            self._own_view.show_nothing()
            return
        self._own_view.show_consent(*self._consent_words(self._new_managers.consent(self._person_id)))
        named = self._new_managers.named_steps(self._person_id, self._document)
        self.look_at(
            Looked(
                *self._heading(),
                warned=warning_about(named),
                described=described(self._document),
                file_name=new_manager_file_name(self._document),
                pdf=partial(pdf_of, self._document),
                draft=not self.may_save,
            )
        )

    def hand_over(self) -> None:
        """Let the employee read it, and agree or not."""
        if not self._document.is_empty:
            self._go(OwnTurnPlace(self._person_id, Errand.NEW_MANAGER))

    def save_as(self) -> None:
        """Ask where, and save what was agreed to. Before that nothing leaves the vault."""
        try:
            self._new_managers.to_save(self._person_id)
        except FikaError as error:
            self._own_view.show_error(error)
            return
        super().save_as()

    def _heading(self) -> tuple[str, str]:
        title = _("{employee}, for a new manager").format(employee=self.names.employee)
        return title, _("What the two of you share, and nothing else")

    def _consent_words(self, found: "Consented") -> tuple[str, str, str]:
        name = self.names.employee
        if found.on is None:
            title = _("{name} has not agreed to this yet").format(name=name)
            return "info", title, _("Let {name} read it: it can be saved once they agree.").format(name=name)
        day = long_date(found.on)
        if found.consent is Consent.GIVEN:
            title = _("{name} agreed to exactly this on {date}").format(name=name, date=day)
            return "done", title, _("Any change of what you share takes that back.")
        title = _("Something was changed since {name} agreed on {date}").format(name=name, date=day)
        return "warning", title, _("Let {name} read it again before you save it.").format(name=name)

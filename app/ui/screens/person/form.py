"""How the form for a person looks."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QWidget

from app.domain.errors import FikaError
from app.domain.person import Person
from app.ui.errors import show_error
from app.ui.locking.drafting import Drafting
from app.ui.question import Answer, ask
from app.ui.screens.field import LineField
from app.ui.screens.person.choice_field import ChoiceField
from app.ui.screens.person.date_field import DateField
from app.ui.screens.person.form_presenter import Fields, FormPresenter, words_of
from app.ui.screens.person.roles_field import RolesField
from app.ui.sheet import Sheet
from app.ui.widgets.buttons import button
from app.ui.widgets.text import label, show_name
from app.wording.translate import _
from app.wording.visibility import who_sees

if TYPE_CHECKING:
    from app.services.session import Session


def open_form(
    parent: QWidget, session: "Session", person: Person | None, then: Callable[[Person], None]
) -> "PersonForm":
    """Show the form for someone, or for somebody new; `then` gets the person as they are kept."""
    form = PersonForm(parent, session, person)
    form.kept.connect(partial(_tell, then))
    form.open()
    return form


def _tell(then: Callable[[Person], None], person: Person) -> None:
    then(person)


def _seen(column: str, hint: str = "") -> str:
    """Return a field's hint, and who sees what is written there; it calls nobody by name."""
    seen = who_sees(f"person.{column}", employee="", manager="")
    return _("{hint} {seen}.").format(hint=hint, seen=seen) if hint else seen


class PersonForm(Sheet):
    """The form. Matches FormView; freed when closed."""

    kept = Signal(object)

    def __init__(self, parent: QWidget, session: "Session", person: Person | None) -> None:
        # The heading inside may name somebody; a window's title may be read by others.
        super().__init__(parent, _("Edit a person") if person else _("Add somebody"), width=640)
        self._heading = _("Change {name}").format(name=person.name) if person else _("Add somebody")
        self.name = LineField(_("Name"), hint=_seen("name"))
        self.roles = RolesField(
            _seen("roles", _("With commas between them, such as: engineer, road manager."))
        )
        self.discipline = ChoiceField(
            _("Discipline"),
            _seen("discipline", _("Decides which sentences about mastery you both read.")),
        )
        self.team = LineField(_("Team"), hint=_seen("team"))
        self.started_on = DateField(
            _("Here since"), _seen("started_on", _("May stay empty. For example 2024-03-01."))
        )
        self.framework = ChoiceField(_("Framework"), _("New conversations are held on this version."))
        self.save = button(_("Keep") if person else _("Add"), "primary")
        self.cancel = button(_("Cancel"))
        self._lay_out()
        self.presenter = FormPresenter(self, session, person)
        self.framework.chosen.connect(self._framework_chosen)
        self.save.clicked.connect(self._save)
        self.cancel.clicked.connect(self.reject)
        self.drafting = Drafting(self, self.presenter.draft, self._drafted, self.presenter.take_up)
        self.body.insertWidget(1, self.drafting.note)
        self.name.setFocus()

    def _drafted(self) -> Mapping[str, str]:
        return words_of(self.fields())

    def _lay_out(self) -> None:
        heading = label("", "heading")
        show_name(heading, self._heading)
        self.add(heading)
        for part in (self.name, self.roles, self.discipline, self.team, self.started_on, self.framework):
            self.add(part)
        self.body.addStretch(1)
        self.save.setDefault(True)
        self.cancel.setAutoDefault(False)
        self.add_acts([self.cancel, self.save])

    def fields(self) -> Fields:
        """Return what is typed."""
        return Fields(
            name=self.name.text,
            roles=self.roles.text,
            discipline=self.discipline.key,
            team=self.team.text,
            started_on=self.started_on.text,
            framework_id=int(self.framework.key or 0),
        )

    def show_fields(self, fields: Fields) -> None:
        """Fill the form."""
        self.name.set_text(fields.name)
        self.roles.set_text(fields.roles)
        self.discipline.choose(fields.discipline)
        self.team.set_text(fields.team)
        self.started_on.set_text(fields.started_on)
        self.framework.choose(str(fields.framework_id))

    def offer_frameworks(self, choices: Sequence[tuple[int, str]]) -> None:
        """Offer these framework versions."""
        self.framework.offer([(str(key), name) for key, name in choices])

    def offer_disciplines(self, choices: Sequence[tuple[str, str]], chosen: str) -> None:
        """Offer these disciplines."""
        self.discipline.offer(choices)
        self.discipline.choose(chosen)

    def offer_roles(self, names: Sequence[str]) -> None:
        """Complete these names while roles are typed."""
        self.roles.offer(names)

    def show_problem(self, field: str, words: str) -> None:
        """Say beside a field what stands in the way."""
        {"name": self.name, "started_on": self.started_on}[field].show_problem(words)

    def show_error(self, error: FikaError) -> None:
        """Say what went wrong; the form stays as it is."""
        show_error(self, error)

    def done_with(self, person: Person) -> None:
        """Close the form: this is kept now."""
        self.accept()
        self.kept.emit(person)

    def reject(self) -> None:
        """Close the form, asking first when something was typed."""
        if not self.presenter.is_changed(self.fields()):
            super().reject()
            return
        ask(
            self,
            _("Close without keeping this?"),
            _("What you typed in this form is not kept yet."),
            [Answer("stay", _("Go on"), "primary"), Answer("close", _("Close without it"), "danger")],
            self._closing_answered,
        )

    def closeEvent(self, event: QCloseEvent) -> None:
        """Treat closing the window as cancelling."""
        event.ignore()
        self.reject()

    def _closing_answered(self, key: str) -> None:
        if key == "close":
            super().reject()

    def _framework_chosen(self, key: str) -> None:
        self.presenter.framework_chosen(int(key), self.discipline.key)

    def _save(self) -> None:
        self.presenter.save(self.fields())

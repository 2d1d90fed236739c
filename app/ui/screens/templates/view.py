"""How the templates for agendas, and the bank of questions, look."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.places import Go, TemplatesPlace
from app.ui.screen import Screen
from app.ui.screens.templates.questions_page import QuestionsPage
from app.ui.screens.templates.templates_page import TemplatesPage
from app.ui.shortcuts import Keys, act
from app.ui.widgets.choices import Choices
from app.ui.widgets.page import Page
from app.wording.translate import _

if TYPE_CHECKING:
    from app.services.session import Session

_TEMPLATES, _QUESTIONS = "templates", "questions"


def open_templates(session: "Session", _place: TemplatesPlace, _go: Go) -> "TemplatesScreen":
    """Build the screen. Raises what its first look into the vault raises (FikaError)."""
    return TemplatesScreen(session)


class TemplatesScreen(Screen):
    """Two pages, one at a time. Everything is saved as it is typed."""

    def __init__(self, session: "Session") -> None:
        super().__init__()
        self.turn = Choices(_("What to look at"), kind="pill", at_once=True)
        self.turn.set_choices([(_TEMPLATES, _("Templates")), (_QUESTIONS, _("Questions"))])
        self.turn.set_chosen(_TEMPLATES)
        self.templates = TemplatesPage(session)
        self.questions = QuestionsPage(session)
        self.page = Page(_("Agendas"), _("To begin a one-on-one from. Everything is saved as you type."))
        for part in (self.turn, self.templates, self.questions):
            self.page.add(part)
        self.page.finish()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.page)
        self.questions.hide()
        self._make_acts()
        self.turn.chosen.connect(self._turned)
        self.templates.presenter.begin()
        self.questions.presenter.begin()

    def _make_acts(self) -> None:
        does = self.templates.presenter
        self._of_pages = [
            act(self, _("&Templates"), Keys(("Alt+1",))),
            act(self, _("&Questions"), Keys(("Alt+2",))),
        ]
        self._of_pages[0].triggered.connect(self._to_templates)
        self._of_pages[1].triggered.connect(self._to_questions)
        self._of_templates: list[QAction] = []
        for words, key, slot in (
            (_("&New template"), "Ctrl+N", does.add),
            (_("&Duplicate"), "Ctrl+D", does.duplicate),
            (_("Move &up"), "Alt+Up", self.templates.move_up),
            (_("Move d&own"), "Alt+Down", self.templates.move_down),
            (_("&As it came"), "Ctrl+R", does.as_it_came),
            (_("&Bring one back…"), "Ctrl+B", does.bring_back),
            (_("Dele&te…"), "Ctrl+Del", does.delete),
        ):
            made = act(self, words, Keys((key,)))
            made.triggered.connect(slot)
            self._of_templates.append(made)
        self._of_questions: list[QAction] = []
        for words, key, slot in (
            (_("Move &up"), "Alt+Up", self.questions.move_up),
            (_("Move d&own"), "Alt+Down", self.questions.move_down),
            (_("Dele&te…"), "Ctrl+Del", self.questions.presenter.delete),
        ):
            made = act(self, words, Keys((key,)))
            made.triggered.connect(slot)
            made.setEnabled(False)
            self._of_questions.append(made)

    def window_title(self) -> str:
        """Name the place."""
        return _("Agendas")

    def acts(self) -> list[QAction]:
        """Return the acts of the page that is shown."""
        shown = self._of_templates if self.turn.current() == _TEMPLATES else self._of_questions
        return [*self._of_pages, *shown]

    def first_focus(self) -> None:
        """Begin at the list of templates, or where questions are found."""
        shown = self.templates.list if self.turn.current() == _TEMPLATES else self.questions.search
        shown.setFocus()

    def flush(self) -> None:
        """Keep what is half typed. Raises FikaError where it can't be kept."""
        self.templates.flush()
        self.questions.flush()

    def spot(self) -> str:
        """Return which page is shown, and at what people are."""
        if self.turn.current() == _TEMPLATES:
            return f"{_TEMPLATES}:{self.templates.presenter.at}"
        return f"{_QUESTIONS}:{self.questions.presenter.at}"

    def go_on_at(self, spot: str) -> None:
        """Go back to the page and to what people were at."""
        page, _colon, at = spot.partition(":")
        if page in (_TEMPLATES, _QUESTIONS) and at.isdecimal():
            begin = self.templates.presenter.begin if page == _TEMPLATES else self.questions.presenter.begin
            begin(int(at))
            self.turn.set_chosen(page)
            self._turned(page)

    @Slot()
    def _to_templates(self) -> None:
        self.turn.set_chosen(_TEMPLATES)
        self._turned(_TEMPLATES)

    @Slot()
    def _to_questions(self) -> None:
        self.turn.set_chosen(_QUESTIONS)
        self._turned(_QUESTIONS)

    @Slot(str)
    def _turned(self, page: str) -> None:
        stays = self.turn.has_keyboard
        comes: QWidget = self.templates
        goes: QWidget = self.questions
        if page == _QUESTIONS:
            comes, goes = goes, comes
        comes.show()
        if not stays:
            self.first_focus()  # before the other is hidden, which would send the keyboard elsewhere
        goes.hide()
        for one in self._of_templates:
            one.setEnabled(page == _TEMPLATES)
        for one in self._of_questions:
            one.setEnabled(page == _QUESTIONS)
        self.acts_changed.emit()

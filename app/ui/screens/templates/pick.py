"""The sheet on which an agenda is begun from a template, or questions are picked for it."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedLayout, QWidget

from app.domain.assessment import Side
from app.domain.errors import FikaError
from app.ui.screens.both_names import both_names
from app.ui.screens.templates.pick_lists import QuestionPage, TemplatePage
from app.ui.screens.templates.picking import From, PickPresenter, PreviewLine, QuestionLine
from app.ui.sheet import Sheet
from app.ui.widgets.banner import Banner
from app.ui.widgets.buttons import button
from app.ui.widgets.choices import Choices
from app.ui.widgets.text import label
from app.wording.errors import explain
from app.wording.translate import _

if TYPE_CHECKING:
    from app.services.session import Session


def open_pick(
    screen: QWidget, session: "Session", meeting_id: int, *, together: bool, done: Callable[[], None]
) -> "PickSheet":
    """Open the sheet in front of a screen; `done` is called once something was added to the agenda.

    Where both look `together`, they say whose items these are. Raises FikaError where nothing can be read.
    """
    sheet = PickSheet(screen, session, meeting_id, done, together=together)
    sheet.open()
    return sheet


class PickSheet(Sheet):
    """Templates with what they hold, and questions to tick. Matches PickView."""

    def __init__(
        self,
        parent: QWidget,
        session: "Session",
        meeting_id: int,
        done: Callable[[], None],
        *,
        together: bool,
    ) -> None:
        super().__init__(parent, _("Begin an agenda"), width=720)
        self.source = Choices(_("Where the items come from"), kind="pill", at_once=True)
        self.source.set_choices(
            [(From.TEMPLATE.value, _("From a template")), (From.QUESTIONS.value, _("From the questions"))]
        )
        self.source.set_chosen(From.TEMPLATE.value)
        self.by_whom = Choices(_("Who brings it"), kind="pill", at_once=True)
        self.templates = TemplatePage()
        self.questions = QuestionPage()
        self.trouble = Banner("error")
        self.trouble.hide()
        self.submit = button(_("Add to the agenda"), "primary")
        self._close = button(_("Close"), "plain")
        self.presenter = PickPresenter(self, session, meeting_id, done)
        self._lay_out(session, meeting_id, together=together)
        self._connect()
        self.presenter.begin()
        self.templates.list.setFocus()

    def _lay_out(self, session: "Session", meeting_id: int, *, together: bool) -> None:
        pages = QWidget()
        self._pages = QStackedLayout(pages)
        self._pages.addWidget(self.templates)
        self._pages.addWidget(self.questions)
        self.add(label(_("Begin an agenda"), "subheading"))
        self.add(label(_("What you add stands on the agenda of both, and can be changed there."), "quiet"))
        self.add(self.source)
        self.add(pages)
        if together:
            person = session.people.get(session.meetings.get(meeting_id).person_id)
            names = both_names(person.name, session.manager_name)
            sides = ((Side.EMPLOYEE.value, names.employee), (Side.MANAGER.value, names.manager))
            self.by_whom.set_names(sides, _("{name} brings it"))
            self.by_whom.set_chosen(Side.MANAGER.value)
            self.add(self.by_whom)
        else:  # freed along with the sheet all the same
            self.by_whom.setParent(self)
            self.by_whom.hide()
        self.add(self.trouble)
        self.add_acts([self._close, self.submit])

    def _connect(self) -> None:
        self.source.chosen.connect(self._source_chosen)
        self.by_whom.chosen.connect(self._brought_by)
        self.templates.chosen.connect(self.presenter.choose)
        self.templates.taken.connect(self.presenter.add)
        self.questions.searched.connect(self.presenter.find)
        self.questions.ticked.connect(self._ticked)
        self.submit.clicked.connect(self.presenter.add)
        self._close.clicked.connect(self.reject)
        for one in (self.submit, self._close):
            one.setAutoDefault(False)
        for key in ("Ctrl+Return", "Ctrl+S"):
            QShortcut(QKeySequence(key), self).activated.connect(self.presenter.add)

    # What the presenter asks for

    def show_templates(self, templates: Sequence[tuple[int, str]]) -> None:
        """Show the templates to choose from."""
        self.templates.show_templates(templates)

    def show_preview(self, about: str, lines: Sequence[PreviewLine]) -> None:
        """Show what the chosen template holds."""
        self.templates.show_preview(about, lines)

    def show_questions(self, lines: Sequence[QuestionLine]) -> None:
        """Show the questions."""
        self.questions.show_questions(lines)

    def show_submit(self, words: str, *, allowed: bool) -> None:
        """Show what would be added now."""
        self.submit.setText(words)
        self.submit.setEnabled(allowed)

    def show_error(self, error: FikaError) -> None:
        """Show a known error."""
        self.trouble.show_problem(explain(error))
        self.trouble.show()

    def finish(self) -> None:
        """Close the sheet."""
        self.accept()

    @Slot(str)
    def _source_chosen(self, key: str) -> None:
        source = From(key)
        self._pages.setCurrentWidget(self.templates if source is From.TEMPLATE else self.questions)
        self.presenter.turn_to(source)

    @Slot(str)
    def _brought_by(self, key: str) -> None:
        self.presenter.by_whom = Side(key)

    @Slot(int, bool)
    def _ticked(self, question_id: int, ticked: bool) -> None:  # noqa: FBT001 - a signal hands it over by position
        self.presenter.tick(question_id, ticked=ticked)

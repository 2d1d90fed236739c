"""How the part for what was learned looks."""

from typing import TYPE_CHECKING

from app.domain.lesson import Lesson
from app.ui.note_spots import LESSON
from app.ui.places import Go
from app.ui.screens.lessons.presenter import LessonsPresenter
from app.ui.screens.notes_card import NotesCard
from app.ui.screens.notes_part import NotesPart
from app.ui.screens.part import About
from app.ui.shortcuts import Keys, act
from app.ui.widgets.buttons import button
from app.wording.translate import _

if TYPE_CHECKING:
    from app.services.drafts import FormDraft
    from app.services.session import Session


class LessonsPart(NotesPart):
    """What the two learned, here or last, and on demand what they learned before."""

    def __init__(self, session: "Session", about: About, go: Go) -> None:
        super().__init__(LESSON)
        del go  # everything happens here
        self._names = about.names
        write = button(
            _("Write it down…"), icon="plus", accessible=_("Write down what you tried and learned")
        )
        card = NotesCard(
            _("Tried and learned"),
            _("What you learned before"),
            _("What you tried, what happened, what you learned: it is worth a line, however it went."),
            write,
        )
        act_write = act(self, _("Write down what yo&u learned…"), Keys(("Ctrl+Shift+L",)))
        self.presenter = LessonsPresenter(self, session, about)
        self._begin(card, write, act_write, self.presenter)

    def ask_lesson(self, lesson: Lesson, draft: "FormDraft") -> None:
        """Open the sheet."""
        from app.ui.screens.lessons.sheet import LessonSheet

        presenter = self.presenter
        LessonSheet(self, lesson, self._names, presenter, draft, presenter.remove).open()

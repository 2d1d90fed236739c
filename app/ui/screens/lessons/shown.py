"""What the part for what was learned shows, and what it must be able to do."""

from typing import TYPE_CHECKING, Protocol

from app.domain.action import Action, ActionState
from app.domain.lesson import Lesson
from app.ui.screens.dated_notes import NotesView
from app.ui.widgets.note_list.rows import NoteRow, Piece
from app.wording.dates import long_date
from app.wording.notes import lesson_titles
from app.wording.translate import _

if TYPE_CHECKING:
    from app.services.drafts import FormDraft


class LessonsView(NotesView, Protocol):
    """The part, as its presenter sees it."""

    def ask_lesson(self, lesson: Lesson, draft: "FormDraft") -> None:
        """Let somebody write down what was learned."""


class LessonKeeper(Protocol):
    """Who keeps what is written on the sheet."""

    def keep(self, lesson: Lesson) -> None:
        """Keep what was learned, new or changed. Raises what the service raises."""


def lesson_row(lesson: Lesson) -> NoteRow:
    """Return a row for what was learned: its day, and each part that has words under what it is called."""
    day = long_date(lesson.written_on)
    lines: list[tuple[Piece, ...]] = [(Piece(day, "quiet", small=True),)]
    spoken = [day]
    parts = (lesson.tried, lesson.happened, lesson.learned, lesson.next_time)
    for title, words in zip(lesson_titles(), parts, strict=True):
        if words:
            lines += [
                (Piece(title, "quiet", small=True, bold=True, apart=True),),
                *((Piece(one),) for one in paragraphs(words)),
            ]
            spoken.append(_("{title}: {words}").format(title=title, words=words))
    return NoteRow(lesson.id, tuple(lines), ". ".join(spoken))


def paragraphs(words: str) -> list[str]:
    """Return the lines of what somebody wrote; empty ones keep their place."""
    return [line or " " for line in words.split("\n")]


def offer(action: Action) -> str:
    """Return the words by which it is offered to write down what was learned. They blame nobody."""
    if action.state is ActionState.DROPPED:
        return _("You let “{what}” go. Is there something in it for the next time?").format(what=action.what)
    return _("“{what}” took longer than you two thought. Is there something in it for the next time?").format(
        what=action.what
    )

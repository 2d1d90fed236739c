"""The sheet on which is written what was tried and learned."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from app.domain.lesson import Lesson
from app.ui.locking.drafting import Drafting
from app.ui.screens.both_names import BothNames
from app.ui.screens.note_sheet import NoteSheet
from app.ui.widgets.buttons import button
from app.ui.widgets.note_field import NoteField
from app.wording.notes import lesson_titles
from app.wording.translate import _
from app.wording.visibility import who_sees_all

if TYPE_CHECKING:
    from app.services.drafts import FormDraft
    from app.ui.screens.lessons.shown import LessonKeeper

_PARTS = ("tried", "happened", "learned", "next_time")


class LessonSheet(NoteSheet):
    """Four fields, of which any may stay empty. Freed when closed."""

    def __init__(
        self,
        parent: QWidget,
        lesson: Lesson,
        names: BothNames,
        keeper: "LessonKeeper",
        draft: "FormDraft",
        remove: Callable[[int], None] | None = None,
    ) -> None:
        """Show a lesson; `remove` takes one away that is there."""
        seen_by = who_sees_all((f"lesson.{one}" for one in _PARTS), names.employee, names.manager)
        super().__init__(parent, _("Tried and learned"), seen_by)
        self._lesson = lesson
        self._keeper = keeper
        self._taking_away = remove
        hints = (
            _("What did you set out to do?"),
            _("As you both saw it"),
            _("What do you know now that you didn’t before?"),
            _("In your own words"),
        )
        self.fields = {
            part: NoteField(title, hint, lines=2)
            for part, title, hint in zip(_PARTS, lesson_titles(), hints, strict=True)
        }
        for part, field in self.fields.items():
            field.set_text(getattr(lesson, part))
            self.add(field)
        away = button(_("Remove"), "danger", icon="trash-2")
        away.clicked.connect(self._remove)
        self.lay_out([away] if lesson.id and remove is not None else [])
        self.drafting = Drafting(self, draft, self.words, self._take_up)
        self.body.insertWidget(1, self.drafting.note)
        self.fields["happened" if lesson.action_id and not lesson.id else "tried"].setFocus()

    def words(self) -> Mapping[str, str]:
        """Return what stands in each field."""
        return {part: field.text() for part, field in self.fields.items()}

    def keep(self) -> None:
        """Keep it. Raises what the service raises."""
        said = self.words()
        self._keeper.keep(
            replace(
                self._lesson,
                tried=said["tried"],
                happened=said["happened"],
                learned=said["learned"],
                next_time=said["next_time"],
            )
        )

    @Slot()
    def _remove(self) -> None:
        if self._taking_away is not None:
            self.finish_then(partial(self._taking_away, self._lesson.id))

    def _take_up(self, words: Mapping[str, str]) -> None:
        for part, field in self.fields.items():
            field.set_text(words.get(part, ""))

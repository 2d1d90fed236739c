"""The sheet in which a one-on-one gets another day, time or title."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QWidget

from app.domain.clock import clock_time
from app.domain.draft import meeting_form
from app.ui.locking.drafting import Drafting
from app.ui.screens.day_field import day_edit
from app.ui.screens.field import LineField
from app.ui.screens.note_sheet import NoteSheet
from app.ui.widgets.text import label
from app.wording.translate import _
from app.wording.visibility import who_sees_all

if TYPE_CHECKING:
    from app.services.drafts import FormDraft
    from app.services.session import Session
    from app.ui.screens.meeting.presenter import MeetingPresenter

_FIELDS = ("meeting.held_on", "meeting.starts_at", "meeting.title")


def open_change(parent: QWidget, session: "Session", presenter: "MeetingPresenter") -> "ChangeSheet":
    """Open the sheet for the meeting that is shown."""
    draft = session.drafts.here(meeting_form(presenter.meeting.id), presenter.meeting.person_id)
    sheet = ChangeSheet(parent, presenter, draft)
    sheet.open()
    return sheet


class ChangeSheet(NoteSheet):
    """Day, time and title. Freed when closed."""

    def __init__(self, parent: QWidget, presenter: "MeetingPresenter", draft: "FormDraft") -> None:
        super().__init__(parent, _("This one-on-one"), who_sees_all(_FIELDS, "", ""))
        self._presenter = presenter
        self._meeting = meeting = presenter.meeting
        self.day = day_edit(_("Day"))
        self.starts = LineField(_("Begins at"), placeholder=_("such as 14:30; may stay empty"))
        self.title_line = LineField(_("Title"), placeholder=_("what kind of talk it is; may stay empty"))
        self._show(meeting.held_on, meeting.starts_at, meeting.title)
        title = label(_("Day"), "strong")
        title.setBuddy(self.day)
        for part in (title, self.day, self.starts, self.title_line):
            self.add(part)
        self.lay_out()
        self.drafting = Drafting(self, draft, self.words, self._take_up)
        self.body.insertWidget(1, self.drafting.note)
        self.day.setFocus()

    def words(self) -> Mapping[str, str]:
        """Return what stands in each field."""
        day = self.day.date()
        return {
            "held_on": date(day.year(), day.month(), day.day()).isoformat(),
            "starts_at": self.starts.text,
            "title": self.title_line.text,
        }

    def save(self) -> None:
        """Keep it and close, once what stands for a time is one."""
        is_time = clock_time(self.starts.text) is not None
        self.starts.show_problem("" if is_time else _("Type a time such as 14:30."))
        if is_time:
            super().save()
        else:
            self.starts.setFocus()

    def keep(self) -> None:
        """Keep day, time and title. Raises what the service raises."""
        self.day.interpretText()
        said = self.words()
        changed = replace(
            self._meeting,
            held_on=date.fromisoformat(said["held_on"]),
            starts_at=clock_time(said["starts_at"]) or "",
            title=said["title"],
        )
        self._presenter.change(changed)

    def _show(self, day: date, starts_at: str, title: str) -> None:
        self.day.setDate(QDate(day.year, day.month, day.day))
        self.starts.set_text(starts_at)
        self.title_line.set_text(title)

    def _take_up(self, words: Mapping[str, str]) -> None:
        day = date.fromisoformat(words.get("held_on") or self._meeting.held_on.isoformat())
        self._show(day, words.get("starts_at", ""), words.get("title", ""))

"""The sheet in which a one-on-one gets another day, time or title."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, Slot
from PySide6.QtWidgets import QWidget

from app.domain.clock import clock_time
from app.domain.draft import meeting_form
from app.domain.errors import FikaError
from app.ui.locking.drafting import Drafting
from app.ui.screens.day_field import day_edit
from app.ui.screens.field import LineField
from app.ui.sheet import Sheet
from app.ui.widgets.banner import Banner
from app.ui.widgets.buttons import button
from app.ui.widgets.text import label
from app.wording.errors import explain
from app.wording.translate import _
from app.wording.visibility import who_sees

if TYPE_CHECKING:
    from app.services.drafts import FormDraft
    from app.services.session import Session
    from app.ui.screens.meeting.presenter import MeetingPresenter


def open_change(parent: QWidget, session: "Session", presenter: "MeetingPresenter") -> "ChangeSheet":
    """Open the sheet for the meeting that is shown."""
    draft = session.drafts.here(meeting_form(presenter.meeting.id), presenter.meeting.person_id)
    sheet = ChangeSheet(parent, presenter, draft)
    sheet.open()
    return sheet


class ChangeSheet(Sheet):
    """Day, time and title. What is typed is a draft until it is saved or given up. Freed when closed."""

    def __init__(self, parent: QWidget, presenter: "MeetingPresenter", draft: "FormDraft") -> None:
        super().__init__(parent, _("This one-on-one"))
        self._presenter = presenter
        self._meeting = meeting = presenter.meeting
        seen = who_sees("meeting.held_on", employee="", manager="")
        self.day = day_edit(_("Day"))
        self.day.setDate(QDate(meeting.held_on.year, meeting.held_on.month, meeting.held_on.day))
        self.day.setAccessibleDescription(seen)
        self.starts = LineField(_("Begins at"), placeholder=_("such as 14:30; may stay empty"), hint=seen)
        self.title_line = LineField(
            _("Title"), placeholder=_("what kind of talk it is; may stay empty"), hint=seen
        )
        self.starts.set_text(meeting.starts_at)
        self.title_line.set_text(meeting.title)
        self.trouble = Banner("error")
        self.trouble.hide()
        self.save = button(_("Keep it"), "primary")
        self.cancel = button(_("Close"))
        self._lay_out()
        self.save.clicked.connect(self._save)
        self.cancel.clicked.connect(self.reject)
        self.drafting = Drafting(self, draft, self._words, self._take_up)
        self.body.insertWidget(1, self.drafting.note)

    def _lay_out(self) -> None:
        title = label(_("Day"), "strong")
        title.setBuddy(self.day)
        self.add(label(_("This one-on-one"), "subheading"))
        for part in (self.trouble, title, self.day, self.starts, self.title_line):
            self.add(part)
        for made in (self.save, self.cancel):
            made.setAutoDefault(False)
        self.save.setDefault(True)
        self.add_acts([self.cancel, self.save])
        self.day.setFocus()

    @Slot()
    def _save(self) -> None:
        starts_at = clock_time(self.starts.text)
        self.starts.show_problem("" if starts_at is not None else _("Type a time such as 14:30."))
        if starts_at is None:
            self.starts.setFocus()
            return
        self.day.interpretText()
        day = self.day.date()
        changed = replace(
            self._meeting,
            held_on=date(day.year(), day.month(), day.day()),
            starts_at=starts_at,
            title=self.title_line.text,
        )
        try:
            self._presenter.change(changed)
        except FikaError as error:
            words = explain(error)
            self.trouble.show_message("error", words.happened, f"{words.means} {words.next}".strip())
            self.trouble.show()
            return
        self.accept()

    def _words(self) -> Mapping[str, str]:
        day = self.day.date()
        return {
            "held_on": date(day.year(), day.month(), day.day()).isoformat(),
            "starts_at": self.starts.text,
            "title": self.title_line.text,
        }

    def _take_up(self, words: Mapping[str, str]) -> None:
        day = date.fromisoformat(words.get("held_on") or self._meeting.held_on.isoformat())
        self.day.setDate(QDate(day.year, day.month, day.day))
        self.starts.set_text(words.get("starts_at", ""))
        self.title_line.set_text(words.get("title", ""))

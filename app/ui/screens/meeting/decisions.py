"""What the two decided in a meeting: added, changed and taken off; each can be taken back."""

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Protocol

from app.domain.decision import Decision
from app.domain.draft import decision_form
from app.domain.meeting import Meeting
from app.ui.screens.meeting.doing import Doing
from app.wording.translate import _

if TYPE_CHECKING:
    from app.services.session import Session


class DecisionsView(Protocol):
    """What shows the decisions."""

    def show_decisions(self, decisions: tuple[Decision, ...]) -> None:
        """Show these."""

    def show_draft(self, words: str) -> None:
        """Show what is half typed."""


class DecisionsPresenter:
    """The decisions of one meeting."""

    def __init__(self, view: DecisionsView, session: "Session", meeting: Meeting, doing: Doing) -> None:
        self._view = view
        self._meetings = session.meetings
        self._meeting_id = meeting.id
        self._desk = session.desks.of(meeting.person_id).decisions
        self._doing = doing
        self._draft = session.drafts.here(decision_form(meeting.id), meeting.person_id)

    def begin(self) -> None:
        """Show what was decided, and what was half typed. Raises FikaError."""
        self.look_anew()
        kept = self._draft.kept()
        if kept is not None:
            self._view.show_draft(kept.words.get("words", ""))

    def look_anew(self) -> None:
        """Show what was decided; words that could not be kept yet stay as typed. Raises FikaError."""
        decided = self._meetings.decisions(self._meeting_id)
        text = self._doing.texts.text
        self._view.show_decisions(
            tuple(replace(one, words=text(f"decision:{one.id}", one.words)) for one in decided)
        )

    def add(self, words: str) -> None:
        """Keep a decision."""
        if words.strip() and self._doing.do(partial(self._desk.decide, self._meeting_id, words), _("Added")):
            self._view.show_draft("")
            self.draft("")
            self.look_anew()

    def draft(self, words: str) -> None:
        """Keep what is half typed."""
        self._doing.draft("decision:draft", words, self._keep_draft)

    def reword(self, decision_id: int, words: str) -> None:
        """Keep a decision in other words; while there are none it keeps those it has."""
        found = self._found(decision_id)
        if found is not None and words.strip():
            self._doing.keep(f"decision:{decision_id}", words, partial(self._desk.reword, found))

    def remove(self, decision_id: int) -> None:
        """Take a decision off."""
        found = self._found(decision_id)
        removed = _("Taken off. Undo brings it back.")
        if found is not None and self._doing.do(partial(self._desk.remove, found), removed):
            self.look_anew()

    def _found(self, decision_id: int) -> Decision | None:
        kept = self._meetings.decisions(self._meeting_id)
        return next((one for one in kept if one.id == decision_id), None)

    def _keep_draft(self, words: str) -> None:
        if words:
            self._draft.keep({"words": words})
        else:
            self._draft.drop()

"""The acts of an assessment, each with its key."""

from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QAction, QKeySequence

from app.domain.assessment import Answer
from app.ui.screens.acts import act, acts_with_data, separator
from app.wording.terms import answer_name
from app.wording.translate import _

if TYPE_CHECKING:
    from app.ui.screens.assessment.view import AssessmentScreen

_CHANGES = "changes"
ANSWER_KEYS = tuple(zip(Answer, "1234", strict=True))


def assessment_acts(screen: "AssessmentScreen[Any]", leave: str) -> list[QAction]:
    """Make the acts in the order of their menu; `leave` says what leaving is here."""
    answers = tuple((answer_name(answer), key, answer) for answer, key in ANSWER_KEYS)
    presenter = screen.presenter
    back = act(screen, _("Behaviour before"), "Up", presenter.back)
    onward = act(screen, _("Next behaviour"), "Down", presenter.forward)
    back.setShortcuts([QKeySequence("Up"), QKeySequence("K")])
    onward.setShortcuts([QKeySequence("Down"), QKeySequence("J")])
    answering = [
        *acts_with_data(screen, answers, screen.answer_by_key),
        act(screen, _("Take the answer back"), "0", screen.take_answer_back),
    ]
    finish = act(screen, _("I’m finished…"), "Ctrl+Shift+Return", presenter.finish)
    for one in (*answering, finish):
        changing(one)
    return [
        *answering,
        separator(screen),
        onward,
        back,
        act(screen, _("Next characteristic"), "PgDown", presenter.next_characteristic),
        act(screen, _("Characteristic before"), "PgUp", presenter.previous_characteristic),
        separator(screen),
        act(screen, _("Write a note"), "N", screen.begin_note),
        act(screen, _("Back to the answers"), "Esc", screen.back_to_answers),
        separator(screen),
        finish,
        act(screen, leave, "Alt+Left", presenter.leave),
    ]


def changing(made: QAction) -> QAction:
    """Say of an act that it changes an assessment."""
    made.setProperty(_CHANGES, "true")
    return made


def allow_changes(acts: list[QAction], *, allowed: bool) -> None:
    """Offer what changes an assessment, or only what walks through it."""
    for one in acts:
        if one.property(_CHANGES):
            one.setEnabled(allowed)

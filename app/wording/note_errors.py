"""In words: what can go wrong with what two people write down."""

from collections.abc import Callable
from typing import Any

from app.domain import note_errors as errors
from app.domain.errors import FikaError, HeadlineMissingError, NamesInRemarkError, RemarkMissingError
from app.wording.error_words import ErrorWords
from app.wording.translate import _


def _nothing_to_do(_error: FikaError) -> ErrorWords:
    return ErrorWords(
        _("It does not say yet what is to be done."),
        _("Nothing was changed; what you typed is still here."),
        _("Write it in a few words, and keep it again."),
    )


def _reason_missing(_error: FikaError) -> ErrorWords:
    return ErrorWords(
        _("It does not say yet why this is dropped."),
        _("The action is still open."),
        _("Write it in a few words: it helps you both to remember. Then drop it."),
    )


def _lesson_missing(_error: FikaError) -> ErrorWords:
    return ErrorWords(
        _("There are no words yet."),
        _("Nothing was changed."),
        _("Write a few in any of the four fields, and keep it again."),
    )


def _praise_missing(_error: FikaError) -> ErrorWords:
    return ErrorWords(
        _("There are no words yet."),
        _("Nothing was changed."),
        _("Write what went well, and keep it again."),
    )


def _step_named(error: errors.StepNamedError) -> ErrorWords:
    return ErrorWords(
        _("These words name a step: {words}.").format(
            words=", ".join(_("“{word}”").format(word=word) for word in error.words)
        ),
        _("Nothing was copied or kept; what you typed is still here. A step stays between the two of you."),
        _("Say it in other words, and try again."),
    )


def _names_in_remark(error: NamesInRemarkError) -> ErrorWords:
    return ErrorWords(
        _("The wording list goes to others, and this names somebody: {names}.").format(
            names=", ".join(error.names)
        ),
        _("Nothing was sent; what you typed is still here."),
        _("Say it without the name, and send it again."),
    )


def _remark_missing(_error: FikaError) -> ErrorWords:
    return ErrorWords(
        _("There are no words yet."), _("Nothing was changed."), _("Write a few, and try again.")
    )


def _headline_missing(_error: FikaError) -> ErrorWords:
    return ErrorWords(
        _("A growth area needs a few words of its own."),
        _("What you typed is still here."),
        _("Say in one line what you want to grow in, and keep it again."),
    )


NOTE_WORDS: dict[type[FikaError], Callable[[Any], ErrorWords]] = {
    errors.NothingToDoError: _nothing_to_do,
    errors.ReasonMissingError: _reason_missing,
    errors.LessonMissingError: _lesson_missing,
    errors.PraiseMissingError: _praise_missing,
    errors.StepNamedError: _step_named,
    NamesInRemarkError: _names_in_remark,
    RemarkMissingError: _remark_missing,
    HeadlineMissingError: _headline_missing,
}

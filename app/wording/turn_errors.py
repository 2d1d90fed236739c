"""In words: what can go wrong in an employee's own turn outside an assessment."""

from collections.abc import Callable
from typing import Any

from app.domain import turn_errors as errors
from app.domain.errors import FikaError
from app.wording.error_words import ErrorWords
from app.wording.translate import _


def _answered(_error: FikaError) -> ErrorWords:
    return ErrorWords(
        _("The two questions were answered in an earlier turn."),
        _("What was answered then stays as it is."),
        _("They are asked again after the next career conversation."),
    )


def _not_agreed(_error: FikaError) -> ErrorWords:
    return ErrorWords(
        _("This page is not agreed to, as it is now."),
        _("Nothing was saved."),
        _("Hand the laptop over, so that it can be read and agreed to first."),
    )


def _changed_meanwhile(_error: FikaError) -> ErrorWords:
    return ErrorWords(
        _("Something was changed since these pages were made."),
        _("Nothing was agreed to."),
        _("Read the pages as they are now, and agree to them then."),
    )


TURN_WORDS: dict[type[FikaError], Callable[[Any], ErrorWords]] = {
    errors.AnsweredError: _answered,
    errors.NotAgreedError: _not_agreed,
    errors.ChangedMeanwhileError: _changed_meanwhile,
}

"""In words: why a template, or a question, is not kept."""

from collections.abc import Callable
from typing import Any

from app.domain import template_errors
from app.domain.errors import FikaError
from app.wording.error_words import ErrorWords
from app.wording.translate import _


def _name_missing(_error: FikaError) -> ErrorWords:
    return ErrorWords(
        _("A template needs a name."),
        _("Its name stays as it was; everything else is kept."),
        _("Write a few letters by which you find it again."),
    )


def _question_missing(_error: FikaError) -> ErrorWords:
    return ErrorWords(
        _("There is no question yet."), _("Nothing was changed."), _("Write a few words, and try again.")
    )


TEMPLATE_WORDS: dict[type[FikaError], Callable[[Any], ErrorWords]] = {
    template_errors.TemplateNameMissingError: _name_missing,
    template_errors.QuestionMissingError: _question_missing,
}

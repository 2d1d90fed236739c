"""In words: what can go wrong in ordinary one-on-ones."""

from collections.abc import Callable
from typing import Any

from app.domain import one_on_one_errors as errors
from app.domain.errors import FikaError
from app.wording.error_words import ErrorWords
from app.wording.translate import _


def _words_missing(_error: errors.WordsMissingError) -> ErrorWords:
    return ErrorWords(
        _("There are no words in it yet."),
        _("Nothing was changed."),
        _("Write a few words, and keep it then."),
    )


def _not_yours_to_hide(_error: errors.NotYoursToHideError) -> ErrorWords:
    return ErrorWords(
        _("The other of you brought this up, so it stays for both of you."),
        _("Nothing was changed."),
        _("Add an item of your own, if you want to think about it alone."),
    )


ONE_ON_ONE_WORDS: dict[type[FikaError], Callable[[Any], ErrorWords]] = {
    errors.WordsMissingError: _words_missing,
    errors.NotYoursToHideError: _not_yours_to_hide,
}

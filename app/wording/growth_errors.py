"""What can go wrong with the story of a growth area, and with priorities, in words."""

from collections.abc import Callable
from typing import Any

from app.domain import errors, growth_errors
from app.wording.error_words import ErrorWords
from app.wording.translate import _


def _growth_story(error: growth_errors.GrowthStoryError) -> ErrorWords:
    return ErrorWords(
        _("You have looked at “{headline}” since you agreed on it, and wrote down what happened.").format(
            headline=error.headline
        ),
        _("Nothing was removed: the growth area and its story are as they were."),
        _("To work on it no longer, check in and let it go. To remove it, delete its check-ins first."),
    )


def _verdict_missing(_error: errors.FikaError) -> ErrorWords:
    return ErrorWords(
        _("Nothing is said yet of how it goes on."),
        _("What you typed is still here."),
        _("Choose whether you keep it, adjust it, have reached it or let it go."),
    )


def _adjusted_missing(_error: errors.FikaError) -> ErrorWords:
    return ErrorWords(
        _("Nothing is said yet of what is different from now on."),
        _("What you typed is still here."),
        _("Say it in a line, or choose to keep the growth area as it is."),
    )


def _priority_words_missing(_error: errors.FikaError) -> ErrorWords:
    return ErrorWords(
        _("A priority needs a few words."),
        _("Nothing was changed."),
        _("Say in one line what matters most now, and keep it again."),
    )


GROWTH_WORDS: dict[type[errors.FikaError], Callable[[Any], ErrorWords]] = {
    growth_errors.GrowthStoryError: _growth_story,
    growth_errors.VerdictMissingError: _verdict_missing,
    growth_errors.AdjustedMissingError: _adjusted_missing,
    growth_errors.PriorityWordsMissingError: _priority_words_missing,
}

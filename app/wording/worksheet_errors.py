"""In words: why a file is refused as a worksheet."""

from collections.abc import Callable
from typing import Any

from app.domain import errors
from app.wording.error_words import ErrorWords
from app.wording.translate import _


def _worksheet_unreadable(error: errors.WorksheetUnreadableError) -> ErrorWords:
    return ErrorWords(
        _("{name} can't be read: {reason}.").format(
            name=error.path.name, reason=error.reason or _("it is no file")
        ),
        _untouched(),
        _("Check that the file is still there and that you may open it, then choose it again."),
    )


def _worksheet_too_large(_error: errors.FikaError) -> ErrorWords:
    return ErrorWords(
        _("This file is far larger, or far more tangled, than a worksheet ever gets."),
        _untouched(),
        _("Open it in your PDF reader, save it once more under a new name, and read in that one."),
    )


def _not_a_pdf(_error: errors.FikaError) -> ErrorWords:
    return ErrorWords(
        _("This file is not a PDF."), _untouched(), _("Choose the worksheet that you filled in and saved.")
    )


def _worksheet_locked(_error: errors.FikaError) -> ErrorWords:
    return ErrorWords(
        _("This PDF is locked with a password, so that Fika can't look into it."),
        _untouched(),
        _("Save it without a password in your PDF reader, and read in that one."),
    )


def _worksheet_damaged(_error: errors.FikaError) -> ErrorWords:
    return ErrorWords(
        _("This PDF is damaged and can't be read."),
        _untouched(),
        _("Open it in your PDF reader, save it once more under a new name, and read in that one."),
    )


def _not_a_worksheet(_error: errors.FikaError) -> ErrorWords:
    return ErrorWords(
        _("This PDF is not a worksheet of Fika's, or it has lost its fields."),
        _untouched(),
        _("A copy that was printed as a PDF keeps no answers: choose the file that you filled in and saved."),
    )


def _newer_worksheet(_error: errors.FikaError) -> ErrorWords:
    return ErrorWords(
        _("This worksheet was made by a newer Fika."),
        _untouched(),
        _("Update Fika on this machine, then read it in again."),
    )


def _other_framework(error: errors.OtherFrameworkError) -> ErrorWords:
    named = _("“{framework}”, version {version}")
    expected = named.format(framework=error.expected_name, version=error.expected_version)
    if error.framework_id != error.expected_id:
        happened = _("This worksheet is for another framework; this conversation is about {expected}.")
    elif error.version != error.expected_version:
        happened = _("This worksheet is for version {found}; this conversation is about {expected}.")
    else:
        happened = _("This worksheet names {expected} too, but its sentences read differently.")
    return ErrorWords(
        happened.format(found=error.version, expected=expected),
        _untouched(),
        _("Save a new blank worksheet from this conversation, and copy over what you wrote."),
    )


def _untouched() -> str:
    return _("Nothing was taken in; your self-assessment is as it was.")


WORKSHEET_WORDS: dict[type[errors.FikaError], Callable[[Any], ErrorWords]] = {
    errors.WorksheetUnreadableError: _worksheet_unreadable,
    errors.WorksheetTooLargeError: _worksheet_too_large,
    errors.NotAPdfError: _not_a_pdf,
    errors.WorksheetLockedError: _worksheet_locked,
    errors.WorksheetDamagedError: _worksheet_damaged,
    errors.NotAWorksheetError: _not_a_worksheet,
    errors.NewerWorksheetError: _newer_worksheet,
    errors.OtherFrameworkError: _other_framework,
}

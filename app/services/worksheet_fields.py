"""The form fields of a PDF that may be anything: foreign, damaged, or made to do harm.

Nothing is decoded but what the list of fields leads to, and no field is followed to its kids or parent.
"""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from app.domain.errors import (
    NotAPdfError,
    NotAWorksheetError,
    WorksheetDamagedError,
    WorksheetError,
    WorksheetLockedError,
    WorksheetTooLargeError,
)
from app.services.worksheet_patience import Patience, PatienceLostError, WatchedFile

if TYPE_CHECKING:
    from pypdf import PdfReader

MAX_BYTES = 4 * 1024 * 1024
"""How long a file may be. A blank worksheet has a tenth of it; readers of PDF may add a font."""

_MAX_FIELDS = 5_000
_SECONDS = 1.2  # of work, not of waiting; a worksheet takes a tenth of it
_HEADER = b"%PDF-"
_HEADER_WITHIN = 1024
_MAX_STREAM = 1024 * 1024  # a hundred fields with long notes have half of it
_LIMITS: dict[str, Any] = {
    "array_maximum_element_count": 20_000,
    "dictionary_maximum_element_count": 5_000,
    "maximum_declared_stream_length": MAX_BYTES,
    "array_based_stream_maximum_output_length": _MAX_STREAM,
    "zlib_maximum_output_length": _MAX_STREAM,
    "zlib_maximum_recovery_input_length": 10_000,
    "lzw_maximum_output_length": 10_000,
    "run_length_maximum_output_length": 10_000,
    "stream_filters_maximum_length": 2,
}
_MAX_OBJECTS = 100_000
_MAX_TRIES_FOR_ROOT = 100


@dataclass(frozen=True, slots=True)
class FormField:
    """A field and what was filled in.

    `sound` is False where something stands there that is no text; a field without a name is damaged itself.
    """

    name: str
    value: str = ""
    sound: bool = True


def form_fields(data: bytes) -> tuple[FormField, ...]:
    """Return the fields of a PDF, in its own order.

    Raises WorksheetTooLargeError, NotAPdfError, WorksheetLockedError, NotAWorksheetError (there are no
    fields) or WorksheetDamagedError.
    """
    if len(data) > MAX_BYTES:
        raise WorksheetTooLargeError
    if _HEADER not in data[:_HEADER_WITHIN]:
        raise NotAPdfError
    try:
        with _nothing_logged():
            return tuple(_fields(data, Patience(_SECONDS)))
    except WorksheetError:
        raise
    except PatienceLostError as error:
        raise WorksheetTooLargeError from error
    except Exception as error:
        # So broad because a broken file makes pypdf raise nearly anything, its own errors and Python's alike.
        raise WorksheetDamagedError from error


def _fields(data: bytes, patience: Patience) -> Iterator[FormField]:
    from pypdf import PdfReader, apply_configuration

    from app.services.worksheet_packs import unpack

    with apply_configuration(**_LIMITS):
        reader = PdfReader(
            WatchedFile(data, patience),
            root_object_recovery_limit=_MAX_TRIES_FOR_ROOT,
            xref_stream_maximum_entries=_MAX_OBJECTS,
        )
        if reader.is_encrypted:
            raise WorksheetLockedError
        unpack(reader, patience)
        listed = _listed(reader)
        if not listed:
            raise NotAWorksheetError
        if len(listed) > _MAX_FIELDS:
            raise WorksheetTooLargeError
        for one in listed:
            yield from _field(reader, one)
            patience.look()


def _listed(reader: "PdfReader") -> list[Any]:
    from pypdf.generic import ArrayObject, DictionaryObject

    form = _found(reader, reader.root_object.get("/AcroForm"))
    if not isinstance(form, DictionaryObject):
        return []
    listed = _part(reader, form, "/Fields")
    return list(listed) if isinstance(listed, ArrayObject) else []


def _field(reader: "PdfReader", listed: object) -> Iterator[FormField]:
    from pypdf.generic import DictionaryObject, NullObject

    field = _found(reader, listed)
    name, _sound = _text(_part(reader, field, "/T")) if isinstance(field, DictionaryObject) else ("", False)
    if not isinstance(field, DictionaryObject) or not name:
        yield FormField("", sound=False)
        return
    value = _part(reader, field, "/V")
    if value is None or isinstance(value, NullObject):
        yield FormField(name)
    else:
        yield FormField(name, *_text(value))


def _part(reader: "PdfReader", holder: Any, key: str) -> object:  # noqa: ANN401 - pypdf's dictionaries hold Any
    return _found(reader, holder.raw_get(key)) if key in holder else None


def _found(reader: "PdfReader", part: object) -> object:
    """Follow one reference. What the file has no place for is not searched for in the whole of it."""
    from pypdf.generic import IndirectObject

    if not isinstance(part, IndirectObject):
        return part
    has_place = part.idnum in reader.xref.get(part.generation, {}) or part.idnum in reader.xref_objStm
    return reader.get_object(part) if has_place else None


def _text(value: object) -> tuple[str, bool]:
    """Return a name or a string as text, and whether it is one."""
    from pypdf.generic import NameObject, TextStringObject

    if isinstance(value, NameObject):
        name = str(value).removeprefix("/")
        return ("" if name == "Off" else name), True
    # What is no text through and through, such as half a sign in UTF-16, comes as bytes.
    return (str(value), True) if isinstance(value, TextStringObject) else ("", False)


@contextmanager
def _nothing_logged() -> Iterator[None]:
    """Keep pypdf's warnings off the terminal: they may quote what somebody wrote."""
    logger = logging.getLogger("pypdf")
    before = logger.level
    logger.setLevel(logging.CRITICAL + 1)
    try:
        yield
    finally:
        logger.setLevel(before)

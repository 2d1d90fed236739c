"""Reading a framework file: a plain TOML file that people mail, review and keep in git.

Imported when a file is read, since pydantic takes a while. A file is refused with all its mistakes at once.
"""

import re
import tomllib
from typing import Any

from pydantic import ValidationError

from app.domain.errors import FrameworkFileError, FrameworkMistake
from app.domain.framework import Framework
from app.services.framework_links import link_mistakes
from app.services.framework_mistakes import Found, Places, in_words
from app.services.framework_places import MAX_NESTING, Outline, outline
from app.services.framework_schema import FORMAT, FrameworkFile
from app.wording.translate import _

MAX_BYTES = 2 * 1024 * 1024
"""How long a file may be."""

_LINE = re.compile(r"at line (\d+)")


def read_framework(source: str | bytes) -> Framework:
    """Return the framework of a file. Raises FrameworkFileError with every mistake, each with its place."""
    text = _text(source)
    places_in_file = outline(text)
    if places_in_file.too_deep:
        raise _refused(
            _("line {line}").format(line=places_in_file.too_deep),
            _("Brackets or dotted names nest more than {limit} deep here.").format(limit=MAX_NESTING),
            _("A framework file needs two levels; write it as the built-in one is."),
        )
    data = _parsed(text)
    _check_format(data)
    return _checked(data, places_in_file)


def _text(source: str | bytes) -> str:
    whole = _("the whole file")
    try:
        raw = source.encode("utf-8") if isinstance(source, str) else source
        text = raw.decode("utf-8").removeprefix("\ufeff")
    except UnicodeError as error:
        before = error.object[: error.start] if isinstance(error, UnicodeDecodeError) else b""
        where = _("line {line}").format(line=before.count(b"\n") + 1) if before else whole
        problem = _("This is not UTF-8 text.")
        raise _refused(where, problem, _("Save it as UTF-8 in your editor.")) from error
    if len(raw) > MAX_BYTES:
        problem = _("It is longer than {limit} MiB.").format(limit=MAX_BYTES // (1024 * 1024))
        raise _refused(whole, problem, _("Is this the file you meant? Frameworks are far shorter."))
    return text


def _parsed(text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = _LINE.search(str(error))
        where = _("line {line}").format(line=found.group(1)) if found else _("the end of the file")
        problem = _("This can't be read as TOML: {reason}.").format(reason=str(error).split(" (at ")[0])
        advice = _("Look for a missing quotation mark, bracket or equals sign there or just above.")
        raise _refused(where, problem, advice) from error
    except ValueError as error:  # the interpreter's own limit on the digits of a number
        problem = _("A number in it is too long to be read.")
        raise _refused(_("the whole file"), problem, _("Look for a very long row of digits.")) from error


def _check_format(data: dict[str, Any]) -> None:
    found = data.get("format")
    if isinstance(found, int) and not isinstance(found, bool) and found > FORMAT:
        raise _refused(
            "format",
            _("This file was written for a newer Fika (format {found}; this one reads {known}).").format(
                found=found, known=FORMAT
            ),
            _("Update Fika on this machine, then read it again."),
        )


def _checked(data: dict[str, Any], places_in_file: Outline) -> Framework:
    places = Places(data, places_in_file)
    found: list[Found] = []
    read: FrameworkFile | None = None
    try:
        read = FrameworkFile.model_validate(data)
    except ValidationError as error:
        details = error.errors(include_url=False, include_context=False, include_input=False)
        found.extend(in_words(detail, places) for detail in details)
    found.extend(link_mistakes(data, places))
    if read is None or found:
        ordered = sorted(found, key=lambda one: one.line)
        raise FrameworkFileError(tuple(one.mistake for one in ordered))
    return read.framework()


def _refused(place: str, problem: str, advice: str) -> FrameworkFileError:
    return FrameworkFileError((FrameworkMistake(place, problem, advice),))

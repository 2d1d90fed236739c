"""Reading a framework file: a plain TOML file that people mail, review and keep in git.

Imported when a file is read, since pydantic takes a while. A file is refused with all its mistakes at once,
or with the first fifty.
"""

import re
import tomllib
from itertools import islice
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from app.domain.errors import FrameworkFileError, FrameworkMistake
from app.domain.framework import Framework
from app.services.framework_links import link_mistakes
from app.services.framework_mistakes import Found, Places, in_words, shown
from app.services.framework_places import MAX_NESTING, Outline, outline
from app.services.framework_schema import FORMAT, FrameworkFile
from app.storage.files import read_at_most
from app.wording.translate import _

MAX_BYTES = 1024 * 1024
"""How long a file may be: fifteen times the built-in one, and read within a second."""

MOST_TOLD = 50
"""How many mistakes are told at once: more than anybody mends at once, in a file that may have thousands."""

_LINE = re.compile(r"at line (\d+)")


def read_framework(source: str | bytes) -> Framework:
    """Return the framework of a file. Raises FrameworkFileError with its mistakes, each with its place."""
    text = _text(source)
    places_in_file = outline(text)
    _check_size(places_in_file)
    data = _parsed(text)
    _check_format(data)
    return _checked(data, places_in_file)


def content_of(path: Path) -> bytes:
    """Return what is in a framework file, and no more than is needed to refuse it. Raises OSError."""
    return read_at_most(path, MAX_BYTES)


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


def _check_size(places: Outline) -> None:
    """Refuse what a parser could be exhausted with, before any parser sees it."""
    if places.too_deep:
        problem = _("Brackets or dotted names nest more than {limit} deep here.").format(limit=MAX_NESTING)
        advice = _("A framework file needs two levels; write it as the built-in one is.")
    elif places.too_many:
        problem = _("Up to here it has as many words and lines as a framework may have.")
        advice = _("Is this the file you meant? Frameworks are far shorter.")
    elif places.too_long:
        problem = _("A number or a word here is too long to be read.")
        advice = _("Look for a very long row of digits or letters.")
    else:
        return
    line = places.too_deep or places.too_many or places.too_long
    raise _refused(_("line {line}").format(line=line), problem, advice)


def _parsed(text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = _LINE.search(str(error))
        where = _("line {line}").format(line=found.group(1)) if found else _("the end of the file")
        problem = _("This can't be read as TOML: {reason}.").format(reason=str(error).split(" (at ")[0])
        advice = _("Look for a missing quotation mark, bracket or equals sign there or just above.")
        raise _refused(where, problem, advice) from error


def _check_format(data: dict[str, Any]) -> None:
    found = data.get("format")
    if isinstance(found, int) and not isinstance(found, bool) and found > FORMAT:
        raise _refused(
            "format",
            _("This file was written for a newer Fika (format {found}; this one reads {known}).").format(
                found=shown(str(found)), known=FORMAT
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
        found.extend(in_words(detail, places) for detail in details[: MOST_TOLD + 1])
    found.extend(islice(link_mistakes(data, places), MOST_TOLD + 1))
    if read is None or found:
        raise FrameworkFileError(_told(found))
    return read.framework()


def _told(found: list[Found]) -> tuple[FrameworkMistake, ...]:
    ordered = tuple(one.mistake for one in sorted(found, key=lambda one: one.line))
    if len(ordered) <= MOST_TOLD:
        return ordered
    last = FrameworkMistake(
        _("further on"), _("There are more mistakes than these."), _("Correct these first, and look again.")
    )
    return (*ordered[:MOST_TOLD], last)


def _refused(place: str, problem: str, advice: str) -> FrameworkFileError:
    return FrameworkFileError((FrameworkMistake(place, problem, advice),))

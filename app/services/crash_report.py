"""What went wrong that nobody expected, told so that it can be given away: where in Fika, and of which kind.

It holds no word of an error, no value, no line of text and no place of a file: any of them may be what people
wrote, or be called after them.
"""

import os
import re
import sys
from collections.abc import Iterator
from contextlib import suppress
from types import TracebackType

from app import __version__

_MOST_FRAMES = 30
"""Of each error: so many of the outermost and as many of the innermost."""
_MOST_CAUSES = 8
_NAME = re.compile(r"[A-Za-z_<][A-Za-z0-9_.<>]{0,119}")


def crash_report(error: BaseException, where: str, window: str = "") -> str:
    """Return the report. `where` says in a word or two what kind of work it was; `window` is about Qt."""
    return "\n".join([f"Fika {__version__}", *_versions(window), f"In {where}:", *_told(error), ""])


def _versions(window: str) -> Iterator[str]:
    yield "Python " + ".".join(str(part) for part in sys.version_info[:3])
    if window:
        yield window
    yield f"SQLCipher {_engine()}"
    yield _system()


def _engine() -> str:
    with suppress(Exception):  # whatever is wrong with it may be why this is written
        from app.storage.engine import engine_version

        return engine_version()
    return "unknown"


def _system() -> str:
    """Return the system's kind and version; not by way of `platform`, which asks for the machine's name."""
    if hasattr(os, "uname"):
        about = os.uname()
        return f"{about.sysname} {about.release} {about.machine}"
    return sys.platform


def _told(error: BaseException) -> Iterator[str]:
    told: list[BaseException] = []
    found: BaseException | None = error
    how = ""
    while found is not None and found not in told and len(told) < _MOST_CAUSES:
        yield f"{how}{_name(type(found).__module__)}.{_name(type(found).__qualname__)}"
        yield from _frames(found.__traceback__)
        told.append(found)
        how = "because of " if found.__cause__ is not None else "while handling "
        found = found.__cause__ or (None if found.__suppress_context__ else found.__context__)


def _frames(traceback: TracebackType | None) -> list[str]:
    lines: list[str] = []
    while traceback is not None:
        code = traceback.tb_frame.f_code
        module = _name(str(traceback.tb_frame.f_globals.get("__name__", "")))
        lines.append(f"  {module}:{traceback.tb_lineno} {_name(code.co_qualname)}")
        traceback = traceback.tb_next
    if len(lines) > 2 * _MOST_FRAMES:
        lines[_MOST_FRAMES:-_MOST_FRAMES] = ["  …"]
    return lines


def _name(name: str) -> str:
    """Return a name as code has it; what could be anything else is left out."""
    return name if _NAME.fullmatch(name) else "?"

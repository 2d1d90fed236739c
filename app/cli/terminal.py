"""What goes to the terminal and comes from it."""

import sys
import unicodedata
from typing import TextIO

from app.wording.error_words import brief
from app.wording.translate import _

_LONGEST_PASSPHRASE = 32_767
"""As many characters as a field in the window takes."""
_LONGEST_INPUT = 4 * _LONGEST_PASSPHRASE + 2
"""In bytes: what is longer is cut, and so no passphrase."""


class RefusalError(Exception):
    """Something only a command line can get wrong; its text is for the person who typed."""


def speak_utf8() -> None:
    """Let any name be written, whatever language the terminal claims to have."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")


def say(text: str, stream: TextIO | None = None) -> None:
    """Write one or more lines; what a terminal would obey is shown instead of obeyed."""
    print(printable(text), file=stream or sys.stdout)


def complain(text: str) -> None:
    """Write a line about something that is wrong."""
    say(f"fika: {brief(text)}", sys.stderr)


def printable(text: str) -> str:
    """Return the text without control characters, apart from line breaks."""
    return "".join(
        "\N{REPLACEMENT CHARACTER}" if unicodedata.category(char) == "Cc" and char != "\n" else char
        for char in text
    )


def somebody_types() -> bool:
    """Tell whether somebody sits at a terminal and can be asked."""
    return sys.stdin is not None and sys.stdin.isatty()


def confirmed(question: str) -> bool:
    """Ask somebody at a terminal, who says yes by a word that begins with y."""
    print(printable(question), end="", file=sys.stderr, flush=True)
    return sys.stdin.readline().strip().lower()[:1] == _("y")


def ask_recovery_code() -> str:
    """Return a recovery code: typed, or the first line of the input."""
    if somebody_types():
        print(_("Recovery code: "), end="", file=sys.stderr, flush=True)
    return _next_line()


def ask_passphrase(asking: str = "", *, twice: bool = False) -> str:
    """Return a passphrase: typed unseen, or the next line of the input. Raises RefusalError."""
    passphrase = _typed(asking or _("Passphrase: "), twice=twice) if somebody_types() else _next_line()
    if not passphrase:
        raise RefusalError(
            _("No passphrase was given. Type it when asked, or send it as a line of the input.")
        )
    return passphrase


def _typed(asking: str, *, twice: bool) -> str:
    from getpass import getpass

    try:
        passphrase = getpass(asking, stream=sys.stderr)
        again = getpass(_("Once more: "), stream=sys.stderr) if twice and passphrase else passphrase
    except EOFError:
        return ""
    if again != passphrase:
        raise RefusalError(_("The two passphrases differ; nothing was done. Please try again."))
    return passphrase


def _next_line() -> str:
    if sys.stdin is None:
        return ""
    raw = getattr(sys.stdin, "buffer", None)
    if raw is None:
        return sys.stdin.readline().rstrip("\r\n")
    line: bytes = raw.readline(_LONGEST_INPUT)
    try:
        passphrase = line.decode("utf-8").rstrip("\r\n")
    except UnicodeDecodeError:
        raise RefusalError(_("The passphrase in the input is not UTF-8 text.")) from None
    if len(passphrase) > _LONGEST_PASSPHRASE:
        raise RefusalError(_("The first line of the input is too long for a passphrase."))
    return passphrase

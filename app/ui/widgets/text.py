"""Words on the screen. Always plain text, so that what people wrote is never read as markup."""

import re
from itertools import pairwise
from unicodedata import bidirectional

from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from app.ui.widgets.announcing import ToldLabel
from app.ui.widgets.early import show_letter_by_letter
from app.ui.widgets.kinds import set_kind
from app.ui.widgets.wrapping_label import WrappingLabel

LONGEST_RUN = 20
"""How many letters may stand together before a line may end between any two of them."""
LONGEST_NAME = 20
"""How many letters of a name stand on a button at most; who listens, or rests the pointer on it, has all."""
LONGEST_TIP = 60
"""From how many letters on a tooltip may need several lines."""

_TURNS = re.compile("[\u202a-\u202e\u2066-\u2069]")
_KEY = re.compile("&(.)")
_ISOLATE, _END = "\u2068", "\u2069"
_MAY_BREAK = "\u200b"
_RUN = re.compile(rf"\S{{{LONGEST_RUN + 1},}}")


def show_name(where: QLabel, text: str) -> None:
    """Show words that hold a name: one without spaces, however long, goes on in the next line.

    Qt ends a line at spaces only. Who listens is told the name as it is.
    """
    broken = _RUN.sub(lambda found: _MAY_BREAK.join(_letters(found[0])), text)
    where.setText(broken)
    where.setAccessibleName(text if broken != text else "")


def written(words: str, kind: str = "body") -> QLabel:
    """Return a label of what people wrote; its kinds are those of `label`."""
    made = label("", kind)
    show_name(made, words)
    return made


def isolated(text: str) -> str:
    """Return words somebody brought from elsewhere so that they turn no others round them, nor themselves.

    Marks that turn the direction of writing by force are left out. Words of a language that is written from
    right to left stay as they are, kept apart from what stands around them.
    """
    plain = _TURNS.sub("", text)
    if not any(bidirectional(char) in ("R", "AL") for char in plain):
        return plain
    return "\n".join(f"{_ISOLATE}{line}{_END}" for line in plain.split("\n"))


def tip(words: str) -> str:
    """Return words as a tooltip shows them letter by letter, in several lines where they are long.

    Qt takes for markup what looks like it, and never breaks a line of anything else.
    """
    if len(words) <= LONGEST_TIP and "<" not in words and "&" not in words:
        return words
    return f"<p>{words.replace('&', '&amp;').replace('<', '&lt;')}</p>"


def in_menu(words: str) -> str:
    """Return words as a menu or a button shows them letter by letter, where an “&” marks a key."""
    return words.replace("&", "&&")


def off_menu(words: str) -> str:
    """Return words of a menu or a button as they are read there."""
    return _KEY.sub(r"\1", words)


def shortened(name: str) -> str:
    """Return a name as it stands on a button: its first letters and “…” where it is long."""
    if len(name) <= LONGEST_NAME:
        return name
    letters = _letters(name)
    return name if len(letters) <= LONGEST_NAME else f"{''.join(letters[:LONGEST_NAME]).rstrip()}…"


def on_button(words: str, **names: str) -> str:
    """Return words of a button or a menu with names in them, each shortened; never one “…” after another."""
    return words.format(**{one: shortened(name) for one, name in names.items()}).replace("……", "…")


def name_tip(name: str) -> str:
    """Return a tooltip with all of a name that stands shortened; none where all of it stands there."""
    return tip(name) if shortened(name) != name else ""


def _letters(run: str) -> list[str]:
    """Return what people take for letters: marks stay with what they stand on."""
    from PySide6.QtCore import QTextBoundaryFinder

    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Grapheme, run)
    units = run.encode("utf-16-le")  # Qt counts in these
    ends = [0]
    while (end := finder.toNextBoundary()) > 0:
        ends.append(end)
    return [units[2 * a : 2 * b].decode("utf-16-le") for a, b in pairwise(ends)]


def label(text: str = "", kind: str = "body", *, wrap: bool = True, parent: QWidget | None = None) -> QLabel:
    """Return a label that shows the text letter by letter and wraps it to the room there is.

    Kinds: title, heading, subheading, strong, body, quiet, caption, eyebrow, self, manager, agreed, error,
    warning, code. An error is told at once to whoever listens.
    """
    made = ToldLabel(parent, at_once=True) if kind == "error" else WrappingLabel(parent)
    return _dressed(made, text, kind, wrap=wrap)


def said(kind: str) -> QLabel:
    """Return a label for words that come by themselves, such as “Saved”: whoever listens is told them."""
    return _dressed(ToldLabel(), "", kind, wrap=True)


def _dressed(made: QLabel, text: str, kind: str, *, wrap: bool) -> QLabel:
    show_letter_by_letter(made)
    made.setText(text)
    made.setWordWrap(wrap)
    if wrap:
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        made.setSizePolicy(policy)
    set_kind(made, kind)
    return made

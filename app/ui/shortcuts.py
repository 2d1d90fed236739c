"""The keys of the window itself, in one place, for the menus and for the key sheet."""

from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, slots=True)
class Keys:
    """The keys of one act; the first is the one shown."""

    keys: tuple[str, ...]


LOCK = Keys(("Ctrl+L",))
QUIT = Keys(("Ctrl+Q",))
NEW_VAULT = Keys(("Ctrl+Shift+N",))
OPEN_VAULT = Keys(("Ctrl+O",))
RESTORE = Keys(("Ctrl+Shift+B",))
TODAY = Keys(("Ctrl+1",))
PEOPLE = Keys(("Ctrl+2",))
FRAMEWORK = Keys(("Ctrl+3",))
AGENDAS = Keys(("Ctrl+4",))
CARE = Keys(("Ctrl+5",))
SEARCH_ALL = Keys(("Ctrl+K",))
SEARCH_HERE = Keys(("Ctrl+F",))
LARGER = Keys(("Ctrl++", "Ctrl+="))
SMALLER = Keys(("Ctrl+-",))
USUAL_SIZE = Keys(("Ctrl+0",))
HIDE_FROM_SHARING = Keys(("Ctrl+Shift+H",))
KEY_SHEET = Keys(("F1", "?"))


def act(parent: QWidget, text: str, keys: Keys | None = None) -> QAction:
    """Make an act with its keys; connect its `triggered`."""
    made = QAction(text, parent)
    if keys is not None:
        made.setShortcuts([QKeySequence(key) for key in keys.keys])
    return made


def shown_key(action: QAction) -> str:
    """Return the key of an act as people read it."""
    return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)

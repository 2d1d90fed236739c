"""What a row of a list of notes shows, in words."""

from dataclasses import dataclass
from enum import Enum

from app.domain.assessment import Side


class Tick(Enum):
    """What a tick box shows."""

    OPEN = "open"
    DONE = "done"
    LET_GO = "let go"
    """Closed too, but not done."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A text in a colour of the theme, small or of the usual size; `apart` puts some air above its line."""

    text: str
    colour: str = "ink"
    small: bool = False
    bold: bool = False
    apart: bool = False


@dataclass(frozen=True, slots=True)
class NoteRow:
    """One note. `lines` stand below each other; the pieces of one go on in the next where they don't fit.

    `spoken` is what who listens hears of it. `side` draws the half of a bubble that stands for one of the
    two; `tick` draws a tick box, and none where it is None.
    """

    key: int
    lines: tuple[tuple[Piece, ...], ...]
    spoken: str
    side: Side | None = None
    tick: Tick | None = None

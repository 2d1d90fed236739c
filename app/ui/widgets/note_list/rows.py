"""What a row of a list of notes shows, in words."""

from dataclasses import dataclass

from app.domain.assessment import Side


@dataclass(frozen=True, slots=True)
class Piece:
    """A text in a colour of the theme; small or of the usual size."""

    text: str
    colour: str = "ink"
    small: bool = False
    bold: bool = False


@dataclass(frozen=True, slots=True)
class NoteRow:
    """One note. `lines` stand below each other; the pieces of one go on in the next where they don't fit.

    `spoken` is what who listens hears of it. `side` draws the half of a bubble that stands for one of the
    two; `ticked` draws a tick box, and none where it is None.
    """

    key: int
    lines: tuple[tuple[Piece, ...], ...]
    spoken: str
    side: Side | None = None
    ticked: bool | None = None

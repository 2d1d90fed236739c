"""How paper looks: fonts, sizes, colours and margins. Lengths are in points (1/72 inch)."""

from dataclasses import dataclass
from enum import Enum

INK = "#1F2430"
QUIET = "#5B6472"
HAIRLINE = "#D9DEE5"
SELF = "#2B6CB0"
MANAGER = "#C05621"
AGREED_INK = "#22543D"

MARGIN = 64.0
MARGIN_BOTTOM = 68.0
FOOTER_BASELINE = 42.0
GUTTER = 28.0
HAIRLINE_WIDTH = 0.6
BAR_WIDTH = 1.8
BAR_INDENT = 11.0


class Face(Enum):
    """The two weights of Inter that come with the program; the value is the file's name."""

    REGULAR = "Inter-Regular"
    SEMIBOLD = "Inter-SemiBold"


@dataclass(frozen=True, slots=True)
class Style:
    """How one kind of text is set. `leading` is the distance from one baseline to the next."""

    face: Face
    size: float
    leading: float
    colour: str = INK


TITLE = Style(Face.SEMIBOLD, 24, 31)
NAMES = Style(Face.SEMIBOLD, 12.5, 18)
DATE = Style(Face.REGULAR, 11, 16, QUIET)
AGREED = Style(Face.SEMIBOLD, 10.5, 15.5, AGREED_INK)
DRAFT = Style(Face.SEMIBOLD, 10.5, 15.5)
SECTION = Style(Face.SEMIBOLD, 11, 16, QUIET)
HEADLINE = Style(Face.SEMIBOLD, 14.5, 20)
NOTES_HEADING = Style(Face.SEMIBOLD, 12, 18)
BODY = Style(Face.REGULAR, 10.5, 15.5)
STRONG = Style(Face.SEMIBOLD, 10.5, 15.5)
LABEL = Style(Face.SEMIBOLD, 9, 14, QUIET)
LABEL_SELF = Style(Face.SEMIBOLD, 9, 14, SELF)
LABEL_MANAGER = Style(Face.SEMIBOLD, 9, 14, MANAGER)
SMALL = Style(Face.REGULAR, 9, 13, QUIET)
CODE = Style(Face.SEMIBOLD, 22, 28)

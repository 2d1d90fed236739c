"""What the windows look like: colours, type sizes, and the one style sheet made of them."""

import dataclasses
import re
from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QDir
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from app.resources import resource
from app.ui.tokens import Tokens, load_tokens

FAMILY = "Inter"
BODY = 13
SMALLEST_SCALE = 1.0
LARGEST_SCALE = 2.0

_DRESSED = "dressed"
_PLACEHOLDER = re.compile(r"@(\w+)")


@dataclass(frozen=True, slots=True)
class Theme:
    """A set of colours at a text scale between 1.0 and 2.0."""

    tokens: Tokens
    scale: float = 1.0

    def px(self, size: float) -> int:
        """Return a length given for a text scale of 1 in pixels of this theme."""
        return round(size * self.scale)

    def colour(self, token: str) -> QColor:
        """Return a token as a colour. Raises AttributeError for a name that is no token."""
        return QColor(getattr(self.tokens, token))

    def font(self, size: float = BODY, *, bold: bool = False) -> QFont:
        """Return Inter at a size given for a text scale of 1."""
        font = QFont(FAMILY)
        font.setPixelSize(self.px(size))
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        return font

    def style_sheet(self) -> str:
        """Return app.qss with every @name filled in. Raises KeyError for a name nobody knows."""
        values = self._values()
        return _PLACEHOLDER.sub(lambda found: values[found[1]], _source())

    def _values(self) -> dict[str, str]:
        values = {field.name: str(getattr(self.tokens, field.name)) for field in dataclasses.fields(Tokens)}
        # @t12 is a text size; it grows with the text scale, as does @e16, which is a length beside text.
        sizes = {f"t{size}": f"{self.px(size)}px" for size in (12, 16, 19, 24)}
        lengths = {f"e{size}": f"{self.px(size)}px" for size in (5, 8, 12, 16, 18, 24)}
        return values | sizes | lengths | self._radii()

    def _radii(self) -> dict[str, str]:
        """Half the heights of what is round; Qt draws square corners for a radius that is any larger."""
        text = self.px(18)
        return {
            "r_pill": f"{(text + 6) // 2}px",
            "r_round": f"{(text + 14) // 2}px",
            "r_radio": f"{(self.px(16) + 2) // 2}px",
            "r_radio_on": f"{(self.px(8) + 2 * self.px(5)) // 2}px",
        }


class _Worn:
    """The one look the application has; paint code has no other way to it than asking here."""

    theme = Theme(load_tokens("light"))


def current() -> Theme:
    """Return the theme the application wears. Who paints by hand reads it at each QEvent.StyleChange anew."""
    return _Worn.theme


def clamp_scale(scale: float) -> float:
    """Return a text scale within what the layouts are made for."""
    return min(LARGEST_SCALE, max(SMALLEST_SCALE, scale))


def apply(app: QApplication, theme: Theme) -> None:
    """Dress the application and its dressed windows; every widget in them then gets a StyleChange event."""
    _Worn.theme = theme
    load_fonts()
    QDir.setSearchPaths("look", [str(resource("themes"))])
    app.setFont(theme.font())
    app.setPalette(_palette(theme))
    QToolTip.setFont(theme.font())
    for window in app.topLevelWidgets():
        if window.property(_DRESSED):
            dress(window)


def dress(window: QWidget) -> None:
    """Put the style sheet on a window, now and whenever the theme changes; its dialogs have it from there.

    Each window wears the sheet, never the application: a screen is then put together bare, and dressed once
    when it is shown, which takes half the time.
    """
    window.setProperty(_DRESSED, "true")
    window.setStyleSheet(current().style_sheet())


@cache
def load_fonts() -> None:
    """Register the bundled Inter, once; a missing file leaves the system's font in its place."""
    for weight in ("Regular", "SemiBold"):
        QFontDatabase.addApplicationFont(str(resource("fonts", f"{FAMILY}-{weight}.ttf")))


@cache
def _source() -> str:
    return resource("app.qss").read_text(encoding="utf-8")


def _palette(theme: Theme) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for target, token in (
        (role.Window, "ground"),
        (role.WindowText, "ink"),
        (role.Base, "card"),
        (role.AlternateBase, "raised"),
        (role.Text, "ink"),
        (role.PlaceholderText, "faint"),
        (role.Button, "card"),
        (role.ButtonText, "ink"),
        (role.BrightText, "primary_ink"),
        (role.Highlight, "self_line"),
        (role.HighlightedText, "ink"),
        (role.ToolTipBase, "primary"),
        (role.ToolTipText, "primary_ink"),
        (role.Link, "link"),
        (role.Accent, "focus"),
        (role.Light, "card"),
        (role.Midlight, "chosen"),
        (role.Mid, "line"),
        (role.Dark, "edge"),
        (role.Shadow, "line"),
    ):
        palette.setColor(target, theme.colour(token))
    for target in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, target, theme.colour("faint"))
    return palette

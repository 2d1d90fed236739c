"""Which look the application wears: what the person chose, or what the system says."""

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QFontInfo, QPalette
from PySide6.QtWidgets import QApplication

from app.ui import theme
from app.ui.tokens import load_tokens

if TYPE_CHECKING:
    from PySide6.QtCore import Qt

MIDDLE = 128
"""Below this lightness (0 to 255) a ground is dark."""


class Scheme(Enum):
    """Light, dark, or as the system has it. The values are kept in the settings; never rename one."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Appearance(QObject):
    """Dresses the application, and again whenever the system or the person asks for another look."""

    changed = Signal()

    def __init__(self, app: QApplication, scheme: Scheme = Scheme.SYSTEM, scale: float = 1.0) -> None:
        """Dress the application at once; scale (1.0 to 2.0) multiplies the system's own text size."""
        super().__init__(app)
        self._app = app
        self._scheme = scheme
        self._scale = scale
        self._system_scale = system_scale(app)
        # Asked of the palette the system gave, before it is dressed over: asking for the scheme itself
        # would load the whole of Qt's namespace before the first window.
        self._system_dark = is_dark(app.palette())
        self._apply()
        app.styleHints().colorSchemeChanged.connect(self._system_changed)

    @property
    def scheme(self) -> Scheme:
        """What was chosen."""
        return self._scheme

    @property
    def scale(self) -> float:
        """The text scale that was chosen, before the system's own is taken into account."""
        return self._scale

    def choose(self, scheme: Scheme) -> None:
        """Wear this scheme from now on."""
        if scheme is not self._scheme:
            self._scheme = scheme
            self._apply()

    def set_scale(self, scale: float) -> None:
        """Set the text scale, held between 1.0 and 2.0."""
        scale = theme.clamp_scale(scale)
        if scale != self._scale:
            self._scale = scale
            self._apply()

    def _system_changed(self, scheme: "Qt.ColorScheme") -> None:
        self._system_dark = scheme is type(scheme).Dark
        if self._scheme is Scheme.SYSTEM:
            self._apply()

    def _apply(self) -> None:
        dark = self._scheme is Scheme.DARK or (self._scheme is Scheme.SYSTEM and self._system_dark)
        tokens = load_tokens("dark" if dark else "light")
        theme.apply(self._app, theme.Theme(tokens, theme.clamp_scale(self._scale * self._system_scale)))
        self.changed.emit()


def system_scale(app: QApplication) -> float:
    """Return how much larger than usual the system's own font is, in steps of 0.05, never below 1."""
    pixels = QFontInfo(app.font()).pixelSize()
    return theme.clamp_scale(round(pixels / theme.BODY * 20) / 20)


def is_dark(palette: QPalette) -> bool:
    """Return whether a palette has light words on a dark ground."""
    return palette.color(QPalette.ColorRole.Window).lightness() < MIDDLE


def motion_allowed(app: QApplication) -> bool:
    """Return whether things may move; False where the system has animations switched off."""
    from PySide6.QtWidgets import QStyle

    return app.style().styleHint(QStyle.StyleHint.SH_Widget_Animate) != 0

"""Outline icons, drawn in a colour of the theme."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap

from app.resources import resource
from app.ui import theme

SIZE = 16


def icon(name: str, colour: QColor | None = None, *, gap: int = 0) -> QIcon:
    """Return an icon of resources/icons, in the colour of text unless told otherwise.

    `gap` is room after it in logical pixels, for a button that has words as well.
    Raises FileNotFoundError for an unknown name.
    """
    worn = theme.current()
    normal = (colour or worn.colour("ink")).name(QColor.NameFormat.HexArgb)
    faint = worn.colour("faint").name(QColor.NameFormat.HexArgb)
    densest = max((screen.devicePixelRatio() for screen in QGuiApplication.screens()), default=1.0)
    return _icon(name, (normal, faint), worn.px(SIZE), gap, densest)


@lru_cache(maxsize=256)
def _icon(name: str, colours: tuple[str, str], size: int, gap: int, densest: float) -> QIcon:
    drawn = QIcon()
    for ratio in {1.0, densest}:
        for colour, mode in zip(colours, (QIcon.Mode.Normal, QIcon.Mode.Disabled), strict=True):
            drawn.addPixmap(pixmap(name, QColor(colour), size, ratio, gap), mode)
    return drawn


def pixmap(name: str, colour: QColor, size: int, ratio: float = 1.0, gap: int = 0) -> QPixmap:
    """Return an icon as a square of size logical pixels, with a gap after it.

    Raises FileNotFoundError for an unknown name.
    """
    return _drawn(name, colour.name(), size, ratio, gap)


@lru_cache(maxsize=256)
def _drawn(name: str, colour: str, size: int, ratio: float, gap: int) -> QPixmap:
    # Imported here, since the first window shows no icon before it is painted.
    from PySide6.QtSvg import QSvgRenderer

    source = resource("icons", f"{name}.svg").read_text(encoding="utf-8")
    renderer = QSvgRenderer(QByteArray(source.replace("currentColor", colour).encode()))
    picture = QPixmap(round((size + gap) * ratio), round(size * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(QColor(0, 0, 0, 0))
    painter = QPainter(picture)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return picture

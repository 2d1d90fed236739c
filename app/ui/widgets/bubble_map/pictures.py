"""Finished pictures of bubbles, one for each state a bubble can be in, drawn when first needed."""

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPixmap

from app.domain.assessment import Answer
from app.ui.theme import Theme
from app.ui.widgets.bubble_map import painting
from app.ui.widgets.bubble_map.bubbles import AnyBubble, HiddenBubble

SIDE = 36
"""The side of a picture at a text scale of 1: one pitch, so that neighbours never overlap."""


@dataclass(frozen=True, slots=True)
class Look:
    """Everything that changes how a bubble is drawn."""

    self_answer: Answer | None
    manager_answer: Answer | None
    differs: bool
    agreed: bool
    still_differ: bool
    growth: bool


class Pictures:
    """The pictures for one theme and one screen's pixel ratio."""

    def __init__(self, theme: Theme, ratio: float) -> None:
        """Start without any; `ratio` is device pixels per logical pixel."""
        self._theme = theme
        self._ratio = ratio
        self._drawn: dict[Look | None, QPixmap] = {}

    def picture(self, bubble: AnyBubble) -> QPixmap:
        """Return the picture of a bubble; its middle is the bubble's centre."""
        state = look_of(bubble)
        if state not in self._drawn:
            self._drawn[state] = self._draw(state)
        return self._drawn[state]

    def _draw(self, state: Look | None) -> QPixmap:
        side = SIDE * self._theme.scale
        picture = QPixmap(round(side * self._ratio), round(side * self._ratio))
        picture.setDevicePixelRatio(self._ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(side / 2, side / 2)
        painter.scale(self._theme.scale, self._theme.scale)
        paint_state(painter, self._theme, state)
        painter.end()
        return picture


@lru_cache(maxsize=4)
def pictures_for(theme: Theme, ratio: float) -> Pictures:
    """Return the pictures that all maps of a theme and a pixel ratio share."""
    return Pictures(theme, ratio)


def look_of(bubble: AnyBubble) -> Look | None:
    """Return everything that changes how a bubble is drawn; None for one that is not revealed."""
    if isinstance(bubble, HiddenBubble):
        return None
    return Look(
        bubble.self_answer,
        bubble.manager_answer,
        bubble.differs and not bubble.agreed and not bubble.still_differ,
        bubble.agreed,
        bubble.still_differ,
        bubble.growth,
    )


def paint_state(painter: QPainter, theme: Theme, state: Look | None) -> None:
    """Draw a bubble in a state around the painter's origin; None is one that is not revealed."""
    if state is None:
        painting.draw_hidden(painter, theme)
        return
    painting.draw_half(painter, theme, painting.Half.LEFT, state.self_answer)
    painting.draw_half(painter, theme, painting.Half.RIGHT, state.manager_answer)
    painting.draw_gap(painter)
    if state.agreed:
        painting.draw_agreed(painter, theme)
    elif state.still_differ:
        painting.draw_still_differ(painter, theme)
    elif state.differs:
        painting.draw_differ(painter, theme)
    if state.growth:
        painting.draw_growth(painter, theme)

"""Icons are there, and keep to the colour they are given."""

import re

import pytest
from PySide6.QtGui import QColor, QImage

from app.resources import resource
from app.ui import icons

pytestmark = pytest.mark.usefixtures("qapp")

NAMES = sorted(path.stem for path in resource("icons").glob("*.svg"))


def covered(image: QImage) -> list[QColor]:
    """Return the colour of every pixel that is wholly covered."""
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return [pixel for pixel in pixels if pixel.alpha() == 255]


def near(one: QColor, other: QColor) -> bool:
    """Tell whether two colours are the same but for rounding."""
    return all(
        abs(mine - theirs) <= 2
        for mine, theirs in (
            (one.red(), other.red()),
            (one.green(), other.green()),
            (one.blue(), other.blue()),
        )
    )


@pytest.mark.parametrize("name", NAMES)
def test_every_icon_is_drawn_in_the_colour_asked_for(name: str) -> None:
    asked = QColor("#C05621")
    drawn = covered(icons.pixmap(name, asked, 48).toImage())
    assert drawn
    assert all(near(pixel, asked) for pixel in drawn)


def test_a_gap_leaves_room_for_words() -> None:
    picture = icons.pixmap("check", QColor("#000000"), 16, 2.0, 4)
    assert (picture.width(), picture.height()) == (40, 32)


def test_an_unknown_icon_is_an_error() -> None:
    with pytest.raises(FileNotFoundError):
        icons.icon("no-such-thing")


def test_every_icon_named_in_the_windows_is_there() -> None:
    code = "\n".join(path.read_text(encoding="utf-8") for path in resource("..", "app", "ui").rglob("*.py"))
    asked = set(re.findall(r"icon=\"([a-z0-9-]+)\"", code))
    assert asked <= set(NAMES)

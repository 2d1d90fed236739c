"""A bubble that is not revealed tells nothing but its sentence: not by colour, by shape or by words."""

from dataclasses import fields
from itertools import product

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from app.domain.assessment import Answer
from app.ui.theme import Theme
from app.ui.tokens import load_tokens
from app.ui.widgets.bubble_map.bubble_map import BubbleMap
from app.ui.widgets.bubble_map.bubbles import HiddenBubble, MapRow
from app.ui.widgets.bubble_map.pictures import SIDE, Pictures
from tests.ui.widgets.bubble_map.maps import bubble

pytestmark = pytest.mark.usefixtures("qapp")

HIDDEN = HiddenBubble("h", "Asks for help early. Not revealed yet.")


def image(theme: Theme) -> QImage:
    """Return its picture."""
    return Pictures(theme, 1.0).picture(HIDDEN).toImage()


def shape(drawn: QImage) -> list[bool]:
    """Return where something is drawn."""
    return [drawn.pixelColor(x, y).alpha() > 127 for x in range(SIDE) for y in range(SIDE)]


def test_there_is_no_room_in_it_for_what_anybody_said() -> None:
    assert {one.name for one in fields(HiddenBubble)} == {"id", "description"}


@pytest.mark.parametrize("name", ["light", "dark"])
def test_it_is_hollow_and_in_nobodys_colour(name: str) -> None:
    worn = Theme(load_tokens(name))
    drawn = image(worn)
    inked = [drawn.pixelColor(x, y) for x in range(SIDE) for y in range(SIDE)]
    assert drawn.pixelColor(SIDE // 2, SIDE // 2).alpha() == 0
    edge = worn.colour("edge")
    solid = [one for one in inked if one.alpha() > 250]
    assert solid
    assert all(abs(one.hue() - edge.hue()) < 30 and one.saturation() < 80 for one in solid)


def test_its_shape_is_no_answers() -> None:
    worn = Theme(load_tokens("light"))
    for mine, theirs in product((*Answer, None), repeat=2):
        answered = Pictures(worn, 1.0).picture(bubble("b", mine, theirs)).toImage()
        unlike = sum(one != other for one, other in zip(shape(image(worn)), shape(answered), strict=True))
        assert unlike > 8


def test_a_bubble_is_revealed_in_its_place(qtbot: QtBot) -> None:
    shown = BubbleMap("Where we each see it")
    qtbot.addWidget(shown)
    shown.show_map(("Individual",), (MapRow("Team over self", ((HIDDEN,),)),))
    assert shown.canvas.bubble("h").description == "Asks for help early. Not revealed yet."

    shown.update_bubble(bubble("h"))

    assert shown.canvas.bubble("h").description == "About h."

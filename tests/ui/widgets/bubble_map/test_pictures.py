"""A bubble's halves, rings and marks are there to be seen, in both themes and by shape alone."""

from dataclasses import replace
from itertools import product

import pytest
from PySide6.QtGui import QColor, QImage

from app.domain.assessment import Answer
from app.ui.theme import Theme
from app.ui.tokens import load_tokens
from app.ui.widgets.bubble_map.pictures import SIDE, Pictures, pictures_for
from tests.ui.widgets.bubble_map.maps import bubble

pytestmark = pytest.mark.usefixtures("qapp")

MIDDLE = SIDE // 2
ANSWERS: tuple[Answer | None, ...] = (*Answer, None)
LIGHT = Theme(load_tokens("light"))


def image(theme: Theme = LIGHT, employee: Answer | None = None, manager: Answer | None = None) -> QImage:
    """Return the picture of a bubble without rings."""
    return Pictures(theme, 1.0).picture(bubble("b", employee, manager)).toImage()


def near(one: QColor, other: QColor) -> bool:
    """Tell whether two colours are the same but for rounding."""
    apart = (one.red() - other.red(), one.green() - other.green(), one.blue() - other.blue())
    return max(map(abs, apart)) < 4


@pytest.mark.parametrize("name", ["light", "dark"])
def test_the_employee_is_on_the_left_and_the_manager_on_the_right(name: str) -> None:
    worn = Theme(load_tokens(name))
    drawn = image(worn, Answer.CONSISTENTLY, Answer.CONSISTENTLY)
    assert near(drawn.pixelColor(MIDDLE - 5, MIDDLE), worn.colour("self"))
    assert near(drawn.pixelColor(MIDDLE + 5, MIDDLE), worn.colour("manager"))


def test_sometimes_is_the_lower_half_and_not_yet_is_empty() -> None:
    drawn = image(LIGHT, Answer.SOMETIMES, Answer.NOT_YET)
    assert near(drawn.pixelColor(MIDDLE - 5, MIDDLE + 4), LIGHT.colour("self"))
    assert drawn.pixelColor(MIDDLE - 5, MIDDLE - 4).alpha() == 0
    assert drawn.pixelColor(MIDDLE + 5, MIDDLE + 4).alpha() == 0


@pytest.mark.parametrize(("one", "other"), [pair for pair in product(ANSWERS, ANSWERS) if pair[0] != pair[1]])
def test_each_answer_has_a_shape_of_its_own(one: Answer | None, other: Answer | None) -> None:
    def shape(answer: Answer | None) -> list[bool]:
        drawn = image(LIGHT, answer, answer)
        return [drawn.pixelColor(x, y).alpha() > 127 for x in range(SIDE) for y in range(SIDE)]

    unlike = sum(mine != theirs for mine, theirs in zip(shape(one), shape(other), strict=True))
    assert unlike > 8


@pytest.mark.parametrize("name", ["light", "dark"])
def test_a_difference_has_a_dark_ring_and_an_agreement_a_green_one_with_a_tick(name: str) -> None:
    worn = Theme(load_tokens(name))
    pictures = Pictures(worn, 4.0)
    differ = pictures.picture(bubble("b", differs=True)).toImage()
    agreed = pictures.picture(bubble("b", differs=True, agreed=True)).toImage()
    ring = (round((MIDDLE - 14.5) * 4), MIDDLE * 4)
    badge = (round((MIDDLE + 10.5 + 4.5) * 4), round((MIDDLE - 10.5) * 4))
    assert near(differ.pixelColor(*ring), worn.colour("ink"))
    assert near(agreed.pixelColor(*ring), worn.colour("agreed"))
    assert near(agreed.pixelColor(*badge), worn.colour("agreed"))
    assert not near(differ.pixelColor(*badge), worn.colour("agreed"))


@pytest.mark.parametrize("name", ["light", "dark"])
@pytest.mark.parametrize("differs", [True, False])
def test_where_both_say_that_they_still_differ_the_dark_ring_has_a_badge(name: str, *, differs: bool) -> None:
    """It was talked about; a difference nobody spoke of yet has the ring alone."""
    worn = Theme(load_tokens(name))
    pictures = Pictures(worn, 4.0)
    untouched = pictures.picture(bubble("b", differs=True)).toImage()
    said = pictures.picture(bubble("b", differs=differs, still_differ=True)).toImage()
    ring = (round((MIDDLE - 14.5) * 4), MIDDLE * 4)
    badge = (round((MIDDLE + 10.5 + 4.5) * 4), round((MIDDLE - 10.5) * 4))
    stroke = (round((MIDDLE + 10.5 + 1.5) * 4), round((MIDDLE - 10.5 + 1.7) * 4))
    assert near(said.pixelColor(*ring), worn.colour("ink"))
    assert near(said.pixelColor(*badge), worn.colour("ink"))
    assert near(said.pixelColor(*stroke), worn.colour("card"))
    assert untouched.pixelColor(*badge).alpha() == 0


def test_a_growth_area_has_a_star() -> None:
    pictures = Pictures(LIGHT, 4.0)
    spot = (round((MIDDLE + 10.5) * 4), round((MIDDLE + 10.5) * 4))
    plain = pictures.picture(bubble("b")).toImage()
    growing = pictures.picture(bubble("b", growth=True)).toImage()
    assert near(growing.pixelColor(*spot), LIGHT.colour("star"))
    assert not near(plain.pixelColor(*spot), LIGHT.colour("star"))


@pytest.mark.parametrize("agreed", [True, False])
def test_nothing_reaches_the_edge_so_neighbours_never_overlap(*, agreed: bool) -> None:
    drawn = (
        Pictures(LIGHT, 1.0)
        .picture(bubble("b", agreed=agreed, still_differ=not agreed, growth=True))
        .toImage()
    )
    edge = [drawn.pixelColor(at, end) for at in range(SIDE) for end in (0, SIDE - 1)]
    edge += [drawn.pixelColor(end, at) for at in range(SIDE) for end in (0, SIDE - 1)]
    assert max(pixel.alpha() for pixel in edge) < 64


def test_a_picture_is_drawn_once_for_each_state_and_for_each_screen() -> None:
    pictures = Pictures(LIGHT, 2.0)
    first = pictures.picture(bubble("one"))
    assert pictures.picture(bubble("another")).cacheKey() == first.cacheKey()
    assert pictures.picture(bubble("one", growth=True)).cacheKey() != first.cacheKey()
    assert first.width() == 2 * SIDE


def test_maps_share_their_pictures_while_theme_and_screen_are_the_same() -> None:
    pictures = pictures_for(LIGHT, 2.0)
    assert pictures_for(Theme(load_tokens("light")), 2.0) is pictures
    assert pictures_for(LIGHT, 1.0) is not pictures
    assert pictures_for(replace(LIGHT, scale=1.5), 2.0) is not pictures

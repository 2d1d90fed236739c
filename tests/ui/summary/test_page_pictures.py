"""Pages as pictures: each keeps its shape, in whatever room."""

from dataclasses import dataclass

import pytest
from pytestqt.qtbot import QtBot

from app.ui.appearance import Appearance
from app.ui.screens.paper.page_pictures import PagePictures
from tests.ui.conftest import settle


@dataclass(frozen=True)
class Picture:
    """A white page."""

    width: int = 100
    height: int = 141
    rgba: bytes = b"\xff" * (4 * 100 * 141)


@pytest.mark.usefixtures("appearance")
@pytest.mark.parametrize("width", [300, 620, 1200])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_a_page_is_neither_stretched_nor_off_the_middle(
    qtbot: QtBot, appearance: Appearance, width: int, scale: float
) -> None:
    appearance.set_scale(scale)
    shown = PagePictures()
    qtbot.addWidget(shown)
    page = Picture()
    for _time in range(2):  # shown anew, nothing of what was there before is in the way
        shown.show_pages((page, page), "Two pages", "")
        shown.show()
        settle()
        shown.resize(width, shown.heightForWidth(width))
        settle()
        for one in shown._pages:
            assert one.height() / one.width() == pytest.approx(1.41, rel=0.01)
            assert abs(one.geometry().center().x() - width // 2) <= 1
    appearance.set_scale(1.0)

"""Both themes can be read, and the style sheet says what the tokens say."""

import dataclasses
import re
import tomllib
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.resources import resource
from app.ui import theme
from app.ui.appearance import Appearance, Scheme, is_dark, system_scale
from app.ui.theme import Theme
from app.ui.tokens import Tokens, load_tokens

BODY = 7.0
TEXT = 4.5
MARK = 3.0

PAIRS = [
    *(("ink", ground, BODY) for ground in ("ground", "card", "raised", "chosen", "hover")),
    *(("ink", f"{who}_soft", BODY) for who in ("self", "manager", "agreed", "star", "danger")),
    *(("quiet", ground, TEXT) for ground in ("ground", "card", "raised", "chosen", "hover")),
    *(("faint", ground, TEXT) for ground in ("ground", "card", "chosen")),
    *(("self_ink", ground, TEXT) for ground in ("ground", "card", "raised", "self_soft")),
    *(("manager_ink", ground, TEXT) for ground in ("ground", "card", "raised", "manager_soft")),
    *(("agreed_ink", ground, TEXT) for ground in ("card", "agreed_soft")),
    *(("star_ink", ground, TEXT) for ground in ("card", "star_soft")),
    *(("danger", ground, TEXT) for ground in ("ground", "card", "danger_soft")),
    *(("link", ground, TEXT) for ground in ("ground", "card", "raised", "hover")),
    ("primary_ink", "primary", BODY),
    ("primary_ink", "primary_hover", BODY),
    *((mark, "card", MARK) for mark in ("self", "manager", "agreed", "star", "ink")),
    *((mark, "card", MARK) for mark in ("edge", "focus", "danger")),
    *((mark, "ground", MARK) for mark in ("edge", "focus", "danger")),
    ("star", "star_soft", MARK),
    ("agreed", "agreed_soft", MARK),
    ("manager", "manager_soft", MARK),
    ("focus", "primary", MARK),
    ("on_mark", "agreed", MARK),
    ("ink", "self_line", BODY),
]
"""Every colour that is read or recognised, what it stands on, and the contrast it needs."""


def luminance(colour: QColor) -> float:
    """Return the relative luminance that WCAG 2 defines."""

    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF())


def contrast(one: QColor, other: QColor) -> float:
    """Return the contrast ratio that WCAG 2 defines, between 1 and 21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.fixture(autouse=True)
def _dressed_as_before(qapp: QApplication) -> Iterator[None]:
    """Leave the application as it was dressed, for the tests that follow."""
    before = theme.current()
    yield
    theme.apply(qapp, before)


def test_contrast_is_what_the_standard_says() -> None:
    assert contrast(QColor("#000000"), QColor("#FFFFFF")) == pytest.approx(21)
    assert contrast(QColor("#767676"), QColor("#FFFFFF")) == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("name", ["light", "dark"])
def test_a_theme_is_read_as_the_toml_it_is(name: str) -> None:
    text = resource("themes", f"{name}.toml").read_text(encoding="utf-8")
    assert dataclasses.asdict(load_tokens(name)) == tomllib.loads(text)


@pytest.mark.parametrize("name", ["light", "dark"])
@pytest.mark.parametrize(("front", "back", "least"), PAIRS)
def test_everything_can_be_read(name: str, front: str, back: str, least: float) -> None:
    worn = Theme(load_tokens(name))
    assert contrast(worn.colour(front), worn.colour(back)) >= least


def test_the_pairs_cover_every_colour_that_carries_meaning() -> None:
    decoration = {"line", "manager_line", "agreed_line", "danger_line"}
    colours = {field.name for field in dataclasses.fields(Tokens)} - {"name", "dark"}
    named = {name for front, back, _least in PAIRS for name in (front, back)}
    assert colours - named == decoration


@pytest.mark.parametrize("name", ["light", "dark"])
@pytest.mark.parametrize("scale", [1.0, 1.25, 2.0])
def test_the_style_sheet_is_filled_in(name: str, scale: float) -> None:
    sheet = Theme(load_tokens(name), scale).style_sheet()
    assert "@" not in re.sub(r"/\*.*?\*/", "", sheet, flags=re.DOTALL)
    assert f"font-size: {round(12 * scale)}px" in sheet
    assert load_tokens(name).ink in sheet
    for picture in re.findall(r"url\(look:([^)]+)\)", sheet):
        assert resource("themes", picture).is_file()


@pytest.mark.parametrize("weight", ["Regular", "SemiBold"])
def test_the_fonts_have_outlines_that_paper_can_carry(weight: str) -> None:
    head = resource("fonts", f"Inter-{weight}.ttf").read_bytes()[:4]
    assert head == b"\x00\x01\x00\x00"


def test_inter_is_worn(qapp: QApplication) -> None:
    theme.apply(qapp, Theme(load_tokens("light")))
    assert QFontInfo(qapp.font()).family() == "Inter"
    assert QFontInfo(Theme(load_tokens("light")).font(bold=True)).weight() == 600


def test_a_dressed_window_follows_the_theme(qapp: QApplication, qtbot: QtBot) -> None:
    theme.apply(qapp, Theme(load_tokens("light")))
    window = QWidget()
    qtbot.addWidget(window)
    words = QLabel("Amira")
    QVBoxLayout(window).addWidget(words)
    theme.dress(window)
    words.ensurePolished()
    assert words.fontInfo().pixelSize() == 13
    theme.apply(qapp, Theme(load_tokens("dark"), 2.0))
    words.ensurePolished()
    assert words.fontInfo().pixelSize() == 26
    assert words.palette().color(QPalette.ColorRole.WindowText) == QColor(load_tokens("dark").ink)
    assert theme.current().tokens.dark


def test_a_choice_outweighs_the_system(qapp: QApplication) -> None:
    appearance = Appearance(qapp, Scheme.DARK)
    assert theme.current().tokens.dark
    told: list[None] = []
    appearance.changed.connect(lambda: told.append(None))
    appearance.choose(Scheme.LIGHT)
    appearance.choose(Scheme.LIGHT)
    assert not theme.current().tokens.dark
    assert len(told) == 1
    appearance.deleteLater()


def test_without_a_choice_the_system_is_followed(qapp: QApplication) -> None:
    appearance = Appearance(qapp, Scheme.SYSTEM)
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert theme.current().tokens.dark
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert not theme.current().tokens.dark
    appearance.deleteLater()


def test_a_system_is_dark_where_its_ground_is() -> None:
    assert is_dark(QPalette(QColor("#202326")))
    assert not is_dark(QPalette(QColor("#EFEFEF")))


def test_the_text_scale_stays_within_what_layouts_are_made_for(qapp: QApplication) -> None:
    appearance = Appearance(qapp, Scheme.LIGHT)
    appearance.set_scale(5.0)
    assert appearance.scale == 2.0
    assert theme.current().scale == 2.0
    appearance.set_scale(0.1)
    assert appearance.scale == 1.0
    assert theme.current().scale >= 1.0
    appearance.deleteLater()


def test_a_larger_system_font_makes_everything_larger(qapp: QApplication) -> None:
    before = qapp.font()
    font = qapp.font()
    font.setPixelSize(20)
    qapp.setFont(font)
    assert system_scale(qapp) == pytest.approx(1.55)
    qapp.setFont(before)

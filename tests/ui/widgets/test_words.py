"""What people wrote is shown letter by letter, whatever it looks like."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.ui.widgets.banner import Banner
from app.ui.widgets.buttons import button
from app.ui.widgets.card import Card
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.kinds import set_kind
from app.ui.widgets.pill import Pill
from app.ui.widgets.text import in_menu, label, off_menu, tip

MARKUP = '<b>Bo</b> & <img src="file:///etc/hostname">'


def test_a_label_never_reads_markup(qtbot: QtBot) -> None:
    made = label(MARKUP, "heading")
    qtbot.addWidget(made)
    assert made.text() == MARKUP
    assert made.textFormat() is Qt.TextFormat.PlainText
    assert made.wordWrap()


def test_a_pill_never_reads_markup(qtbot: QtBot) -> None:
    made = Pill(MARKUP, "only-self")
    qtbot.addWidget(made)
    assert made.textFormat() is Qt.TextFormat.PlainText


def test_a_button_shows_an_ampersand(qtbot: QtBot) -> None:
    made = button("Amira & Jonas")
    qtbot.addWidget(made)
    assert made.text() == "Amira && Jonas"
    assert made.shortcut().isEmpty()


def test_a_menu_says_words_letter_by_letter_and_they_are_read_back_so() -> None:
    assert in_menu("R&D && Co") == "R&&D &&&& Co"
    assert off_menu(in_menu(MARKUP)) == MARKUP
    assert off_menu("&Lock") == "Lock"


def test_a_button_of_a_sign_alone_has_a_name(qtbot: QtBot) -> None:
    made = button("", "quiet", icon="trash-2", accessible="Delete")
    qtbot.addWidget(made)
    assert made.accessibleName() == made.toolTip() == "Delete"
    assert not made.icon().isNull()
    made.set_icon("")
    assert made.icon().isNull()


def test_a_tooltip_never_reads_markup_and_wraps_what_is_long(qtbot: QtBot) -> None:
    made = button("", "quiet", icon="x", accessible=MARKUP)
    qtbot.addWidget(made)
    assert made.accessibleName() == MARKUP
    read = QTextDocument()
    read.setHtml(made.toolTip())
    assert read.toPlainText() == MARKUP
    assert tip("a word " * 40).startswith("<p>"), "Qt breaks no line of a plain one"


def test_a_card_shows_its_title_first(qtbot: QtBot) -> None:
    card = Card(title="Growth areas", aside="in your own words")
    qtbot.addWidget(card)
    words = label("Ask for feedback before it is due")
    card.add(words)
    card.show()
    assert next(iter(card.findChildren(QLabel))).text() == "Growth areas"
    assert card.body.indexOf(words) == card.body.count() - 1
    assert card.property("kind") == "card"


@pytest.mark.parametrize("kind", ["info", "warning", "error", "done"])
def test_a_banner_says_what_it_shows(qtbot: QtBot, kind: str) -> None:
    banner = Banner(kind, "The disk is full.", "Nothing was lost.", "Try again")
    qtbot.addWidget(banner)
    assert banner.accessibleName() == "The disk is full. Nothing was lost."
    with qtbot.waitSignal(banner.acted):
        banner.action.click()
    banner.show_message(kind, "It is saved.")
    assert banner.action.isHidden()
    assert banner.accessibleName() == "It is saved."


def test_a_banner_of_no_known_kind_is_an_error() -> None:
    with pytest.raises(KeyError):
        Banner("loud", "")


def test_an_empty_place_offers_the_first_act(qtbot: QtBot) -> None:
    empty = EmptyState("Nobody here yet", "Add the people you talk with.", "Add a person")
    qtbot.addWidget(empty)
    with qtbot.waitSignal(empty.acted):
        empty.action.click()


def test_an_empty_place_without_an_act_has_no_button(qtbot: QtBot) -> None:
    empty = EmptyState("Nothing to show", "It will come.")
    qtbot.addWidget(empty)
    assert empty.action.isHidden()


def test_a_kind_can_change(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    set_kind(widget, "card")
    set_kind(widget, "inner")
    assert widget.property("kind") == "inner"

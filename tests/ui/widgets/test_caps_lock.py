"""A secret line says that Caps Lock is on, from what the keys tell."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from app.ui.screens.field import SecretField

NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
ON = "Caps Lock is on."


@pytest.fixture
def field(qtbot: QtBot) -> SecretField:
    """Return a secret line with a hint."""
    made = SecretField("Passphrase", hint="The one that opens this vault.")
    qtbot.addWidget(made)
    made.show()
    return made


def press(field: SecretField, typed: str, keys: Qt.KeyboardModifier = NONE) -> None:
    """Press a key that writes this."""
    QApplication.sendEvent(field.edit, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_unknown, keys, typed))


def said(field: SecretField) -> list[str]:
    """Return what stands around the line."""
    return [one.text() for one in field.findChildren(QLabel) if one.isVisible()]


@pytest.mark.parametrize(
    ("typed", "keys", "on"),
    [("K", NONE, True), ("k", SHIFT, True), ("Ä", NONE, True), ("k", NONE, False), ("K", SHIFT, False)],
)
def test_a_letter_tells(field: SecretField, typed: str, keys: Qt.KeyboardModifier, *, on: bool) -> None:
    press(field, typed, keys)
    assert (ON in said(field)) is on
    assert ("The one that opens this vault." in said(field)) is not on
    assert field.text == typed


@pytest.mark.parametrize("typed", ["7", "字", " "])
def test_what_has_no_large_form_tells_nothing(field: SecretField, typed: str) -> None:
    press(field, "K")
    press(field, typed)
    assert ON in said(field)
    press(field, "k")
    assert ON not in said(field)


def test_an_emptied_line_says_nothing(field: SecretField) -> None:
    press(field, "K")
    assert field.edit.accessibleDescription() == ON
    field.set_text("")
    assert ON not in said(field)
    assert field.edit.accessibleDescription() == "The one that opens this vault."

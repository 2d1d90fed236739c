"""Where the vault lies: its path, and what should be known of the place."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtGui import QClipboard
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.services.session import Session
from app.ui.screens.care.place_card import PlaceCard
from tests.made import open_again


def said(card: QWidget) -> str:
    """Return every word that can be read on a card; long ones may break where nothing is seen."""
    words = "\n".join(one.text() for one in card.findChildren(QLabel) if not one.isHidden())
    return words.replace("\u200b", "")


def shown(session: Session, qtbot: QtBot) -> PlaceCard:
    """Return the card of a vault, once it has looked around."""
    card = PlaceCard(session)
    qtbot.addWidget(card)
    card.show()
    qtbot.waitUntil(lambda: "keeps this folder" in said(card) or "keep this folder" in said(card))
    return card


def test_an_ordinary_place_is_said_quietly_and_its_path_copied(
    session: Session, qtbot: QtBot, clipboard: QClipboard
) -> None:
    card = shown(session, qtbot)
    assert "No cloud service" in said(card)
    assert str(session.folder) in said(card)

    card.copy.click()

    assert clipboard.text() == str(session.folder)
    assert card.copy.text() == "Copied"


def test_a_synced_place_comes_with_advice(session: Session, qtbot: QtBot, tmp_path: Path) -> None:
    session.close()
    (tmp_path / "Dropbox").mkdir()
    moved = open_again(Path(shutil.move(session.folder, tmp_path / "Dropbox" / "Team.fika")))
    card = shown(moved, qtbot)
    assert "Dropbox keeps this folder in step" in said(card)
    assert "one computer at a time" in said(card)
    assert "No cloud service" not in said(card)
    moved.close()


@pytest.mark.parametrize("name", ["notes-1-LAPTOP-ABC.db", "keys (1).json"])
def test_a_second_copy_is_named_and_not_to_be_deleted(session: Session, qtbot: QtBot, name: str) -> None:
    (session.folder / name).touch()
    card = PlaceCard(session)
    qtbot.addWidget(card)
    card.show()
    qtbot.waitUntil(lambda: name in said(card))
    assert "Don’t delete it" in said(card)

"""Backups in a folder that a service keeps in step: nothing stands against it, and that is said."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from app.services.session import Session
from app.ui.screens.care.backups_card import BackupsCard
from tests.ui.care.test_place_card import said


def test_a_synced_folder_is_fine_for_backups(session: Session, qtbot: QtBot, tmp_path: Path) -> None:
    for name, told in (("Dropbox", True), ("Stick", False)):
        (tmp_path / name).mkdir()
        session.backups.choose_folder(tmp_path / name)
        card = BackupsCard(session)
        qtbot.addWidget(card)
        assert ("That is fine for backups" in said(card)) is told
        card.left()

"""The wording list on the framework's page: read, taken along, ticked off, by the manager alone."""

from pathlib import Path

import pytest
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.domain.errors import VaultDamagedError
from app.services.session import Session
from app.services.together import Together
from app.ui.appearance import Appearance
from app.ui.main_window import MainWindow
from app.ui.places import FrameworkPlace
from app.ui.private_copy.marks import marks
from app.ui.private_copy.private_copy import PrivateCopy
from app.ui.screens.framework.view import FrameworkScreen
from tests.made import SMALL
from tests.robots.going_in import go_in
from tests.robots.hands import Hands
from tests.ui.cut_off import cut_off
from tests.ui.prepared import prepare_differences

REMARK = "We read “the others” as the team, and as the whole floor."
PART = "Read differently"


@pytest.fixture
def together(team: Session) -> Together:
    """Return a conversation in which everything is revealed."""
    made = prepare_differences(team).revealed()
    made.reveal([one.id for one in made.unrevealed])
    return made


@pytest.fixture
def sentence(together: Together) -> str:
    """Let two people read a sentence differently, and return the sentence."""
    behaviour = together.comparison.pairs[0].behaviour
    together.send_to_wording_list(behaviour.id, REMARK)
    return behaviour.text


@pytest.fixture
def hands(window: MainWindow, qtbot: QtBot, team: Session) -> Hands:
    """Return hands at the framework."""
    go_in(window, team, FrameworkPlace(team.frameworks.built_in()))
    return Hands(window, qtbot)


def _card(hands: Hands) -> QWidget:
    screen = hands.window.screen_shown
    assert isinstance(screen, FrameworkScreen)
    assert screen.wording is not None
    return screen.wording


def test_an_empty_list_says_what_belongs_there(hands: Hands) -> None:
    hands.click(PART)
    assert hands.sees("Nothing is read differently yet")
    assert not hands.can_click("Copy as text")


def test_a_remark_stands_under_its_sentence_without_names_or_days(sentence: str, hands: Hands) -> None:
    hands.press("Ctrl+R")
    assert hands.sees(sentence)
    assert hands.sees(REMARK)
    texts = " ".join(_texts(_card(hands)))
    assert [word for word in ("Amira", "Haddad", "Jonas", "Berg", "2026", "November") if word in texts] == []


def _texts(card: QWidget) -> list[str]:
    return [one.text() for one in card.findChildren(QLabel)]


def test_it_is_copied_as_text(sentence: str, hands: Hands) -> None:
    hands.press("Ctrl+R")
    hands.click("Copy as text")
    copied = QGuiApplication.clipboard().text()
    assert sentence in copied
    assert f"  - {REMARK}\n" in copied
    assert hands.sees("Copied.")


def test_the_copy_stays_where_a_private_one_would_go(
    sentence: str, hands: Hands, clipboard: QClipboard
) -> None:
    hands.press("Ctrl+R")
    hands.click("Copy as text")
    copies = PrivateCopy.of_application()
    assert not copies.wait.isActive()
    copies.clear_now()
    assert sentence in clipboard.text()
    assert not set(marks()) & set(clipboard.mimeData().formats())


def test_it_is_saved_as_text_by_key(sentence: str, hands: Hands, tmp_path: Path) -> None:
    hands.press("Ctrl+S")
    dialog = hands.dialog()
    assert isinstance(dialog, QFileDialog)
    path = tmp_path / "list.txt"
    dialog.fileSelected.emit(str(path))
    dialog.close()
    hands.settle_jobs()
    assert sentence in path.read_text("utf-8")
    assert hands.sees("Saved at")


def test_a_file_that_cannot_be_written_is_said_and_nothing_is_lost(
    sentence: str, hands: Hands, tmp_path: Path
) -> None:
    hands.press("Ctrl+S")
    dialog = hands.dialog()
    assert isinstance(dialog, QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "no such folder" / "list.txt"))
    dialog.close()
    hands.settle_jobs()
    assert not hands.sees("Saved at")
    assert hands.sees("list.txt could not be written")
    assert hands.sees(sentence)


def test_a_remark_is_removed_only_after_asking(sentence: str, hands: Hands, team: Session) -> None:
    hands.press("Ctrl+R")
    hands.click(f"Remove the remark “{REMARK}”")
    assert hands.sees("Remove this remark?")
    hands.click("Keep it")
    assert hands.sees(REMARK)
    hands.click(f"Remove the remark “{REMARK}”")
    hands.click("Remove")
    assert team.wording.of_framework(team.frameworks.built_in()) == ()
    assert not hands.sees(sentence)
    assert hands.sees("Nothing is read differently yet")


def test_a_list_that_cannot_be_read_after_a_removal_is_said(
    sentence: str, hands: Hands, team: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_asked: object) -> None:
        raise VaultDamagedError(team.folder, "a remark is not what it should be.")

    hands.press("Ctrl+R")
    hands.click(f"Remove the remark “{REMARK}”")
    monkeypatch.setattr(type(team.wording), "of_framework", fails)
    hands.click("Remove")
    assert hands.sees("a remark is not what it should be.")
    assert hands.sees(sentence)


def test_the_keyboard_is_not_lost_with_the_remark(
    together: Together, sentence: str, window: MainWindow, qtbot: QtBot, team: Session
) -> None:
    together.send_to_wording_list(together.comparison.pairs[1].behaviour.id, "Another one.")
    go_in(window, team, FrameworkPlace(team.frameworks.built_in()))
    hands = Hands(window, qtbot)
    hands.press("Ctrl+R")
    for _stop in range(20):
        if "Another one." in hands.focused_name():
            break
        hands.press("Tab")
    hands.enter()
    hands.click("Remove")
    assert not hands.sees("Another one.")
    assert hands.sees(sentence)
    focused = window.focusWidget()
    assert isinstance(focused, QPushButton)
    assert focused.text() == "Copy as text"


def test_only_the_version_it_was_said_of_has_the_remark(
    sentence: str, hands: Hands, team: Session, small: int
) -> None:
    del sentence
    hands.window.go(FrameworkPlace(small))
    hands.press("Ctrl+R")
    assert not hands.sees(REMARK)
    assert team.wording.of_framework(small) == ()


@pytest.fixture
def small(team: Session) -> int:
    """Return another framework's id."""
    return team.frameworks.add(SMALL)


def test_where_somebody_else_sits_there_is_no_such_part(sentence: str, qtbot: QtBot, team: Session) -> None:
    del sentence
    amira = team.people.named("Amira")
    conversation = team.conversations.latest_revealed(amira)
    team.sit_together(conversation.id)
    screen = FrameworkScreen(team, 1, lambda _place: None)
    qtbot.addWidget(screen)
    assert PART not in [one.accessibleName() for one in screen.parts.findChildren(QWidget)]
    assert [one.shortcut().toString() for one in screen.acts()] == ["Ctrl+PgDown", "Ctrl+PgUp"]


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_nothing_is_cut_off(sentence: str, hands: Hands, appearance: Appearance, scale: float) -> None:
    del sentence
    appearance.set_scale(scale)
    hands.window.resize(1024, 700)
    hands.press("Ctrl+R")
    for _round in range(4):
        QApplication.processEvents()
    assert cut_off(_card(hands)) == []

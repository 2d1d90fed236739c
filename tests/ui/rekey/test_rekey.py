"""Changing what opens the vault, as a person does it on the page about it."""

import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Event

import pytest
import shiboken6
from PySide6.QtWidgets import QDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.domain.backup_errors import WrongBackupPassphraseError
from app.domain.errors import WrongPassphraseError, WrongRecoveryCodeError
from app.services import restoring, vaults
from app.services.quick_unlock import new_name, new_secret
from app.services.session import Session
from app.ui.appearance import Appearance
from app.ui.main_window import MainWindow
from app.ui.places import PeoplePlace
from app.ui.screens.care.keys_card import KeysCard
from app.ui.screens.care.quick_unlock_card import QuickUnlockCard
from tests.made import WORDS, open_again
from tests.reports.extracted import words
from tests.robots.going_in import go_in
from tests.robots.keys import KeysRobot
from tests.ui.conftest import settle
from tests.ui.cut_off import cut_off

NEXT = "gravel saddle thimble wharf"
DELETE = "Then delete the backups made with the old key"


@pytest.fixture
def robot(window: MainWindow, qtbot: QtBot, session: Session) -> KeysRobot:
    """Return a robot at the page about the vault."""
    go_in(window, session, PeoplePlace())
    robot = KeysRobot(window, qtbot)
    robot.look_after()
    return robot


@pytest.fixture
def release(session: Session, monkeypatch: pytest.MonkeyPatch) -> Iterator[Event]:
    """Let every change wait in the background until this is set."""
    may_go_on = Event()
    change = session.rekeying.change_key

    def waiting(present: str, new: str) -> tuple[str, ...]:
        assert may_go_on.wait(20)
        return change(present, new)

    monkeypatch.setattr(session.rekeying, "change_key", waiting)
    yield may_go_on
    may_go_on.set()


def opens(robot: KeysRobot, passphrase: str) -> bool:
    """Tell whether a passphrase opens the vault, which is locked first."""
    session = robot.window.session
    assert session is not None
    robot.window.close_vault()
    try:
        open_again(session.folder, passphrase).close()
    except WrongPassphraseError:
        return False
    return True


def typed(sheet: QWidget) -> list[str]:
    """Return what stands in the lines of a sheet."""
    return [line.text() for line in sheet.findChildren(QLineEdit) if line.text()]


def typed_when_closed(sheet: QDialog) -> list[list[str]]:
    """Return a list to which what stands in the lines of a sheet is added when it closes."""
    found: list[list[str]] = []
    sheet.finished.connect(lambda _result: found.append(typed(sheet)))
    return found


@contextmanager
def no_room_for_backups(session: Session) -> Iterator[None]:
    """Let a file lie where backups go; those made before are back afterwards."""
    folder = session.folder / "backups"
    aside = folder.with_name("backups-aside")
    if folder.is_dir():
        folder.rename(aside)
    folder.write_text("in the way", encoding="utf-8")
    yield
    folder.unlink()
    if aside.is_dir():
        aside.rename(folder)


# --- The passphrase


def test_the_passphrase_is_changed(robot: KeysRobot) -> None:
    robot.change_passphrase(WORDS, NEXT)

    assert not robot.is_before_a_sheet()
    assert robot.sees("The passphrase is changed. The recovery code and its sheet are still the same.")
    assert opens(robot, NEXT)


def test_enter_leads_from_line_to_line_and_on(robot: KeysRobot) -> None:
    robot.click("Change the passphrase…")
    robot.type_present(WORDS)
    for _line in range(2):
        robot.enter()
        assert robot.focused_name() in ("New passphrase", "The new passphrase again")
        robot.type_into(robot.focused_name(), NEXT)
    robot.enter()
    robot.settle_jobs()
    assert robot.sees("The passphrase is changed.")


def test_a_wrong_passphrase_is_said_in_place_and_can_be_typed_over(robot: KeysRobot) -> None:
    robot.change_passphrase(NEXT, NEXT)

    assert robot.sees("That passphrase does not open this vault.")
    assert robot.sees("there you can choose a new one")
    assert robot.focused_name() == "Present passphrase"
    (line,) = (one for one in robot.front.findChildren(QLineEdit) if one.hasFocus())
    assert line.selectedText()
    robot.type_present(WORDS)
    robot.click("Change the passphrase")
    robot.settle_jobs()
    assert robot.sees("The passphrase is changed.")


@pytest.mark.parametrize(
    ("present", "new", "again", "said"),
    [
        ("", NEXT, None, "Type the passphrase that opens this vault now."),
        (WORDS, "", None, "Choose a passphrase"),
        (WORDS, "jonas team", None, "too easy to guess"),
        (WORDS, NEXT, "another", "The two lines differ"),
    ],
)
@pytest.mark.parametrize("act", ["Change the passphrase", "Change the key"])
def test_what_is_missing_is_said_before_anything_is_done(
    robot: KeysRobot, session: Session, act: str, present: str, new: str, again: str | None, said: str
) -> None:
    keys = (session.folder / "keys.json").read_bytes()
    robot.click(f"{act}…")
    robot.type_present(present)
    robot.type_new(new, again)
    robot.click(act)
    robot.settle_jobs()
    assert robot.sees(said)
    assert (session.folder / "keys.json").read_bytes() == keys
    robot.click("Cancel")


@pytest.mark.parametrize("act", ["Change the passphrase…", "Change the key…", "Show the recovery code…"])
@pytest.mark.parametrize("way", ["Cancel", "Esc"])
def test_a_sheet_can_be_left_and_forgets_what_was_typed(
    robot: KeysRobot, session: Session, act: str, way: str
) -> None:
    keys = (session.folder / "keys.json").read_bytes()
    robot.click(act)
    sheet = robot.dialog()
    for line in sheet.findChildren(QLineEdit):
        line.setText(WORDS)
    assert typed(sheet)
    left = typed_when_closed(sheet)

    if way == "Esc":
        robot.press(way)
    else:
        robot.click(way)

    assert not robot.is_before_a_sheet()
    assert left == [[]]
    assert (session.folder / "keys.json").read_bytes() == keys
    settle()
    assert not shiboken6.isValid(sheet)


# --- The key


def test_the_key_is_changed_and_its_code_kept(robot: KeysRobot, session: Session) -> None:
    before = session.rekeying.recovery_code(WORDS)

    robot.change_key(WORDS, NEXT)
    assert robot.sees("Your new recovery code")
    code = robot.keep_code()

    assert robot.sees("The key is changed, and the new recovery code is kept.")
    assert session.check() == ()
    assert opens(robot, NEXT)
    vaults.key_from_recovery_code(session.folder, "-".join(code))
    with pytest.raises(WrongRecoveryCodeError):
        vaults.key_from_recovery_code(session.folder, "-".join(before))


def test_the_passphrase_can_stay(robot: KeysRobot, session: Session) -> None:
    robot.change_key(WORDS)
    robot.keep_code()
    assert (session.folder / "notes-2.db").is_file()
    assert opens(robot, WORDS)


def test_the_sheet_stays_until_the_new_code_is_kept(robot: KeysRobot) -> None:
    robot.change_key(WORDS, NEXT)
    code = robot.code_shown()
    robot.press("Esc")
    assert robot.code_shown() == code

    robot.click("I have kept it")
    robot.press("Esc")
    robot.click("Finish")
    assert robot.sees("are different from the code")
    robot.click("Show the code again")
    assert robot.code_shown() == code
    assert not robot.sees("are different from the code")
    robot.keep_code()
    assert not robot.is_before_a_sheet()


def test_nothing_that_was_typed_or_shown_is_left_in_the_sheet(robot: KeysRobot) -> None:
    robot.change_key(WORDS, NEXT)
    sheet = robot.dialog()
    assert typed(sheet) == []
    left = typed_when_closed(sheet)
    code = robot.keep_code()
    assert left == [[]]
    assert not any(robot.sees(group) for group in code)
    settle()
    assert not shiboken6.isValid(sheet)


def test_the_new_sheet_is_saved(robot: KeysRobot, session: Session, tmp_path: Path) -> None:
    robot.change_key(WORDS, NEXT)
    robot.save_sheet_to(tmp_path / "missing" / "sheet.pdf")
    robot.wait_to_see("could not be written")
    robot.click("Understood")
    robot.save_sheet_to(tmp_path / "sheet.pdf")
    robot.wait_to_see("Print it, then delete the file")
    assert found_on(tmp_path / "sheet.pdf") == robot.keep_code()
    assert "Vault: Team" in words((tmp_path / "sheet.pdf").read_bytes())
    assert session.check() == ()


def found_on(sheet: Path) -> tuple[str, ...]:
    """Return the groups that stand on a recovery sheet."""
    return tuple(re.findall(r"\b[A-Z2-7]{8}\b", words(sheet.read_bytes())))


def test_work_under_way_is_waited_for(robot: KeysRobot, release: Event) -> None:
    robot.click("Change the key…")
    robot.type_present(WORDS)
    robot.tick("Keep the present passphrase")
    robot.click("Change the key")
    assert robot.sees("encrypting everything anew")
    assert not robot.can_click("Cancel")
    robot.press("Esc")
    assert robot.is_before_a_sheet()

    release.set()
    robot.settle_jobs()
    robot.keep_code()


def test_locking_meanwhile_leaves_a_vault_that_opens(
    robot: KeysRobot, session: Session, release: Event
) -> None:
    robot.click("Change the key…")
    robot.type_present(WORDS)
    robot.tick("Keep the present passphrase")
    robot.click("Change the key")

    robot.window.close_vault()
    release.set()
    robot.settle_jobs()

    again = open_again(session.folder)
    assert again.check() == ()
    again.close()


def test_locking_before_the_code_is_kept_loses_nothing(robot: KeysRobot, session: Session) -> None:
    robot.change_key(WORDS, NEXT)
    code = robot.code_shown()
    robot.window.close_vault()
    settle()
    again = open_again(session.folder, NEXT)
    assert again.rekeying.recovery_code(NEXT) == code
    again.close()


def test_what_the_system_refuses_is_said_and_all_is_as_it_was(robot: KeysRobot, session: Session) -> None:
    with no_room_for_backups(session):
        robot.change_key(WORDS, NEXT)
    assert robot.sees("No backup could be made")
    robot.click("Cancel")
    assert opens(robot, WORDS)


def test_quick_unlock_is_shown_to_be_off_afterwards(robot: KeysRobot, session: Session) -> None:
    session.quick_unlock.turn_on(vaults.key_from_passphrase(session.folder, WORDS), new_name(), new_secret())
    robot.look_after()
    (card,) = robot.here.findChildren(QuickUnlockCard)
    assert card.switch.isChecked()
    robot.click("Change the key…")
    assert robot.sees("Quick unlock is turned off by it")
    robot.click("Cancel")

    robot.change_key(WORDS, NEXT)
    robot.keep_code()
    robot.settle_jobs()

    assert not card.switch.isChecked()


# --- The backups of the old key


def backups_that_open(session: Session, passphrase: str) -> int:
    """Return how many of the backups a passphrase opens."""
    opened = 0
    for one in session.backups.listed():
        with suppress(WrongBackupPassphraseError):
            restoring.key_from_passphrase(one.path, passphrase)
            opened += 1
    return opened


def test_backups_of_the_old_key_stay_unless_asked(robot: KeysRobot, session: Session) -> None:
    session.backups.make()
    robot.change_key(WORDS, NEXT)
    robot.keep_code()
    assert backups_that_open(session, WORDS) == len(session.backups.listed()) > 0


def test_backups_of_the_old_key_are_deleted_after_a_new_one(robot: KeysRobot, session: Session) -> None:
    session.backups.make()
    start_deleting(robot)
    assert backups_that_open(session, WORDS) > 0  # not before the code is kept
    robot.keep_code()
    assert robot.sees("the backups made with the old one are deleted")
    assert backups_that_open(session, NEXT) == len(session.backups.listed()) == 1


def start_deleting(robot: KeysRobot) -> None:
    """Change the key, and ask for the older backups to be deleted."""
    robot.click("Change the key…")
    robot.type_present(WORDS)
    robot.type_new(NEXT)
    robot.tick(DELETE)
    robot.click("Change the key")
    robot.settle_jobs()


@pytest.mark.parametrize("again", [False, True])
def test_where_no_new_backup_can_be_made_the_old_ones_stay(
    robot: KeysRobot, session: Session, *, again: bool
) -> None:
    start_deleting(robot)
    with no_room_for_backups(session):
        robot.keep_code()
    assert robot.sees("No backup could be made")
    assert backups_that_open(session, WORDS) == 1

    robot.click("Try again" if again else "Leave them")
    robot.settle_jobs()

    assert not robot.is_before_a_sheet()
    assert backups_that_open(session, WORDS) == (0 if again else 1)
    assert robot.sees("are deleted" if again else "are still there")


# --- The recovery code once more


def test_the_code_is_shown_to_who_knows_the_passphrase(
    robot: KeysRobot, session: Session, tmp_path: Path
) -> None:
    robot.click("Show the recovery code…")
    robot.type_present(NEXT)
    robot.click("Show the code")
    robot.settle_jobs()
    assert robot.sees("That passphrase does not open this vault.")
    assert robot.code_shown() == ()

    robot.type_present(WORDS)
    robot.enter()
    robot.settle_jobs()
    code = robot.code_shown()
    vaults.key_from_recovery_code(session.folder, "-".join(code))
    robot.save_sheet_to(tmp_path / "sheet.pdf")
    robot.wait_to_see("Print it, then delete the file")
    assert found_on(tmp_path / "sheet.pdf") == code
    sheet = robot.dialog()
    assert typed(sheet) == []
    robot.click("Close")
    settle()
    assert not shiboken6.isValid(sheet)


# --- How it looks


def cut_off_in(robot: KeysRobot) -> list[str]:
    """Return what is cut off in the sheet in front, once it has found its size."""
    for _time in range(5):
        robot.rest()
    return cut_off(robot.dialog())


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_nothing_is_cut_off(robot: KeysRobot, appearance: Appearance, scale: float) -> None:
    appearance.set_scale(scale)
    robot.window.resize(1024, 700)
    robot.look_after()
    robot.click("Show the recovery code…")
    assert cut_off_in(robot) == []
    robot.type_present(WORDS)
    robot.enter()
    robot.settle_jobs()
    assert cut_off_in(robot) == []
    robot.click("Close")

    robot.change_passphrase(NEXT, NEXT)
    assert cut_off_in(robot) == []
    robot.click("Cancel")

    robot.change_key(WORDS, NEXT)
    assert cut_off_in(robot) == []
    robot.keep_code()
    (card,) = robot.here.findChildren(KeysCard)
    assert cut_off(card) == []

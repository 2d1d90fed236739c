"""A copy is marked, does not last, and is cleared only while it is still ours."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QClipboard
from PySide6.QtWidgets import QApplication

from app.ui.private_copy.marks import marks
from app.ui.private_copy.private_copy import PrivateCopy

WORDS = "she hopes for the guild"


@pytest.fixture
def copies(clipboard: QClipboard) -> PrivateCopy:
    """Return the one who watches over it."""
    del clipboard
    return PrivateCopy.of_application()


def held(clipboard: QClipboard) -> dict[str, bytes]:
    """Return what is on the clipboard, by type."""
    data = clipboard.mimeData()
    return {kind: bytes(data.data(kind).data()) for kind in data.formats()}


def test_the_application_has_one(qapp: QApplication, copies: PrivateCopy) -> None:
    assert PrivateCopy.of_application() is copies
    assert qapp.findChildren(PrivateCopy) == [copies]


def test_a_copy_carries_the_marks_of_this_system(clipboard: QClipboard, copies: PrivateCopy) -> None:
    copies.copy(WORDS)
    there = held(clipboard)
    assert there["text/plain"].decode() == WORDS
    assert {kind: there.get(kind) for kind in marks()} == dict(marks())


def test_each_system_has_the_marks_its_histories_obey() -> None:
    assert marks("linux") == {"x-kde-passwordManagerHint": b"secret"}
    windows = {kind.split('"')[1]: data for kind, data in marks("win32").items()}
    assert windows == {
        "ExcludeClipboardContentFromMonitorProcessing": b"1",
        "CanIncludeInClipboardHistory": bytes(4),
        "CanUploadToCloudClipboard": bytes(4),
    }
    assert all(kind.startswith('application/x-qt-windows-mime;value="') for kind in marks("win32"))


def test_a_copy_stays_for_thirty_seconds(clipboard: QClipboard, copies: PrivateCopy) -> None:
    copies.copy(WORDS)
    assert copies.wait.isActive()
    assert copies.wait.isSingleShot()
    assert copies.wait.interval() == 30_000
    copies.wait.timeout.emit()
    assert clipboard.text() == ""
    assert clipboard.mimeData() is None


def test_a_new_copy_waits_anew(copies: PrivateCopy) -> None:
    copies.copy(WORDS)
    copies.wait.setInterval(1_000_000)
    copies.copy("and more")
    try:
        assert copies.wait.remainingTime() > 30_000
    finally:
        copies.wait.setInterval(30_000)
        copies.clear_now()


def test_clearing_at_once_ends_the_waiting(clipboard: QClipboard, copies: PrivateCopy) -> None:
    copies.copy(WORDS)
    copies.clear_now()
    assert clipboard.text() == ""
    assert not copies.wait.isActive()


def test_what_others_copied_since_stays(clipboard: QClipboard, copies: PrivateCopy) -> None:
    copies.copy(WORDS)
    clipboard.setText("from elsewhere")
    assert not copies.wait.isActive()
    copies.clear_now()
    assert clipboard.text() == "from elsewhere"


def test_the_same_words_from_elsewhere_are_not_ours(clipboard: QClipboard, copies: PrivateCopy) -> None:
    copies.copy(WORDS)
    clipboard.setText(WORDS)
    copies.clear_now()
    assert clipboard.text() == WORDS


def test_the_mark_of_another_run_is_not_ours(clipboard: QClipboard, copies: PrivateCopy) -> None:
    foreign = QMimeData()
    foreign.setText(WORDS)
    foreign.setData("application/x-fika-private", b"sixteen letters.")
    clipboard.setMimeData(foreign)
    copies.clear_now()
    assert clipboard.text() == WORDS


def test_an_open_copy_stays(clipboard: QClipboard, copies: PrivateCopy) -> None:
    copies.copy(WORDS)
    copies.copy_openly("a sentence of the framework")
    assert not copies.wait.isActive()
    copies.clear_now()
    assert clipboard.text() == "a sentence of the framework"
    assert not set(marks()) & set(held(clipboard))


def test_it_is_cleared_before_the_application_ends(
    qapp: QApplication, clipboard: QClipboard, copies: PrivateCopy
) -> None:
    copies.copy(WORDS)
    qapp.aboutToQuit.emit()
    assert clipboard.text() == ""


PROGRAM = """
import sys
from PySide6.QtCore import QTimer
from app.ui.application import make_application
from app.ui.private_copy.private_copy import PrivateCopy
application = make_application()
getattr(PrivateCopy.of_application(), sys.argv[1])("words")
if sys.argv[2] == "run":
    QTimer.singleShot(0, application.quit)
    application.exec()
    print(application.clipboard().text())
"""


@pytest.mark.parametrize(
    ("how", "end", "left"),
    [
        ("copy", "run", ""),
        ("copy_openly", "run", "words"),
        ("copy", "stop", None),
        ("copy_openly", "stop", None),
    ],
)
def test_an_end_with_something_on_the_clipboard_is_a_clean_one(how: str, end: str, left: str | None) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", PROGRAM, how, end],
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).parents[3],
    )
    assert (ended.returncode, ended.stderr) == (0, "")
    if left is not None:
        assert ended.stdout.strip() == left

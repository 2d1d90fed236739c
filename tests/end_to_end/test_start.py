"""Starting: nothing heavy before the first window, no trace of it, plain words where none opens."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from app.services import vaults
from tests.made import QUICK, WORDS

HEAVY = (
    "reportlab",
    "pydantic",
    "cryptography",
    "zxcvbn",
    "pypdfium2",
    "tomlkit",
    "argon2",
    "sqlcipher3",
    "app.services.session",
)

FIRST_WINDOW = """
import sys
from app.ui.appearance import Appearance
from app.ui.application import first_screen, make_application
from app.ui.main_window import MainWindow
app = make_application()
window = MainWindow(Appearance(app))
first_screen(window, None)
window.show()
app.processEvents()
print(window.windowTitle())
print(*[name for name in {heavy!r} if name in sys.modules])
"""


def run(home: Path, *arguments: str, **environ: str) -> subprocess.CompletedProcess[str]:
    """Run Python on a machine whose home is this folder."""
    return subprocess.run(
        [sys.executable, *arguments],
        env={
            "PATH": os.environ["PATH"],
            "HOME": str(home),
            "XDG_DATA_HOME": str(home / "data"),
            "XDG_CONFIG_HOME": str(home / "config"),
            "XDG_CACHE_HOME": str(home / "cache"),
            "QT_QPA_PLATFORM": "offscreen",
            **environ,
        },
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("known", [False, True], ids=["welcome", "unlock"])
def test_the_first_window_loads_nothing_heavy(tmp_path: Path, *, known: bool) -> None:
    if known:
        folder = tmp_path / "data" / "Fika" / "Talks.fika"
        vaults.create(folder, WORDS, "Jonas Berg", QUICK).session.close()

    ended = run(tmp_path, "-c", FIRST_WINDOW.format(heavy=HEAVY))

    assert ended.returncode == 0, ended.stderr
    title, heavy = ended.stdout.splitlines()
    assert title == ("Unlock Talks — Fika" if known else "Welcome — Fika")
    assert heavy.split() == []


def test_the_list_of_heavy_modules_can_fail(tmp_path: Path) -> None:
    ended = run(tmp_path, "-c", "import app.services.session\n" + FIRST_WINDOW.format(heavy=HEAVY))

    assert "app.services.session" in ended.stdout.splitlines()[1]


def test_a_file_dialog_leaves_no_trace(tmp_path: Path) -> None:
    program = (
        "from pathlib import Path\n"
        "from app.ui.application import make_application\n"
        "from app.ui.choose_folder import choose_folder\n"
        "from PySide6.QtWidgets import QWidget\n"
        "app = make_application()\n"
        "parent = QWidget()\n"
        "parent.show()\n"
        f"dialog = choose_folder(parent, 'Where', print, {str(tmp_path)!r})\n"
        "app.processEvents()\n"
        "dialog.accept()\n"
        "del dialog\n"
        "parent.deleteLater()\n"
        "app.processEvents()\n"
        "app.quit()\n"
    )

    ended = run(tmp_path, "-c", program)

    assert ended.returncode == 0, ended.stderr
    written = [path for path in tmp_path.rglob("*") if path.is_file() and "fontconfig" not in str(path)]
    assert [
        path for path in written if str(tmp_path) in path.read_text(encoding="utf-8", errors="replace")
    ] == []


def test_a_platform_that_would_serve_the_window_is_refused(tmp_path: Path) -> None:
    ended = run(tmp_path, "-m", "app", QT_QPA_PLATFORM="vnc")

    assert ended.returncode == 1
    assert ended.stderr.startswith("fika: ")
    assert ended.stderr.count("\n") == 1


@pytest.mark.skipif(sys.platform != "linux", reason="a display is asked for on Linux only")
def test_no_display_is_said_in_one_line(tmp_path: Path) -> None:
    ended = run(tmp_path, "-m", "app", QT_QPA_PLATFORM="")

    assert ended.returncode == 1
    assert "no display" in ended.stderr
    assert ended.stderr.count("\n") == 1


def test_a_place_that_is_no_vault_is_said_before_a_passphrase_is_asked(tmp_path: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "-m", "app", "--vault", str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
    )

    assert ended.returncode == 1
    assert ended.stdout == ""
    assert ended.stderr.startswith("fika: There is no Fika vault at")
    assert ended.stderr.count("\n") == 1

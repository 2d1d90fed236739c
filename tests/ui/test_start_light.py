"""What the first window does without: each of these would take a fifth of its time, or more modules."""

import subprocess
import sys
from pathlib import Path

import pytest

NOT_YET = (
    "tomllib",
    "app.domain.errors",
    "app.ui.widgets.sidebar",
    "app.ui.widgets.banner",
    "app.ui.screens.passphrase.form",
    "app.ui.choose_folder",
)

PROGRAM = """
import sys
from pathlib import Path
import PySide6.QtCore
from app.ui.appearance import Appearance
from app.ui.application import first_screen, make_application
from app.ui.main_window import MainWindow
application = make_application()
window = MainWindow(Appearance(application))
{before}
first_screen(window, Path.cwd())
window.show()
application.processEvents()
print(*[name for name in {names!r} if name in sys.modules])
print("Qt" in vars(PySide6.QtCore))
"""


def first_window(before: str = "") -> tuple[list[str], bool]:
    """Return which modules were loaded, and whether Qt's own namespace was."""
    ended = subprocess.run(
        [sys.executable, "-c", PROGRAM.format(before=before, names=NOT_YET)],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[2],
    )
    modules, namespace = ended.stdout.splitlines()
    return modules.split(), namespace == "True"


def test_the_way_in_is_shown_without_what_it_does_not_show() -> None:
    assert first_window() == ([], False)


@pytest.mark.parametrize("name", ["app.ui.widgets.sidebar", "tomllib"])
def test_what_is_loaded_too_early_is_found(name: str) -> None:
    assert name in first_window(f"import {name}")[0]


def test_a_look_at_the_namespace_is_found() -> None:
    assert first_window("PySide6.QtCore.Qt")[1]

"""`fika tour`: a picture of every screen, light and dark, and the PDF, without a display."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from app.ui.main_window import USUAL
from tests.end_to_end.outwards import BARE, outward_calls, watched
from tests.programs import require_program
from tests.reports.extracted import words

MANY = 40
"""There are more screens than this."""
IN_THE_ROOM = {
    "Handed over", "Self-assessment", "A worksheet, read back", "Handing back", "The way out",
    "Together, sealed", "Before the reveal", "One of the two is ready", "Revealed", "What to talk about",
    "What changes at the next step", "For the wording list", "Paused", "One of the two agrees",
    "Agreed by both", "An amendment", "Together, at the end", "Screen sharing",
}  # fmt: skip
"""What only the rooms have."""
LOOKED_AFTER = {
    "This vault", "Another passphrase", "Another key", "The recovery code again", "A backup",
    "What nobody expected", "Restore a backup", "Looked into", "Where the new vault lies", "Restored",
}  # fmt: skip
"""What looks after the vault itself."""
EVERY_WEEK = {
    "Agendas", "A one-on-one, alone", "An agenda from a template", "A one-on-one, together", "A check-in",
    "A one-on-one, as it reads", "Summary of a one-on-one", "Two questions", "Search",
    "Growth areas over time", "Everything kept", "For a new manager",
}  # fmt: skip
"""What two people come by who meet every week."""
CALLS = "calls"
"""The file, in the home of the tour, that holds its calls for sockets."""


@pytest.fixture(scope="module")
def toured(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder into which the tour was written, started from another folder."""
    home = tmp_path_factory.mktemp("home")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("QT_", "XDG_"))}
    root = str(Path(__file__).parents[2])
    done = subprocess.run(
        watched([sys.executable, "-c", BARE, "tour", "--out", "pictures/here"], home / CALLS, filtered=False),
        cwd=home,
        env={**kept, "HOME": str(home), "PYTHONPATH": root, "DISPLAY": "", "WAYLAND_DISPLAY": ""},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == str(Path("pictures", "here")) + "\n"
    return home / "pictures" / "here"


def test_every_picture_is_there_in_light_and_dark(toured: Path) -> None:
    light = {path.name.removesuffix(" light.png") for path in toured.glob("* light.png")}
    dark = {path.name.removesuffix(" dark.png") for path in toured.glob("* dark.png")}
    assert light == dark
    assert len(light) > MANY
    assert {name.split(" ", 1)[1] for name in light} >= {
        "Welcome",
        "Together",
        "Summary",
        "Today",
        "People",
        "A person's page",
        "Timeline",
    } | IN_THE_ROOM | LOOKED_AFTER | EVERY_WEEK


def test_every_picture_shows_something_in_its_own_theme(toured: Path) -> None:
    pictures = sorted(toured.glob("*.png"))
    for path in pictures:
        with Image.open(path) as picture:
            assert picture.size == USUAL, path.name
            grey = picture.convert("L")
            assert len(grey.getcolors() or ()) > 1, f"{path.name} is blank"
            ground = grey.getpixel((4, 4))  # the empty end of the menus
        assert isinstance(ground, int)
        assert (ground < 128) == path.name.endswith("dark.png"), path.name
    assert len({path.read_bytes() for path in pictures}) > MANY, "most of them differ"


def test_it_leaves_the_summary_and_nothing_else(toured: Path) -> None:
    (pdf,) = toured.glob("*.pdf")
    assert pdf.name.startswith("Fika summary ")
    assert "Amira Haddad" in words(pdf.read_bytes())
    assert {path.suffix for path in toured.iterdir()} == {".png", ".pdf"}


def test_the_whole_main_job_asks_for_no_connection(toured: Path) -> None:
    require_program("strace")
    assert outward_calls(toured.parents[1] / CALLS) == []

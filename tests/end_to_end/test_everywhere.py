"""What holds on every screen: nothing is counted, and nothing pops up that nobody asked for."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton

from app.services.example_team import create_example
from app.ui.main_window import MainWindow
from tests.end_to_end.tour_reader import Reader, read_everywhere, stray_windows
from tests.end_to_end.traces import texts_of
from tests.ui.conftest import OPENED_BY, QUICK, TODAY

COUNTS = re.compile(
    r"%|\bper ?cent|\bscor(e|es|ed|ing)\b|\baverage|\bratings?\b|\brank(s|ed|ing)?\b|\btotal\b"
    r"|\b\d+ (of|out of) \d+\b|\b\d+ ?/ ?\d+\b"
    r"|\b\d+ (behaviours?|answers?|answered|differences?|agreed|open(?! actions?\b)|done)\b"
    r"|\b\d+ (consistently|sometimes)\b",
    re.IGNORECASE,
)
"""Of people, and of what they say of each other. What waits to be done may be told by number."""
PAGE = re.compile(r"\bPage \d+ of \d+$", re.MULTILINE)
"""The foot of a sheet of paper, which people who listen hear too."""
ALLOWED = {
    "1 to 4 answer and go on · arrows up and down move · N writes a note": "keys",
}
"""What looks like a count and is none."""


def counts_in(texts: list[str]) -> list[str]:
    """Return the texts that count, score or average."""
    return [text for text in texts if text not in ALLOWED and COUNTS.search(PAGE.sub("", text))]


def test_no_screen_counts_and_none_flashes(window: MainWindow, tmp_path: Path) -> None:
    with stray_windows() as stray:
        reader = read_everywhere(window, tmp_path)

    assert len(reader.read_on) > 20
    assert everything_familiar(reader)
    counted = {name: found for name, texts in reader.read_on.items() if (found := counts_in(texts))}
    assert counted == {}
    assert stray == []


def everything_familiar(reader: Reader) -> bool:
    """Tell whether the screens were really read: a word of each of a few."""
    expected = {
        "People": "Amira Haddad",
        "Together": "Today we say",
        "Manager's assessment": "What peers said",
        "Summary": "Save as PDF…",
        "Keys": "Ctrl+L",
    }
    return all(any(words in text for text in reader.read_on[name]) for name, words in expected.items())


@pytest.mark.parametrize(
    "text",
    ["72 %", "Score: high", "3 of 4", "12/150", "on average", "5 behaviours agreed", "8 out of 10", "Total"],
)
def test_a_count_would_be_seen(text: str) -> None:
    assert counts_in([f"Amira: {text}, today"]) != []


@pytest.mark.parametrize("text", ["22 November 2026", "one to three, in your own words", "version 1.0"])
def test_what_is_no_count_is_left_alone(text: str) -> None:
    assert counts_in([text]) == []


@pytest.mark.usefixtures("qapp")
def test_a_button_without_a_place_would_be_seen() -> None:
    with stray_windows() as stray:
        button = QPushButton("Nowhere")
        button.setAccessibleName("Nowhere")
        button.setVisible(True)
        button.close()
    assert stray == ["QPushButton Nowhere"]


def test_the_command_line_and_the_paper_count_nothing(tmp_path: Path) -> None:
    folder, pdf = tmp_path / "Team.fika", tmp_path / "summary.pdf"
    create_example(folder, OPENED_BY, QUICK, TODAY).close()

    said = [
        run_fika(folder, *typed)
        for typed in (
            ("people",),
            ("compare", "Amira"),
            ("compare", "Amira", "--json"),
            ("summary", "Amira", "-o", str(pdf)),
            ("vault", "check"),
        )
    ]

    assert "Amira Haddad" in said[0]
    assert "Jonas" in said[1]
    assert counts_in([line for text in (*said, *texts_of(pdf)) for line in text.splitlines()]) == []


def run_fika(vault: Path, *typed: str) -> str:
    """Return what a command says, on both streams."""
    done = subprocess.run(
        [sys.executable, "-m", "app", "--vault", str(vault), *typed],
        input=f"{OPENED_BY}\n".encode(),
        capture_output=True,
        check=True,
        cwd=Path(__file__).parents[2],
    )
    return (done.stdout + done.stderr).decode()

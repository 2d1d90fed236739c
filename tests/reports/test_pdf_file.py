"""The file itself: sound, the same for the same input, and silent about everything but its title."""

import os
import re
import subprocess
import sys
from pathlib import Path
from threading import Thread

import pytest

from app.reports.paper import Paper
from app.reports.summary_pdf import summary_pdf
from tests.programs import require_program
from tests.reports.examples import SUMMARY, filled_with

_ROOT = Path(__file__).parents[2]
_HASH = """
from hashlib import sha256
from app.reports.summary_pdf import summary_pdf
from tests.reports.examples import SUMMARY, filled_with
for summary in (filled_with("Å ß Ελλάδα Київ"), SUMMARY):
    print(sha256(summary_pdf(summary)).hexdigest())
"""


def _run(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    path = tmp_path / "summary.pdf"
    path.write_bytes(summary_pdf(SUMMARY))
    return path


def test_the_same_summary_gives_the_same_bytes_in_every_process() -> None:
    hashes = {
        subprocess.run(
            [sys.executable, "-c", _HASH],
            check=True,
            capture_output=True,
            cwd=_ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone},
        ).stdout
        for seed, zone in (("1", "UTC"), ("2", "Asia/Tokyo"), ("random", "America/New_York"))
    }
    assert len(hashes) == 1


def test_another_summary_gives_other_bytes() -> None:
    assert summary_pdf(SUMMARY) != summary_pdf(filled_with("other"))


def test_it_tells_its_title_and_no_author_program_or_time(saved: Path) -> None:
    told = _run(require_program("pdfinfo"), str(saved))
    assert "Fika summary" in told
    for word in ("Author", "Producer", "Creator", "Subject", "Keywords", "CreationDate", "ModDate"):
        assert word not in told
        assert b"/" + word.encode() not in saved.read_bytes()


def test_the_library_that_made_it_is_not_named() -> None:
    pdf = summary_pdf(SUMMARY)
    assert re.search(rb"reportlab|opensource|anonymous|unspecified", pdf, re.IGNORECASE) is None


def test_it_is_sound(saved: Path) -> None:
    assert "No syntax or stream encoding errors" in _run(require_program("qpdf"), "--check", str(saved))


def test_every_font_is_an_embedded_part_of_inter(saved: Path) -> None:
    fonts = _run(require_program("pdffonts"), str(saved)).splitlines()[2:]
    assert fonts
    for line in fonts:
        assert re.match(r"[A-Z]{6}\+Inter-(Regular|SemiBold) ", line)
        assert re.search(r" yes yes yes ", line), "embedded, a subset, and readable as Unicode"


def test_another_program_reads_the_same_words(saved: Path) -> None:
    text = " ".join(_run(require_program("pdftotext"), "-raw", str(saved), "-").split())
    assert "What Amira Haddad will do Book a pairing slot in each sprint." in text
    assert "Share what we learn beyond the squad" in text


@pytest.mark.parametrize(("paper", "size"), [(Paper.A4, "595.28 x 841.89"), (Paper.LETTER, "612 x 792")])
def test_the_page_has_the_size_of_the_paper(paper: Paper, size: str, tmp_path: Path) -> None:
    path = tmp_path / "summary.pdf"
    path.write_bytes(summary_pdf(SUMMARY, paper))
    assert f"{size} pts" in _run(require_program("pdfinfo"), str(path))


def test_two_made_at_the_same_time_do_not_mix() -> None:
    texts = ["Ελλάδα", "Київ", "Ångström", "ßtraße"]
    alone = [summary_pdf(filled_with(text)) for text in texts]
    made: dict[int, bytes] = {}

    def make(place: int) -> None:
        made[place] = summary_pdf(filled_with(texts[place]))

    threads = [Thread(target=make, args=(place,)) for place in range(len(texts))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [made[place] for place in range(len(texts))] == alone

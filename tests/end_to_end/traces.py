"""What can be got out of a PDF by somebody who looks harder than a reader does."""

import subprocess
from pathlib import Path

from tests.programs import require_program
from tests.reports.extracted import page_texts


def texts_of(pdf: Path) -> list[str]:
    """Return the text as two readers extract it: poppler's pdftotext, and PDFium."""
    pdftotext = require_program("pdftotext")
    read = subprocess.run([pdftotext, "-layout", str(pdf), "-"], check=True, capture_output=True)
    return [read.stdout.decode(), *page_texts(pdf.read_bytes())]


def words_in_bytes(pdf: Path, words: tuple[str, ...]) -> list[str]:
    """Return the words that stand anywhere in the unpacked file: metadata, names, streams, leftovers."""
    unpacked = pdf.with_suffix(".unpacked.pdf")
    qpdf = [require_program("qpdf"), "--qdf", "--object-streams=disable", str(pdf), str(unpacked)]
    subprocess.run(qpdf, check=True, capture_output=True)
    everything = (unpacked.read_bytes() + pdf.read_bytes()).lower()
    return [word for word in words if any(form in everything for form in written(word))]


def written(word: str) -> list[bytes]:
    """Return the bytes of a word in every way in which a file may hold it, in lower case."""
    cases = {word, word.lower(), word.upper(), word.capitalize()}
    plain = [one.encode(coding) for one in cases for coding in ("utf-8", "utf-16-be", "utf-16-le")]
    return list(dict.fromkeys(form.lower() for form in (*plain, *(one.hex().encode() for one in plain))))

"""A PDF as pictures, for looking at it before it is saved."""

from dataclasses import replace

import pytest

from app.reports.pages import page_images, page_texts, place_of
from app.reports.paper import Paper
from app.reports.summary_pdf import summary_pdf
from tests.reports.examples import SUMMARY


@pytest.mark.parametrize("paper", Paper)
def test_each_page_is_a_picture_of_the_width_asked_for(paper: Paper) -> None:
    long = replace(SUMMARY, shared_notes="What we saw, and what we make of it.\n" * 100)
    images = page_images(summary_pdf(long, paper), 300)
    assert len(images) > 1
    for image in images:
        assert image.width == 300
        assert image.height == pytest.approx(300 * paper.height / paper.width, abs=1)
        assert len(image.rgba) == image.width * image.height * 4


def test_the_picture_is_opaque_ink_on_white_with_red_before_blue() -> None:
    (image,) = page_images(summary_pdf(SUMMARY), 595)
    pixels = {image.rgba[at : at + 4] for at in range(0, len(image.rgba), 4)}
    assert b"\xff\xff\xff\xff" in pixels
    assert all(pixel[3] == 255 for pixel in pixels)
    assert any(pixel[0] > 180 and pixel[2] < 60 for pixel in pixels), "the manager's orange"
    assert any(pixel[2] > 160 and pixel[0] < 70 for pixel in pixels), "the employee's blue"


def test_where_words_stand_is_found_by_page_and_height() -> None:
    filler = "What we saw, and what we make of it.\n"
    pdf = summary_pdf(replace(SUMMARY, shared_notes=f"Albatross\n{filler * 100}Walrus"))
    first, last = place_of(pdf, "albatross"), place_of(pdf, "walrus")
    assert place_of(pdf, "no such words") is None
    assert first is not None
    assert last is not None
    assert first[0] == 0
    assert last[0] > 0
    assert "Walrus" in page_texts(pdf)[last[0]]
    assert 0 < first[1] < 1
    assert 0 < last[1] < 1


def test_what_can_be_read_on_every_page_is_there_line_by_line() -> None:
    long = replace(SUMMARY, shared_notes="What we saw, and what we make of it.\n" * 100)
    texts = page_texts(summary_pdf(long))
    assert len(texts) > 1
    assert texts[0].splitlines()[0] == "What we agreed"
    assert sum(text.splitlines().count("What we saw, and what we make of it.") for text in texts) == 100

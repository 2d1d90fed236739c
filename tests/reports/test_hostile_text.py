"""Text stays text: nothing that people write is followed, drawn, or able to break the page."""

import re

import pytest

from app.reports.summary_pdf import summary_pdf
from tests.reports.examples import filled_with
from tests.reports.extracted import letters, page_texts

MARKUP = (
    '<b>bold</b> <i>slanted</i> <font color="white" size="1">hidden</font>',
    '<img src="file:///etc/hostname" width="10" height="10"/>',
    '<img src="http://example.org/seen.png"/><img src="missing.png" valign="top"/>',
    '<a href="http://example.org/">here</a> <link href="#top">there</link> <a name="top"/>',
    '<para align="center" leftIndent="900">moved</para><br/><onDraw name="x" label="y"/>',
    "&lt;b&gt; &amp; &#65; &nbsp; &bogus; <unclosed </closed> <![CDATA[x]]> <!-- y --> <?php z ?>",
    "(balanced) (unbalanced \\ ) \\) endobj 5 0 obj <</S/JavaScript/JS(app.alert(1))>> stream endstream",
    "{employee_name} {0} {summary.__class__} %s %(name)s ${HOME}",
)

_STREAM = re.compile(rb"stream\r?\n.*?endstream", re.DOTALL)
_ACTIVE = re.compile(
    rb"/(Annots?|URI|XObject|Image|JavaScript|JS|AA|A|OpenAction|Dests?|Launch|EmbeddedFiles?)\b"
)

# Each name at the top, as a label and to sign; the headline, three texts of a growth area, the notes, and an
# amendment.
_FIELDS_SHOWN = 2 * 3 + 1 + 3 + 1 + 1


@pytest.mark.parametrize("text", MARKUP)
def test_markup_is_printed_as_it_was_written(text: str) -> None:
    pdf = summary_pdf(filled_with(text))
    written = letters("".join(page_texts(pdf)))
    assert written.count(letters(text)) == _FIELDS_SHOWN


@pytest.mark.parametrize("text", MARKUP)
def test_markup_makes_no_link_no_image_and_no_action(text: str) -> None:
    pdf = summary_pdf(filled_with(text))
    structure = _STREAM.sub(b"", pdf)
    assert b"/Page" in structure
    assert _ACTIVE.search(structure) is None


def test_a_word_wider_than_the_page_is_broken_and_kept() -> None:
    word = "".join(chr(ord("a") + number % 26) for number in range(120))
    text = letters("".join(page_texts(summary_pdf(filled_with(word)))))
    assert text.count(word) == _FIELDS_SHOWN


def test_a_word_taller_than_the_page_goes_on_overleaf_and_loses_nothing() -> None:
    word = "xyz" * 3000
    texts = page_texts(summary_pdf(filled_with(word)))
    assert len(texts) > 10
    assert "".join(texts).count("z") == _FIELDS_SHOWN * 3000


def test_a_name_taller_than_the_page_goes_on_overleaf() -> None:
    name = "Amira " * 3000
    texts = page_texts(summary_pdf(filled_with(name)))
    assert len(texts) > 10
    assert "".join(texts).count("Amira") == _FIELDS_SHOWN * 3000


def test_lines_of_nothing_but_empty_ones_make_no_pages() -> None:
    assert len(page_texts(summary_pdf(filled_with("first" + "\n" * 10_000 + "last")))) == 1

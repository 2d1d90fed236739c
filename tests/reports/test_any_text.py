"""Whatever people write: a sound PDF, the same each time, and their words in it."""

import unicodedata

from hypothesis import given, settings
from hypothesis import strategies as st

from app.reports.printable import printable
from app.reports.summary_pdf import summary_pdf
from tests.reports.examples import filled_with
from tests.reports.extracted import page_texts


@settings(deadline=None, max_examples=60)
@given(st.text(st.characters(exclude_categories=())))
def test_any_text_gives_the_same_sound_pdf_twice(text: str) -> None:
    pdf = summary_pdf(filled_with(text))
    assert pdf.startswith(b"%PDF-")
    assert page_texts(pdf)[0].startswith("What we agreed")
    assert summary_pdf(filled_with(text)) == pdf


_WRITING = st.characters(max_codepoint=0x24F, categories=("L", "N", "P", "Sc", "Sm", "Zs")) | st.sampled_from(
    "\n\t"
)
_OTHER_WRITING = st.characters(min_codepoint=0x370, max_codepoint=0x4FF, categories=["L"])


def _comparable(text: str) -> str:
    """Leave out white space, and hyphens: a reader takes one at the end of a line for a broken word."""
    plain = unicodedata.normalize("NFKC", text)
    return "".join(one for one in plain if not one.isspace() and one not in "-\u2010\xad\ufffe\x02")


@settings(deadline=None, max_examples=60)
@given(st.text(_WRITING | _OTHER_WRITING, max_size=400))
def test_what_can_be_shown_can_be_read_again(text: str) -> None:
    read = _comparable("".join(page_texts(summary_pdf(filled_with(text)))))
    assert _comparable(printable(text)) in read

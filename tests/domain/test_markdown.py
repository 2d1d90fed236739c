"""Notes in one line: marks are gone, words stay, and what was found stays found."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.found import Piece
from app.domain.markdown import plain, plain_pieces


@pytest.mark.parametrize(
    ("note", "read"),
    [
        ("## Rota\n\n- **fair** _enough_\n- more", "Rota · fair enough · more"),
        ("> - [x] done\n1. first\n+ `a_b*c`\n* last", "done · 1. first · a_b*c · last"),
        ("Before\n---\n```python\nx = 2 * 3\n```\nafter", "Before · x = 2 * 3 · after"),
        ("snake_case 2*3 5 * 7 #tag a-b", "snake_case 2*3 5 * 7 #tag a-b"),
        ("***all*** __of__ ~~it~~, (*too*)", "all of it, (too)"),
        ("cut** here, and **there", "cut here, and there"),
        (r"\*kept\* and \_", "*kept* and _"),
        ("[the **page**](https://here) ![seen](x.png)", "the page (https://here) seen (x.png)"),
        ("2 &lt; 3 &amp; so on", "2 &lt; 3 &amp; so on"),
        ("ticks ` alone", "ticks  alone"),
        ("[ ](x) y", "(x) y"),
        ("\tmoved\tin\r\n   \n\n", "moved in"),
        ("- \n#\n>", ""),
        ("", ""),
    ],
)
def test_a_note_reads_without_its_marks(note: str, read: str) -> None:
    assert plain(note) == read


def test_what_was_found_stays_found_without_the_marks_in_it() -> None:
    pieces = (
        Piece("- **"),
        Piece("load** tests", found=True),
        Piece(" of _all_\n- "),
        Piece("load", found=True),
    )
    assert plain_pieces(pieces) == (
        Piece("load tests", found=True),
        Piece(" of all · "),
        Piece("load", found=True),
    )
    assert plain_pieces((Piece("one\ntwo", found=True),)) == (
        Piece("one", found=True),
        Piece(" · "),
        Piece("two", found=True),
    )


@given(
    st.lists(
        st.builds(Piece, st.text("ab *_`#>-+[](x)!\\~\n\t1.é会", max_size=12), found=st.booleans()),
        max_size=6,
    )
)
def test_no_letter_is_lost_or_moved(pieces: list[Piece]) -> None:
    def letters(shown: list[Piece] | tuple[Piece, ...]) -> list[tuple[str, bool]]:
        return [(sign, one.found) for one in shown for sign in one.words if sign in "abé会"]

    shown = plain_pieces(pieces)
    assert letters(shown) == letters(pieces)
    assert "\n" not in "".join(one.words for one in shown)
    assert all(one.words for one in shown)

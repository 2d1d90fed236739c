"""A step is found however it is spelled, and what only holds its letters by chance is left alone."""

import re
from string import ascii_lowercase
from unicodedata import normalize

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from app.domain.look_alikes import read_as, row_of
from app.domain.step_spellings import steps_however_spelled
from app.domain.summary import steps_named_in

NAMES = ("Individual", "Squad/Chapter", "Tribe", "Technology/Company")
UNSEEN = "\u00ad\u034f\u061c\u115f\u180e\u200b\u200d\u2060\u2064\u3164\ufe0f\ufeff\U000e0062"
MARKS = "\u0301\u0308\u0336\u20dd\u20e3\ufe20"


@pytest.mark.parametrize(
    "spelled",
    [
        *[
            "Tribe",
            "TRIBE",
            "_Tribe_",
            "**Tribe**",
            "#Tribe",
            "Tribe/Guild",
            "“Tribe”",
            "Tribe’s",
            "x\u200bTribe",
        ],
        *["T r i b e", "T-r-i-b-e", "T.r.i.b.e", "T. R. I. B. E.", "T_r_i_b_e", "T*r*i*b*e", "T!r!i!b!e"],
        *[
            "T – r – i – b – e",
            "(T)(r)(i)(b)(e)",
            "T\nr\ni\nb\ne",
            "T\u00a0r\u00a0i\u00a0b\u00a0e",
            "T\0ribe",
        ],
        *["Tri be", "T ribe", "Tri-\nbe", "T r ibe", "TrI-be", "Tr…ibe", "Tri/be"],
        *["Тribe", "Тrіbе", "ТЯIВE", "Τribe", "ΤRΙΒΕ", "Ｔｒｉｂｅ", "T r і b е"],
        *["Tr1be", "Tr!be!", "tr|be", "7ribe", "Trib3", "Tr1b3", "Trib€", "Trlbe", "T r 1 b e"],
        *["Tríbé", "T̶r̶i̶b̶e̶", "T\u20ddribe", "Tri\u200bbe", "Tri\u00adbe", "Tri\u3164be", "T\u2060ribe\ufeff"],
        *["Ⓣⓡⓘⓑⓔ", "⒯⒭⒤⒝⒠", "ᵀʳⁱᵇᵉ", "ᴛʀɪʙᴇ", "𝓣𝓻𝓲𝓫𝓮", "🅣🅡🅘🅑🅔", "🆃🆁🅸🅱🅴", "🇹 🇷 🇮 🇧 🇪", "Trıbe"],
        *[
            "lndividual",
            "IndividuaI",
            "ln-di-vi-dual",
            "squad • chapter",
            "S q u a d / C h a p t e r",
            "ѕquadсhapter",
        ],
        *[
            "c h a p t e r step",
            "the sqυad–level",
            "st\u200bep: сompany",
            "stage\u00a0Squ4d",
            "Step: s-quad",
            "squad\u200b step",
        ],
    ],
)
def test_a_name_that_can_still_be_read_is_found(spelled: str) -> None:
    assert steps_however_spelled(f"You are ready for {spelled} now.", NAMES), ascii(spelled)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A squadron, squads, and the subsquad", "Squad"),
        ("diatribe, tribes, tribal; Tri bed; a ttribe", "Tribe"),
        ("A talk for the guild, step by step, with the chapter around the squad.", "Squad/Chapter"),
        ("The steps of this chapter: none. You took a step. Squad and chapter know", "Squad/Chapter"),
        ("Individually, and as individuals", "Individual"),
        ("You are a star. They are a team", "Area"),
        ("We were able to get her on board", "Together"),
        ("We’ll see, and I'll tell", "Ill"),
        ("From now here we go on", "Nowhere"),
        ("You have a head for it, and so far it went well", "Ahead"),
        ("You were ill", "III"),
        ("I, I mean; and I a", "II"),
        ("at 9 p.m., or 9 p. m.", "PM"),
        ("It will be 57 again, 1.0 and 5 0", "Best"),
        ("1.0 and 1,0", "10"),
        ("I think I did; a talk, as I said", "I"),
        ("A talk takes a step", "a"),
        ("2 talks, 2 steps", "2"),
        ("41 and 4.1", "A1"),
        ("दिल", "दल"),
        ("Tribe", "/"),
        ("Tribe", ""),
        ("", "Tribe"),
        ("\0\0", "xx"),
    ],
)
def test_ordinary_words_are_left_alone(text: str, name: str) -> None:
    assert steps_however_spelled(text, (name,)) == ()


@pytest.mark.parametrize(
    ("text", "name", "found"),
    [
        ("On step I, level I or stage: I", "I", ("step I", "level I", "stage: I")),
        ("on STEP 2", "2", ("STEP 2",)),
        ("Level L3, L 3 or L-3", "L3", ("L3", "L 3", "L-3")),
        ("I I I", "III", ("I I I",)),
        ("Teп лaя Koмaндa", "Команда", ("Koмaндa",)),
        ("ΟΜΆΔΑ", "ομάδα", ("ΟΜΆΔΑ",)),
        ("你在部落了, 部·落", "部落", ("部落", "部·落")),
        ("ﾄﾞﾝ", "ドン", ("ﾄﾞﾝ",)),
        ("ในทีมนี้", "ทีม", ("ทีม",)),
        ("क-माल", "कमाल", ("क-माल",)),
        ("T-r-i-b-e and Tri\u200bbe", "Tribe", ("T-r-i-b-e", "Tri\u200bbe")),
    ],
)
def test_it_is_told_as_it_stands_there(text: str, name: str, found: tuple[str, ...]) -> None:
    assert steps_however_spelled(text, (name,)) == found


def test_each_word_beside_a_part_is_one_that_counts_in_a_summary_too() -> None:
    for word in ("step", "level", "stage"):
        for text in (f"squad {word}", f"{word} squad"):
            assert steps_named_in(text, NAMES) == steps_however_spelled(text, NAMES) == (text,)


names = st.text(ascii_lowercase, min_size=3, max_size=9)
no_letter = st.characters(exclude_categories=["L", "N", "M", "Cs"]).filter(
    lambda one: not row_of(one).letters
)
signs = st.text(no_letter, min_size=1, max_size=3)
decoration = st.text(UNSEEN + MARKS, max_size=2)


@st.composite
def dressed(draw: st.DrawFn, name: str) -> list[str]:
    """Return the letters of a name, each as any of its look-alikes, in either case, and decorated."""
    letters = []
    for letter in name:
        one = draw(st.sampled_from(read_as(letter)))
        letters.append(draw(st.sampled_from([one, one.upper()])) + draw(decoration))
    return letters


@given(st.data(), names, signs)
@example(None, "tribe", " ")
def test_any_name_is_found_whatever_stands_between_its_letters(
    data: st.DataObject | None, name: str, sign: str
) -> None:
    letters = data.draw(dressed(name)) if data else list(name)
    text = f"now, {sign.join(letters)}: well"
    assert steps_however_spelled(text, (name.title(),)), ascii(text)


@given(st.data(), names)
def test_any_name_is_found_wherever_it_is_taken_apart(data: st.DataObject, name: str) -> None:
    """No word of everyday has a q before an x: not all the pieces are such words."""
    letters = data.draw(dressed(f"{name}qx"))
    text = "".join(one + data.draw(st.just("") | signs) for one in letters)
    assert steps_however_spelled(f"now: {text}.", (f"{name}qx",)), ascii(text)


@given(st.text("abc", min_size=3, max_size=4), st.text("abc .-/", max_size=30))
def test_a_name_is_found_just_where_its_letters_stand_in_a_row_by_themselves(name: str, text: str) -> None:
    row = r"[ ./-]*".join(name)
    there = re.search(rf"(?<![abc]){row}(?![abc])", text) is not None
    assert (steps_however_spelled(text, (name,)) != ()) is there


@given(st.text(), st.lists(st.text(max_size=10), max_size=3))
def test_whatever_a_summary_is_asked_about_is_found_here_too(text: str, step_names: list[str]) -> None:
    """But for names of one letter, and no text and no name can make it fail."""
    told = tuple(name for name in step_names if sum(one.isalnum() for one in normalize("NFKD", name)) > 1)
    found = steps_however_spelled(text, tuple(step_names))
    assert set(steps_named_in(text, told)) <= set(found)
    assert all(one in normalize("NFC", text) for one in found)

"""A name is found in a text however it is spelled, and other words are left alone."""

from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.naming import SHORTEST_NAME, is_same_name, names_in

ACUTE, SOFT_HYPHEN, NO_WIDTH = "\u0301", "\u00ad", "\u200b"


@pytest.mark.parametrize(
    ("text", "name", "found"),
    [
        ("Amira reads it so.", "Amira Haddad", ("Amira",)),
        ("as HADDAD and amira said, Amira", "Amira Haddad", ("HADDAD", "amira", "Amira")),
        ("Amira's words, Amiras Wort, Amira’s", "Amira Haddad", ("Amira", "Amiras")),
        ("_Amira_ (amira), “Amira”/*Amira*", "Amira", ("Amira", "amira")),
        ("the Strasse of STRASSE", "Ute Straße", ("Strasse", "STRASSE")),
        ("die Straße", "Ute STRASSE", ("Straße",)),
        ("Åsa and ASA", "Åsa Öberg", ("Åsa", "ASA")),
        (normalize("NFD", "Åsa Öberg"), "Åsa Öberg", (normalize("NFD", "Åsa"), normalize("NFD", "Öberg"))),
        ("Åsa", normalize("NFD", "Åsa Öberg"), ("Åsa",)),
        ("Anna said", "Anna-Lena Berg", ("Anna",)),
        ("anna-lena", "Anna-Lena Berg", ("anna", "lena")),
        ("O'Neil, ONeil", "Pat O’Neil", ("Neil", "ONeil")),
        ("#AmiraHaddad, amirahaddads", "Amira Haddad", ("AmiraHaddad", "amirahaddads")),
        ("AnnaLena, LenaBerg, AnnaDeVries", "Anna-Lena Berg", ("AnnaLena", "LenaBerg")),
        ("Vries, annadevries, deVries", "Anna de Vries", ("Vries", "annadevries", "deVries")),
        ("bell, hooks", "bell hooks", ("bell", "hooks")),
        ("May we mark it?", "May Mark", ("May", "mark")),
        ("so meint 陈伟觉得 es", "陈 伟", ("陈伟觉得",)),
        (f"A{SOFT_HYPHEN}mi{NO_WIDTH}ra", "Amira", (f"A{SOFT_HYPHEN}mi{NO_WIDTH}ra",)),
        (f"Re{ACUTE}my", "Rémy", (f"Re{ACUTE}my",)),
        ("Ａｍｉｒａ", "Amira", ("Ａｍｉｒａ",)),
        ("so meint 王伟觉得 es", "王伟", ("王伟觉得",)),
        ("김민수는", "김민수", ("김민수는",)),
        ("Иван и ИВАН", "Иван Петров", ("Иван", "ИВАН")),
        ("İpek, ipek", "İPEK", ("İpek", "ipek")),
        ("Isik, ISIK", "Işık", ("Isik", "ISIK")),
        ("Bo, not Bob, is here", "Bo Lindqvist", ("Bo",)),
    ],
)
def test_a_name_is_found(text: str, name: str, found: tuple[str, ...]) -> None:
    assert names_in(text, (name, "")) == found


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("", "Amira Haddad"),
        ("Mirage, miracle, Amir, Amirah", "Amira Haddad"),
        ("“In time” is read as “before lunch”.", "Amira Haddad"),
        ("I said a J once", "J. I. A"),
        ("De team, van de straat, vande", "Anna van de Berg"),
        ("as it is", "A. S. Byatt"),
        ("Robot, about, elbow", "Bo Lindqvist"),
        ("words", ""),
        ("words", " \u0301 - "),
        ("s", "Bo"),
    ],
)
def test_another_word_is_no_name(text: str, name: str) -> None:
    assert names_in(text, (name,)) == ()


@pytest.mark.parametrize(
    "typed",
    ["Åsa Öberg", normalize("NFD", "Åsa Öberg"), " åsa   ÖBERG ", normalize("NFD", "åsa ÖBERG")],
)
def test_a_whole_name_is_the_same_however_it_is_typed(typed: str) -> None:
    for kept in ("Åsa Öberg", normalize("NFD", "Åsa Öberg")):
        assert is_same_name(typed, kept)
        assert not is_same_name(typed, "Asa Oberg")


def test_both_names_are_looked_for_and_each_word_is_told_once() -> None:
    assert names_in("Berg and Amira and Berg", ("Amira Haddad", "Jonas Berg")) == ("Berg", "Amira")


letters = st.text(st.characters(categories=["Ll", "Lu"], max_codepoint=0x24F), min_size=SHORTEST_NAME)


@given(name=letters)
def test_any_name_is_found_in_any_form_and_case(name: str) -> None:
    for spelled in (name, name.upper(), name.casefold(), name.title()):
        assert names_in(f"so: {normalize('NFC', spelled)}!", (name,)), ascii(spelled)
        assert names_in(f"so: {normalize('NFD', spelled)}!", (name,)), ascii(spelled)


@given(st.text(), st.lists(st.text(), max_size=3))
def test_any_text_can_be_read(text: str, names: list[str]) -> None:
    assert all(word in text for word in names_in(text, names))

"""What is found is what stands in the notes, whatever is typed and whatever was done to them."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.found import KINDS, OWN_KINDS, Asked, Group, Hit, Kind
from app.storage import search
from app.storage.vault import Vault
from tests.storage.made import make
from tests.storage.plain_search import TABLES, entries, fill, holds

WORDS = [
    *(
        "Å",
        "Åsa",
        "asa",
        "a",
        "Straße",
        "STRASSE",
        "stras",
        "ﬁnish",
        "finish",
        "f",
        "affe",
        "Aﬀe",
        "Öfen",
        "ofen",
    ),
    *(
        "naïve",
        "nai\u0308ve",
        "été",
        "Ελλάς",
        "2026",
        "1",
        "don",
        "会議",
        "会",
        "今日の会議",
        "の",
        "ab",
        "abc",
        "abcd",
    ),
]
TYPED = [*WORDS, "åsa finish", "of str", "議", "日の", "x"]


@pytest.fixture
def filled(tmp_path: Path) -> Iterator[Vault]:
    """Return the same, this test's own."""
    vault = make(tmp_path / "Team.fika").vault
    fill(vault)
    yield vault
    vault.close()


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Vault]:
    """Return a vault with two people and a row in every table that is looked through."""
    vault = make(tmp_path_factory.mktemp("search") / "Team.fika").vault
    fill(vault)
    yield vault
    vault.close()


def told(vault: Vault, typed: str, person_id: int = 0) -> set[tuple[str, int]]:
    """Return what is found, as its kind and its id."""
    hits = search.hits(vault, Asked(typed, person_id), None, 999, with_own=True)
    assert [hit.place.number for hit in hits] == sorted(hit.place.number for hit in hits)
    assert [hit.day for hit in hits] == sorted((hit.day for hit in hits), reverse=True)
    return {(hit.kind.value, hit.source_id) for hit in hits}


def scanned(vault: Vault, typed: str, person_id: int = 0) -> set[tuple[str, int]]:
    """Return the same by reading every row."""
    return {
        (kind, key)
        for kind, key, _part, person, _day, words in entries(vault)
        if holds(words, typed) and person_id in (0, person)
    }


def write(vault: Vault, table: str, key: int, words: list[str]) -> None:
    """Write words into a row."""
    columns, key_column = TABLES[table][4], TABLES[table][1]
    sets = ", ".join(f"{column} = ?" for column in columns)
    with vault.transaction() as transaction:
        transaction.write(f"UPDATE {table} SET {sets} WHERE {key_column} = ?", (*words, key))


texts = st.lists(st.sampled_from(WORDS), max_size=4).map(" ".join) | st.text(
    st.sampled_from("abåÅßsf ﬁ,.-'\"会議\n"), max_size=12
)


@given(
    acts=st.lists(
        st.tuples(
            st.sampled_from(sorted(TABLES)), st.integers(1, 2), st.lists(texts, min_size=4, max_size=4)
        ),
        max_size=8,
    ),
    typed=st.sampled_from(TYPED),
    person_id=st.integers(0, 2),
)
def test_search_finds_what_a_scan_finds(
    kept: Vault, acts: list[tuple[str, int, list[str]]], typed: str, person_id: int
) -> None:
    for table, key, words in acts:
        write(kept, table, key, words[: len(TABLES[table][4])])
    assert told(kept, typed, person_id) == scanned(kept, typed, person_id)
    assert kept.check() == ()


@pytest.mark.parametrize("table", TABLES)
def test_every_table_is_found_by_its_words_alone_until_they_are_gone(tmp_path: Path, table: str) -> None:
    vault = make(tmp_path / "Team.fika").vault
    fill(vault)
    kind, key, _part, _day, words = TABLES[table]
    for column in words:
        with vault.transaction() as transaction:
            transaction.write(f"UPDATE {table} SET {column} = ? WHERE {key} = 2", (f"zebra in {column}",))
        assert told(vault, "zeb") == {(kind, 2)}
        with vault.transaction() as transaction:
            transaction.write(f"UPDATE {table} SET {column} = 'w' WHERE {key} = 2")
        assert told(vault, "zebra") == set()
    with vault.transaction() as transaction:
        transaction.write(f"DELETE FROM {table} WHERE {key} = 2")
    assert (kind, 2) not in told(vault, "w")
    assert told(vault, "w") == scanned(vault, "w")
    assert vault.check() == ()
    vault.close()


@pytest.mark.parametrize("table", ["person", "meeting", "conversation", "agenda_item", "growth_area"])
def test_what_goes_with_something_else_is_found_no_more(tmp_path: Path, table: str) -> None:
    vault = make(tmp_path / "Team.fika").vault
    fill(vault)
    before = told(vault, "w")
    with vault.transaction() as transaction:
        transaction.write(f"DELETE FROM {table} WHERE id = 2")
    assert told(vault, "w") == scanned(vault, "w") < before
    assert vault.check() == ()
    vault.close()


def test_a_day_that_changes_moves_what_is_found(kept: Vault) -> None:
    days = {"meeting": "held_on", "lesson": "written_on", "action": "taken_on", "praise": "written_on"}
    for table, column in days.items():
        with kept.transaction() as transaction:
            words = TABLES[table][4][0]
            transaction.write(f"UPDATE {table} SET {column} = '2027-01-04', {words} = 'walrus' WHERE id = 1")
    hits = search.hits(kept, Asked("walrus"), None, 9, with_own=False)
    assert {hit.day for hit in hits} == {date(2027, 1, 4)}
    assert len(hits) == len(days)
    assert kept.check() == ()


@pytest.mark.parametrize(
    "typed",
    [
        *(
            '"',
            '""',
            '"""',
            "*",
            "a*b",
            "a AND b",
            "NOT",
            "OR",
            "NEAR(a b)",
            "title:w",
            "{title} : w",
            "-w",
            "^w",
            "w +",
        ),
        *(
            "(",
            "')--",
            ";",
            "\\",
            "w\x00w",
            "\x00",
            "🌱",
            "\ud800",
            "\ue001" + "1",
            "\ue002meeting",
            "a" * 100_000,
        ),
        *(
            "w " * 50_000,
            "\u0301",
            "...",
            "ffffffffffffffffffff" * 9,
            "ssssssssssssssssssssss",
            "\u200b",
            "½",
            "ª",
            "Ⅳ",
        ),
    ],
)
def test_anything_can_be_typed(kept: Vault, typed: str) -> None:
    for asked in (Asked(typed), Asked(typed, 1, frozenset({Group.AGENDA, Group.OWN_NOTES}))):
        search.hits(kept, asked, None, 9, with_own=True)


def test_signs_alone_ask_for_nothing_and_stand_in_nobodys_way(filled: Vault) -> None:
    assert told(filled, "… 🌱 -- ") == set()
    assert told(filled, "w 🌱 –") == told(filled, "w")


def test_words_in_quotes_follow_each_other(filled: Vault) -> None:
    write(filled, "praise", 1, ["She asked the quiet ones first", ""])
    assert told(filled, '"quiet one') == told(filled, "one quiet") == {("praise", 1)}
    assert told(filled, '"one quiet"') == set()
    assert told(filled, "don’t") == set()


def test_what_entries_are_filtered_by_is_found_by_nobody(tmp_path: Path) -> None:
    vault = make(tmp_path / "Team.fika").vault
    fill(vault)
    for typed in ("\ue0011", "\ue001", "1", "\ue002praise", "praise"):
        assert told(vault, typed) == set()
    vault.close()


@pytest.mark.parametrize("group", Group)
def test_each_group_finds_its_kinds(tmp_path: Path, group: Group) -> None:
    vault = make(tmp_path / "Team.fika").vault
    fill(vault)
    write(vault, "meeting", 1, ["w", ""])
    write(vault, "conversation", 1, ["w"])
    hits = search.hits(vault, Asked("w", 1, frozenset({group})), None, 99, with_own=True)
    assert {hit.kind for hit in hits} == KINDS[group]
    hits = search.hits(vault, Asked("w", 0, frozenset({group})), None, 99, with_own=False)
    assert {hit.kind for hit in hits} == KINDS[group] - OWN_KINDS
    vault.close()


def test_days_are_told_from_the_first_to_the_last_of_them(tmp_path: Path) -> None:
    vault = make(tmp_path / "Team.fika").vault
    fill(vault)

    def days(first: int, last: int) -> set[int]:
        asked = Asked("w", 1, from_day=date(2026, 10, first), until_day=date(2026, 10, last))
        return {hit.day.day for hit in search.hits(vault, asked, None, 99, with_own=True)}

    assert days(1, 31) == {5, 11, 12, 19, 20}
    assert days(11, 19) == {11, 12, 19}
    assert days(12, 12) == {12}
    assert days(13, 18) == set()
    vault.close()


@pytest.mark.parametrize("at_once", [1, 3, 7])
def test_a_page_goes_on_where_the_one_before_ended(tmp_path: Path, at_once: int) -> None:
    vault = make(tmp_path / "Team.fika").vault
    fill(vault)
    whole = search.hits(vault, Asked("w"), None, 99, with_own=True)
    pages: list[Hit] = []
    while more := search.hits(vault, Asked("w"), pages[-1].place if pages else None, at_once, with_own=True):
        assert len(more) <= at_once
        pages += more
    assert tuple(pages) == whole
    assert len({one.place for one in whole}) == len(whole) > 20
    vault.close()


def test_what_was_found_is_told_from_the_words_around_it(filled: Vault) -> None:
    write(filled, "lesson", 1, ["Une Åsa ASAP", "x " * 90 + "after asa’s\nturn " + "y " * 90, "", ""])
    (hit,) = search.hits(filled, Asked("as"), None, 9, with_own=True)
    assert hit.kind is Kind.LESSON
    assert [piece.words for piece in hit.title if piece.found] == ["Åsa", "ASAP"]
    assert [piece.words for piece in hit.body if piece.found] == ["asa"]
    assert "".join(piece.words for piece in hit.title) == "Une Åsa ASAP"
    assert hit.body[0].words.startswith("…")


def test_signs_of_scripts_without_spaces_are_found_inside_a_run_and_shown_as_they_stand(
    filled: Vault,
) -> None:
    write(filled, "lesson", 1, ["今日の会議はMTG", "ประชุมวันนี้", "", ""])
    for typed, found in (("会議", "会議"), ("会議はm", "会議はMTG"), ("วัน", "วัน")):
        (hit,) = search.hits(filled, Asked(typed), None, 9, with_own=True)
        assert [one.words for one in (*hit.title, *hit.body) if one.found] == [found]
        assert "".join(one.words for one in hit.title) == "今日の会議はMTG"
        assert "".join(one.words for one in hit.body).strip() == "ประชุมวันนี้"
    assert told(filled, "議会") == set()

"""What is found holds no word that its finder may not see: the two indexes, to the last block of them."""

from pathlib import Path

import pytest

from app.domain.visibility import FIELDS, FROM_THE_REVEAL, Audience
from tests.end_to_end.planted import Planted

OF_BOTH = {
    *("meeting.title", "meeting.shared_notes", "decision.words", "agenda_item.words", "agenda_item.notes"),
    *("action.what", "action.reason", "priority.words", "praise.words", "praise.shout_out"),
    *(f"growth_check_in.{one}" for one in ("happened", "evidence", "adjusted")),
    *(f"lesson.{one}" for one in ("tried", "happened", "learned", "next_time")),
    *(f"growth_area.{one}" for one in ("headline", "looks_like", "employee_does", "manager_does")),
    *("conversation.shared_notes", "agreement.words", "amendment.words"),
}
OF_THE_MANAGER = {
    *("meeting_private.notes", "agenda_item_private.notes", "own_agenda_item.words", "own_agenda_item.notes"),
    *("manager_private.evidence", "manager_private.peers", "manager_view.note"),
}
IN_NEITHER = {
    "self_view.note": "it is read side by side, where it is revealed",
    "self_seal.box": "nobody opens it but with the phrase",
    "own_agenda_seal.box": "nobody opens it but with the phrase",
    "manager_draft.form": "not saved yet",
    "manager_draft.words": "not saved yet",
    "draft_for_both.form": "not saved yet",
    "draft_for_both.words": "not saved yet",
    "draft_of_person.form": "not saved yet",
    "draft_of_person.words": "not saved yet",
    "action_change.what": "how an action stood before; what it says now is found",
    "action_change.reason": "how an action stood before; what it says now is found",
    "priority_change.words": "how a priority stood before; what it says now is found",
    "agenda_template.name": "no note of anybody's",
    "agenda_template.items": "no note of anybody's",
    "question.words": "no note of anybody's",
    "wording_remark.remark": "it belongs to a framework, and has a list of its own",
    "setting.value": "no note of anybody's",
    "identity.manager_name": "a name",
    "person.name": "people are found by name beside the notes",
    "person.roles": "people are found by name beside the notes",
    "person.team": "people are found by name beside the notes",
    "framework.name": "a framework is read as a whole",
    "framework.model": "a framework is read as a whole",
    "framework.source": "a framework is read as a whole",
}
"""The columns of words that nobody searches, each with its reason."""

TABLES = ("entry", "words", "words_data", "words_idx", "words_docsize", "words_config")


@pytest.fixture(scope="module")
def planted(tmp_path_factory: pytest.TempPathFactory) -> Planted:
    """Return the vault of canaries, open, with nobody before the screen."""
    return Planted(tmp_path_factory.mktemp("indexed"))


def indexed(planted: Planted, index: str) -> list[str]:
    """Return every text in an index: its entries, its words, and its blocks as they lie."""
    vault = planted.session._vault
    rows: list[tuple[object, ...]] = []
    named = vault.read("SELECT name FROM sqlite_schema WHERE type = 'table' AND name GLOB ?", (f"{index}_*",))
    assert {name for (name,) in named} == {f"{index}_{one}" for one in TABLES}
    for table in TABLES:
        rows += vault.read(f"SELECT * FROM {index}_{table}")
    live = vault._live()
    live.execute(f"CREATE VIRTUAL TABLE temp.terms USING fts5vocab (main, {index}_words, row)")
    rows += live.execute("SELECT term FROM temp.terms").fetchall()
    live.execute("DROP TABLE temp.terms")
    values = [value for row in rows for value in row]
    return [one.decode("latin-1") if isinstance(one, bytes) else str(one) for one in values]


def words_in(planted: Planted, index: str) -> set[str]:
    """Return the canaries in an index. A behaviour's id, which tells where a note belongs, is no note."""
    found = {word for text in indexed(planted, index) for word in planted.found(text)}
    return {word for word in found if word.startswith("zq")}


def fields_in(planted: Planted, index: str) -> set[str]:
    """Return the fields of which an index holds a word."""
    return {planted.canaries[word].field for word in words_in(planted, index)}


def test_every_column_of_words_is_found_by_somebody_or_has_a_reason(planted: Planted) -> None:
    written = {one.field for one in planted.canaries.values()} & set(FIELDS)
    assert written == OF_BOTH | OF_THE_MANAGER | set(IN_NEITHER)


def test_what_both_find_holds_what_both_may_see_and_all_of_it(planted: Planted) -> None:
    assert fields_in(planted, "search") == OF_BOTH
    assert {FIELDS[field] for field in OF_BOTH} == {Audience.BOTH, Audience.MAY_BE_SHARED}
    assert OF_BOTH.isdisjoint(FROM_THE_REVEAL)


def test_what_only_the_manager_finds_is_what_they_alone_write(planted: Planted) -> None:
    assert fields_in(planted, "private") == OF_THE_MANAGER
    theirs = {field for field in OF_THE_MANAGER if FIELDS[field] is not Audience.MANAGER_ONLY}
    assert theirs == {"manager_view.note"}, "also once it is revealed"


@pytest.mark.parametrize(("index", "fields"), [("search", OF_BOTH), ("private", OF_THE_MANAGER)])
def test_every_word_of_these_is_found_whosever_it_is(planted: Planted, index: str, fields: set[str]) -> None:
    words = {one.word for one in planted.canaries.values() if one.field in fields}
    assert words == words_in(planted, index)


def test_a_word_in_the_wrong_index_would_be_seen(tmp_path: Path) -> None:
    planted = Planted(tmp_path)
    (word, *_others) = planted.of_field("own_agenda_item.words")
    with planted.session._vault.transaction() as transaction:
        transaction.write("INSERT INTO search_words (rowid, title) VALUES (1, ?)", (word,))
    assert fields_in(planted, "search") - OF_BOTH == {"own_agenda_item.words"}

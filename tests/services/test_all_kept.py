"""The right to know, and to be forgotten: everything is listed, and what is deleted is nowhere any more."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from app.domain.all_kept import KeptThing
from app.domain.check_in import GrowthStory
from app.domain.errors import SealedError
from app.services import vaults
from app.services.session import Session
from app.storage import all_kept as kept
from app.storage import drafts as kept_drafts
from app.wording.all_kept import called, field_called
from tests.end_to_end import laid_bare
from tests.end_to_end.canary import Whose
from tests.end_to_end.planted import OPENS_WITH, Planted

READ_SIDE_BY_SIDE = {"self_view"}
"""What an employee says of behaviours in their own assessment: nobody else reads it before both want to."""
NOT_WORDS = {
    "draft_of_person.form",
    "self_seal.box",
    "own_agenda_seal.box",
    "self_view.note",
    "draft_for_both.form",
    "manager_draft.form",
}

LARGE = "conversation"
"""What has no words of its own, and takes many along."""
DRAFTS = {"manager_draft", "draft_of_person", "draft_for_both"}


@pytest.fixture(scope="module")
def _as_it_begins(tmp_path_factory: pytest.TempPathFactory) -> Planted:
    """Return a vault in which every field holds a word of its own, locked; it is copied, never opened."""
    made = Planted(tmp_path_factory.mktemp("begins"))
    made.session.close()
    return made


@pytest.fixture(scope="module")
def planted(tmp_path_factory: pytest.TempPathFactory, _as_it_begins: Planted) -> Planted:
    """Return that vault, open; the tests only read it."""
    return _as_it_begins.copied_into(tmp_path_factory.mktemp("planted"))


@pytest.fixture
def own(tmp_path: Path, _as_it_begins: Planted) -> Iterator[Planted]:
    """Return one to delete in."""
    made = _as_it_begins.copied_into(tmp_path)
    yield made
    made.session.close()


def test_no_table_with_something_about_somebody_is_left_out(session: Session) -> None:
    assert {one.table for one in kept.TABLES} | READ_SIDE_BY_SIDE == belonging_to_people(session)


def test_every_table_and_field_has_a_name() -> None:
    for one in kept.TABLES:
        assert called(one.kind)
        for column in one.columns:
            assert field_called(f"{one.table}.{column}")


def test_every_word_about_somebody_is_on_the_page(planted: Planted) -> None:
    planted.session.enter_manager()
    shown = set[str]()
    for thing in planted.session.all_kept.about(planted.person.id):
        for said in thing.said:
            shown |= planted.found(said.words)
    about = {
        one.word
        for one in planted.canaries.values()
        if one.whose in (Whose.HERE, Whose.EARLIER)
        and one.field.split(".")[0] in belonging_to_people(planted.session)
    }
    left_out = {one for one in about - shown if planted.canaries[one].field not in NOT_WORDS}

    assert {planted.canaries[one].field for one in left_out} == set()
    assert not {one for one in shown if planted.canaries[one].whose is Whose.ELSEWHERE}


def test_what_lies_under_a_phrase_is_named_and_not_shown(planted: Planted) -> None:
    sealed = [one for one in planted.session.all_kept.about(planted.person.id) if one.sealed]

    assert {one.table for one in sealed} >= {"self_seal"}
    assert all(one.said == () for one in sealed)


def test_a_thing_deleted_for_good_is_nowhere_any_more(own: Planted, tmp_path: Path) -> None:
    own.session.enter_manager()
    gone = set[str]()
    # What lies within something else first: it would go with that.
    for kind in [one.kind for one in reversed(kept.TABLES) if one.can_go and one.table not in DRAFTS]:
        there = words_about(own)
        thing = next(one for one in about(own) if one.kind == kind and (words_in(own, one) or kind == LARGE))

        own.session.all_kept.delete(own.person.id, thing)

        assert thing not in about(own)
        goes = there - words_about(own)
        assert goes >= words_in(own, thing)
        assert goes
        gone |= goes
    own.session.close()
    assert standing_in(own, gone, tmp_path) == (set(), set())


@pytest.mark.parametrize("table", sorted(DRAFTS))
def test_half_typed_words_go_and_nothing_else_that_is_half_typed(
    own: Planted, tmp_path: Path, table: str
) -> None:
    own.session.enter_manager()
    drafts = [one for one in about(own) if one.table in DRAFTS]
    thing = next(one for one in drafts if one.table == table)
    gone = words_in(own, thing)

    own.session.all_kept.delete(own.person.id, thing)

    assert [one for one in about(own) if one.table in DRAFTS] == [one for one in drafts if one != thing]
    own.session.close()
    assert standing_in(own, gone, tmp_path) == (set(), set())


FORMS = {
    "meeting.shared_notes": (),
    "conversation.shared_notes": (),
    "meeting": ("meeting:{id}", "move:{id}", "decision:{id}", "agenda:{id}:ours", "agenda:{id}:mine"),
    "action": ("action:{id}", "drop:{id}", "lesson-of:{id}"),
    "lesson": ("lesson:{id}",),
    "praise": ("praise:{id}", "shout-out:{id}"),
    "priority": ("priority:{id}",),
    "growth_check_in": ("check_in:{area}:{id}",),
    "conversation": ("check_in:{area}", "check_in:{area}:{check_in}"),
    "decision": (),
    "agenda_item": (),
    "manager_private": (),
}
"""Which forms are about a thing of each kind."""


@pytest.mark.parametrize("kind", FORMS)
def test_a_thing_deleted_for_good_takes_along_what_is_half_typed_about_it_and_nothing_else(
    own: Planted, kind: str
) -> None:
    session, person = own.session, own.person.id
    session.enter_manager()
    (story, *_others) = (one for one in session.check_ins.areas(person) if one.check_ins)
    thing = next(one for one in about(own) if one.kind == kind and _is_of(one, story))
    ids = {"id": thing.key[0], "area": story.area.id, "check_in": story.check_ins[0].id}
    of_it = {form.format(**ids) for form in FORMS[kind]}
    others = {form.format(id=999, area=998, check_in=997) for forms in FORMS.values() for form in forms}
    others |= {f"{one}:new:{person}" for one in ("action", "lesson", "praise", "priority")}
    others |= {f"check_in:{story.area.id}"} - of_it
    whole, _dot, _field = kind.partition(".")
    others |= {form.format(**ids) for form in FORMS[whole]} - of_it
    for form in of_it | others:
        for keep in (session.drafts.of(form, person).keep, partial(_keep_for_both, own, form)):
            keep({"words": form})

    session.all_kept.delete(person, thing)

    left = [said.words for one in about(own) if one.table in DRAFTS for said in one.said]
    for form in of_it:
        assert form not in left
    for form in others:
        assert left.count(form) == 2


def _is_of(thing: KeptThing, story: GrowthStory) -> bool:
    if thing.table == "conversation":
        return thing.key[0] == story.area.conversation_id
    return thing.table != "growth_check_in" or thing.key[0] == story.check_ins[0].id


def _keep_for_both(own: Planted, form: str, words: dict[str, str]) -> None:
    kept_drafts.put_of_person(own.session._vault, own.person.id, form, words)


def test_older_backups_go_when_it_is_wished(own: Planted) -> None:
    own.session.enter_manager()
    older = own.session.backups.make().path

    forgotten = own.session.all_kept.forget_backups()

    assert (forgotten.deleted, forgotten.left) == ((older,), ())
    assert not older.exists()
    assert len(own.session.backups.listed()) == 1


def test_what_belongs_to_something_else_does_not_go_alone(own: Planted) -> None:
    own.session.enter_manager()
    person = about(own)[0]

    with pytest.raises(ValueError, match="person"):
        own.session.all_kept.delete(own.person.id, person)


def test_where_others_look_nothing_of_it_is_shown(planted: Planted) -> None:
    other = planted.session
    other.sit_one_on_one(planted.person.id)
    try:
        for act in (
            lambda: other.all_kept.about(planted.person.id),
            lambda: other.all_kept.delete(planted.person.id, KeptThing("praise", (1,), None, ())),
            other.all_kept.forget_backups,
        ):
            with pytest.raises(SealedError):
                act()
    finally:
        other.take_back(vaults.key_from_passphrase(other.folder, OPENS_WITH))


def standing_in(planted: Planted, words: set[str], copies: Path) -> tuple[set[str], set[str]]:
    """Return which of these words stand in a row, and which on a page, of the vault as it lies decrypted."""
    folder = planted.session.folder
    key = vaults.key_from_passphrase(folder, OPENS_WITH)
    return laid_bare.standing_there(folder, key, tuple(words), copies / "copies")


def words_in(planted: Planted, thing: KeptThing) -> set[str]:
    """Return the words of their own that stand in a thing."""
    return {word for said in thing.said for word in planted.found(said.words)}


def words_about(planted: Planted) -> set[str]:
    """Return the words of their own that stand in anything about the person who is here."""
    return {word for one in about(planted) for word in words_in(planted, one)}


def about(planted: Planted) -> tuple[KeptThing, ...]:
    """Return what is kept about the person who is here."""
    return planted.session.all_kept.about(planted.person.id)


def belonging_to_people(session: Session) -> set[str]:
    """Return every table whose rows go with a person, as the database itself tells."""
    with session._vault.whole() as connection:
        tables = [
            str(name) for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
        ]
        parents = {
            table: {str(row[2]) for row in connection.execute(f"PRAGMA foreign_key_list({table})")}
            for table in tables
        }
    found = {"person"}
    while True:
        more = {table for table, of in parents.items() if of & found} | found
        if more == found:
            return found
        found = more

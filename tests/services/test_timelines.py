"""Timelines, page by page, against a plain sort of all that was put in."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.check_in import Verdict
from app.domain.errors import SealedError
from app.domain.priority import Change
from app.domain.timeline import EVERY_KIND, Entry, Kind
from app.services.session import Session
from app.storage.rows import SqlValue
from tests.made import make_session
from tests.services.room_made import begin, both_finish
from tests.services.rows_put import DAY, add, check_in, concluded, plan, put, put_area

CANARY = "zzyzx canary"


def put_all(session: Session, days: int = 3) -> int:
    """Put something of every kind on each of some days and return whose it is."""
    conversation_id = begin(session)
    both_finish(session, conversation_id)
    person_id = session.conversations.get(conversation_id).person_id
    area = put_area(session, conversation_id)
    priority = put(session, "priority", person_id=person_id, position=1, words="Ship", from_on="2026-11-01")
    for number, _time in product(range(days), range(2)):
        day = DAY - timedelta(days=number)
        plan(session, person_id, day, over=True)
        check_in(session, area, day.isoformat())
        for table, words in (("praise", "words"), ("lesson", "tried")):
            put(session, table, person_id=person_id, written_on=day.isoformat(), **{words: "Well"})
        put(
            session,
            "priority_change",
            priority_id=priority,
            changed_on=day.isoformat(),
            change="reworded",
            words="Ship",
        )
    return person_id


def pages(session: Session, person_id: int, kinds: frozenset[Kind], limit: int) -> list[Entry]:
    """Read page after page until there is none."""
    found: list[Entry] = []
    while read := session.timelines.page(person_id, kinds, found[-1].place if found else None, limit):
        assert len(read) <= limit
        assert not set(read) & set(found), "read twice"
        found += read
    return found


def test_the_newest_comes_first_and_everything_once(session: Session) -> None:
    person_id = put_all(session)
    other = add(session, "Bo")
    plan(session, other)

    found = session.timelines.page(person_id, limit=1_000)

    assert len(found) == 2 + 5 * 6
    assert sorted(found, key=lambda one: (one.day, one.kind.value, one.id), reverse=True) == list(found)
    assert {one.kind for one in found} == EVERY_KIND
    assert [one.kind for one in session.timelines.page(other)] == [Kind.MEETING]


@pytest.fixture(scope="module")
def long_ago(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    """Return a vault with something of every kind, for many draws."""
    made = make_session(tmp_path_factory.mktemp("timelines") / "Team.fika")
    yield made
    made.close()


@given(st.frozensets(st.sampled_from(sorted(Kind, key=lambda kind: kind.value))), st.integers(1, 9))
def test_pages_put_together_are_the_whole(long_ago: Session, kinds: frozenset[Kind], limit: int) -> None:
    people = long_ago.people.listed()
    person_id = people[0].id if people else put_all(long_ago, days=4)
    whole = [one for one in long_ago.timelines.page(person_id, limit=1_000) if one.kind in kinds]

    assert pages(long_ago, person_id, kinds, limit) == whole


def test_each_says_what_it_is(session: Session) -> None:
    conversation_id = concluded(session)
    person_id = session.conversations.get(conversation_id).person_id
    area = put_area(session, conversation_id, headline="Say no")
    meeting = plan(session, person_id, date(2026, 11, 23), over=True)
    session.meetings.write_notes(meeting, "Talked about the rota.\nAnd more.")
    with session._vault.transaction() as transaction:
        transaction.write(
            "INSERT INTO growth_check_in (growth_area_id, meeting_id, written_on, verdict, happened)"
            " VALUES (?, ?, '2026-11-23', 'reached', 'Said no twice')",
            (area, meeting),
        )
    priority = session.priorities.take_up(person_id, "Ship", DAY)

    checked, met, taken_up, agreed, talked = session.timelines.page(person_id)

    assert (checked.kind, checked.verdict, checked.words) == (
        Kind.CHECK_IN,
        Verdict.REACHED,
        "Say no\nSaid no twice",
    )
    assert (checked.meeting_id, checked.about) == (meeting, conversation_id)
    assert (met.kind, met.meeting_id, met.is_over) == (Kind.MEETING, meeting, True)
    assert met.words.startswith("Talked about the rota.")
    assert (taken_up.change, taken_up.words) == (Change.TAKEN_UP, priority.words)
    assert (agreed.kind, agreed.words, agreed.about) == (Kind.GROWTH, "Say no", conversation_id)
    assert (talked.kind, talked.is_over) == (Kind.CONVERSATION, True)


def test_a_meeting_without_notes_is_told_by_its_title_and_one_to_come_is_not_over(session: Session) -> None:
    person_id = add(session)
    session.meetings.plan(person_id, DAY, title="First one-on-one")

    (found,) = session.timelines.page(person_id)

    assert (found.words, found.is_over) == ("First one-on-one", False)


def test_growth_areas_of_a_conversation_under_way_are_not_told_yet(session: Session) -> None:
    conversation_id = begin(session)
    person_id = session.conversations.get(conversation_id).person_id
    check_in(session, put_area(session, conversation_id), "2026-11-22")

    (found,) = session.timelines.page(person_id)

    assert (found.kind, found.is_over) == (Kind.CONVERSATION, False)


def test_long_notes_are_read_no_further_than_their_first_words(session: Session) -> None:
    person_id = add(session)
    meeting = plan(session, person_id)
    session.meetings.write_notes(meeting, "å" * 100_000)
    assert session.timelines.page(person_id)[0].words == "å" * 240 + "…"


def test_own_notes_are_told_alone_and_where_others_look_not_even_that_there_are_some(
    session: Session,
) -> None:
    person_id = add(session)
    session.enter_manager()
    meeting = plan(session, person_id)
    session.meetings.write_private_notes(meeting, CANARY)
    assert session.timelines.page(person_id)[0].own_words == CANARY

    session.sit_one_on_one(person_id)

    (found,) = session.timelines.page(person_id)
    assert CANARY not in repr(found)


def test_nobody_elses_timeline_can_be_read_where_others_look(session: Session) -> None:
    person_id, other = add(session), add(session, "Bo")
    session.enter_manager()
    session.sit_one_on_one(person_id)
    with pytest.raises(SealedError):
        session.timelines.page(other)


def test_no_page_is_put_in_order_by_hand_where_there_are_many(session: Session) -> None:
    """What grows week after week is read along its index; only what a conversation brings is sorted."""
    person_id = put_all(session)
    asked: dict[str, list[str]] = {}
    read = session._vault.read

    def reading(sql: str, parameters: tuple[SqlValue, ...] = ()) -> list[tuple[SqlValue, ...]]:
        asked[sql] = [str(row[3]) for row in read(f"EXPLAIN QUERY PLAN {sql}", parameters)]
        return read(sql, parameters)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(session._vault, "read", reading)
        session.timelines.page(person_id)

    assert len(asked) == len(EVERY_KIND)
    for table in ("meeting", "praise", "lesson"):
        (steps,) = [steps for sql, steps in asked.items() if f" FROM {table} WHERE" in sql]
        assert any(f"USING INDEX {table}_by_person" in step for step in steps), steps
        assert not any("TEMP B-TREE" in step for step in steps), steps


@pytest.mark.parametrize(("letters", "shown"), [(240, "x" * 240), (241, "x" * 240 + "…")])
def test_words_that_go_on_say_so(session: Session, letters: int, shown: str) -> None:
    person_id = add(session, "Bo")
    put(session, "praise", person_id=person_id, written_on=DAY.isoformat(), words="x" * letters)
    (entry,) = session.timelines.page(person_id, EVERY_KIND, None, 9)
    assert entry.words == shown

"""Which growth areas have ended is said beside each, and is always what its check-ins say."""

from collections.abc import Sequence
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some
from sqlcipher3 import dbapi2

from app.domain.check_in import CheckIn, GrowthStory, Verdict
from app.domain.growth import GrowthArea
from app.storage import check_ins, growth
from app.storage.schema import built_in, migrate
from app.storage.vault import NewVault, Vault
from app.wording.made_anew import can_be_made_anew
from tests.storage.made import add_framework

AREAS = (1, 2)
CHECK_INS = (1, 2, 3, 4)
DAYS = (date(2026, 10, 5), date(2026, 10, 12), date(2026, 10, 19))

written = some.builds(
    CheckIn,
    growth_area_id=some.sampled_from(AREAS),
    written_on=some.sampled_from(DAYS),
    verdict=some.sampled_from(Verdict),
    happened=some.just(""),
    evidence=some.just(""),
    adjusted=some.just(""),
    look_again_on=some.none(),
    meeting_id=some.none(),
    id=some.sampled_from(CHECK_INS),
)
acts = some.lists(written | some.sampled_from(CHECK_INS), min_size=1, max_size=12)
"""Check-ins that are written, changed or moved to another area, and ids of those that are taken away."""


@pytest.fixture
def kept(new: NewVault) -> Vault:
    """Return a vault with two growth areas that both agreed on."""
    with new.vault.transaction() as transaction:
        add_framework(transaction)
        transaction.write("INSERT INTO person (name, framework_id) VALUES ('Amira', 1)")
        transaction.write(
            "INSERT INTO conversation (person_id, framework_id, discipline, held_on, employee_finished_at,"
            " manager_finished_at) VALUES (1, 1, '', '2026-10-01', '2026-10-01', '2026-10-01')"
        )
    for number in AREAS:
        growth.put(new.vault, GrowthArea("Ask early", conversation_id=1, position=number))
    return new.vault


def ids(stories: Sequence[GrowthStory]) -> set[int]:
    """Return which areas they are of."""
    return {one.area.id for one in stories}


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(acts)
def test_whatever_becomes_of_check_ins(kept: Vault, acts: list[CheckIn | int]) -> None:
    """Every story is read whole beside, and tells by its last check-in whether it is open."""
    with kept.transaction() as transaction:
        transaction.write("DELETE FROM growth_check_in")
    for one in acts:
        if isinstance(one, CheckIn):
            check_ins.put(kept, one)
        else:
            check_ins.remove(kept, one)
        stories = check_ins.stories_of_person(kept, 1)
        still = {story.area.id for story in stories if story.is_open}
        assert ids(check_ins.latest_of_open(kept)) == ids(check_ins.latest_of_open_of(kept, 1)) == still
        assert ids(check_ins.latest_of_ended_of(kept, 1)) == set(AREAS) - still
        assert check_ins.has_ended(kept, 1) is (still != set(AREAS))
    assert kept.check() == ()


def test_each_comes_with_the_last_word_on_it_alone(kept: Vault) -> None:
    for day in (DAYS[2], DAYS[0], DAYS[1]):
        check_ins.put(kept, CheckIn(1, day))
        check_ins.put(kept, CheckIn(2, day, verdict=Verdict.LET_GO))
    said = (*check_ins.latest_of_open(kept), *check_ins.latest_of_ended_of(kept, 1))
    assert [[one.written_on for one in story.check_ins] for story in said] == [[DAYS[2]], [DAYS[2]]]


@pytest.mark.parametrize(
    "spoil",
    [
        "UPDATE growth_area SET ended = 1 - ended",
        "DROP TRIGGER growth_check_in_written",
        "DROP TRIGGER growth_check_in_changed",
        "DROP VIEW growth_area_ended",
        "DROP INDEX growth_area_open",
        "DROP INDEX agenda_item_went_on",
    ],
)
def test_where_it_is_not_as_it_should_be_that_is_named_and_made_anew(kept: Vault, spoil: str) -> None:
    check_ins.put(kept, CheckIn(1, DAYS[0], verdict=Verdict.REACHED))
    kept.read(spoil)
    findings = kept.check()
    assert findings
    assert all(map(can_be_made_anew, findings)), findings

    kept.make_finding_anew()

    assert kept.check() == ()
    check_ins.put(kept, CheckIn(2, DAYS[0], verdict=Verdict.LET_GO))
    assert ids(check_ins.latest_of_ended_of(kept, 1)) == {1, 2}
    assert check_ins.latest_of_open(kept) == ()
    assert kept.check() == ()


def test_what_ended_before_is_known_from_then_on() -> None:
    with closing(dbapi2.connect(":memory:", isolation_level=None)) as before:
        migrate(before, Path(), built_in()[:6])
        for sql in (
            "PRAGMA foreign_keys = OFF",
            "INSERT INTO growth_area (id, conversation_id, position, headline)"
            " VALUES (1, 1, 1, ''), (2, 1, 2, ''), (3, 1, 3, '')",
            "INSERT INTO growth_check_in (growth_area_id, written_on, verdict)"
            " VALUES (1, '2026-10-05', 'keep'), (1, '2026-10-12', 'let_go'),"
            " (2, '2026-10-12', 'reached'), (2, '2026-10-19', 'adjust')",
            "PRAGMA foreign_keys = ON",
            "INSERT INTO framework VALUES (1, '', '', '', '', '{}', '')",
            "INSERT INTO person (id, name, framework_id) VALUES (1, '', 1)",
            "INSERT INTO conversation (id, person_id, framework_id, discipline, held_on)"
            " VALUES (1, 1, 1, '', '')",
        ):
            before.execute(sql)
        migrate(before, Path())
        assert before.execute("SELECT ended FROM growth_area ORDER BY id").fetchall() == [(1,), (0,), (0,)]

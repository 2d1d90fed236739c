"""Each promise, tried in a short round; `make faults` plays the full ones."""

import pytest

from tests.faults.outcome import Outcome, Size
from tests.faults.promises import OURS, Promise
from tests.faults.table import Row, row_text, tried_apart


@pytest.mark.parametrize("promise", OURS, ids=lambda promise: promise.name)
def test_it_is_kept(promise: Promise) -> None:
    row = tried_apart(promise, Size.SHORT)
    if row.missing:
        pytest.skip(row.missing)
    assert row.outcome.failures == (), row_text(row.cells())


def test_too_little_tried_is_no_promise_kept() -> None:
    assert Outcome("9 disks").but_at_least(9, 9, "disks").failures == ()
    assert Outcome("9 disks", ("a",)).but_at_least(9, 10, "disks").failures == (
        "a",
        "only 9 disks, wanted 10",
    )


def test_a_promise_whose_trial_does_not_end_well_is_broken() -> None:
    row = tried_apart(Promise("no such name", "nobody knows it", lambda _size: Outcome("")), Size.SHORT)
    assert not row.is_kept
    assert "KeyError" in row.outcome.failures[0]


def test_the_table_says_what_broke_and_folds_long_words() -> None:
    promise = Promise(
        "long", "a promise of more words than fit into one line of it", lambda _size: Outcome("")
    )
    text = row_text(Row(promise, Outcome("12 kills", ("round 3: lost",)), 1.23).cells())
    assert "| - round 3: lost" in text
    assert "BROKEN" in text
    assert "1.2" in text
    assert len(text.splitlines()) == 3

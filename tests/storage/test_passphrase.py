"""Passphrases: the same whoever types them, and no cost beyond the limits."""

import pytest

from app.domain.errors import MemoryShortError
from app.storage.passphrase import KdfParameters, as_bytes, check_salt, wrapping_key
from tests.storage.limits import memory_limit

CHEAP = KdfParameters(memory_kib=64, passes=1, lanes=1)


def test_the_standard_cost() -> None:
    assert KdfParameters() == KdfParameters(memory_kib=262_144, passes=3, lanes=4)


@pytest.mark.parametrize(
    ("memory_kib", "passes", "lanes"),
    [(64, 1, 0), (2048, 1, 17), (64, 0, 1), (64, 17, 1), (7, 1, 1), (31, 1, 4), (1024 * 1024 + 1, 1, 1)],
)
def test_costs_beyond_the_limits_are_refused(memory_kib: int, passes: int, lanes: int) -> None:
    with pytest.raises(ValueError, match=r"to|at least"):
        KdfParameters(memory_kib, passes, lanes)


def test_where_memory_is_short_it_is_said_how_much_is_needed() -> None:
    with memory_limit(64 << 20), pytest.raises(MemoryShortError) as short:
        wrapping_key("x", bytes(16), KdfParameters(memory_kib=512 * 1024, passes=1, lanes=1))
    assert short.value.needed == 512


@pytest.mark.parametrize("length", [0, 15, 65])
def test_salts_beyond_the_limits_are_refused(length: int) -> None:
    with pytest.raises(ValueError, match="salt"):
        check_salt(bytes(length))
    with pytest.raises(ValueError, match="salt"):
        wrapping_key("x", bytes(length), CHEAP)


def test_the_key_follows_from_passphrase_salt_and_cost() -> None:
    key = wrapping_key("one", bytes(16), CHEAP)
    assert len(key) == 32
    assert key == wrapping_key("one", bytes(16), CHEAP)
    others = {
        wrapping_key("two", bytes(16), CHEAP),
        wrapping_key("one", bytes(15) + b"x", CHEAP),
        wrapping_key("one", bytes(16), KdfParameters(64, 2, 1)),
    }
    assert len(others | {key}) == 4


@pytest.mark.parametrize(
    ("one", "other"),
    [("Å", "A\u030a"), ("blå katt", "blå\u00a0katt"), ("a b", "a\u3000b")],
    ids=["composed or not", "the space of a Mac's Option key", "the wide space"],
)
def test_the_same_to_a_reader_is_the_same(one: str, other: str) -> None:
    assert as_bytes(one) == as_bytes(other)


@pytest.mark.parametrize(("one", "other"), [("ﬁ", "fi"), ("a", "A"), ("a b", "ab"), ("²", "2")])
def test_what_differs_to_a_reader_differs(one: str, other: str) -> None:
    assert as_bytes(one) != as_bytes(other)


def test_bytes_that_no_terminal_understands_are_kept() -> None:
    assert as_bytes("a\udcff") != as_bytes("a")

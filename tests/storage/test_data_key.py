"""The data key shows itself to nobody."""

import pytest

from app.storage.data_key import DataKey


def test_it_is_never_shown() -> None:
    key = DataKey.new()
    assert repr(key) == str(key) == "DataKey()"


def test_each_is_new() -> None:
    assert DataKey.new() != DataKey.new()


def test_each_purpose_has_its_own_key() -> None:
    key = DataKey(bytes(32))
    assert key.derived("one") == key.derived("one") != key.derived("two")
    assert len(key.derived("one", 16)) == 16


def test_another_length_is_refused() -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        DataKey(bytes(31))

"""JSON with one spelling and with limits."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.storage.strict_json import canonical, read_canonical

LEAVES = st.none() | st.booleans() | st.integers() | st.text()
VALUES = st.recursive(LEAVES, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=8)


@given(st.dictionaries(st.text(), VALUES))
def test_what_is_canonical_is_read_back(value: dict[str, object]) -> None:
    assert read_canonical(canonical(value), nesting=50) == value


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"[]",
        b"7",
        b'{"a": 1}',
        b'{"a":1}\n',
        b'{"a":1,"a":1}',
        b'{"b":1,"a":1}',
        b'{"a":NaN}',
        b'{"a":Infinity}',
        b'{"a":1.5}',
        b'{"a":1e999}',
        b'{"a":' + b"1" * 5000 + b"}",
        b'{"a":"\xc3\xa5"}',
        b'{"a":"\\u0041"}',
        b'{"a":1',
        b"\xff\xfe",
        b'{"a":' + b"[" * 60_000,
        b'{"a":' + b"[" * 7 + b"]" * 7 + b"}",
        b'"' + b'\\"' * 30_000,
    ],
)
def test_anything_else_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        read_canonical(data, nesting=7)


def test_brackets_inside_text_are_text() -> None:
    value = {"a": "[[[[[[[[" + '"' + "{{{{{{"}
    assert read_canonical(canonical(value), nesting=1) == value

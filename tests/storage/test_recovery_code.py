"""The recovery code: every slip of the pen is found."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import RecoveryCodeLengthError, WrongRecoveryCodeError
from app.storage.recovery_code import decode, encode, groups, plain

KEYS = st.binary(min_size=32, max_size=32)
ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
KEY = bytes(range(32))


@given(KEYS)
def test_there_and_back(key: bytes) -> None:
    code = encode(key)
    assert decode(code) == key
    assert [len(group) for group in groups(code)] == [8] * 8


def test_the_code_never_changes_its_form() -> None:
    # A sheet printed today opens the vault in ten years.
    assert encode(KEY) == "AAAQEAZK-AQCQMBZX-BAEQUC47-BQGQ4DYN-CAIREE2H-CQKRMF22-DAMRUG7S-DQOR4H3Z"


@given(KEYS, st.integers(0, 63), st.sampled_from(ALPHABET + "9Ä=Ж"))
def test_one_wrong_character_is_found_and_its_group_named(key: bytes, at: int, typed: str) -> None:
    plain = encode(key).replace("-", "")
    if plain[at] == typed:
        return
    with pytest.raises(WrongRecoveryCodeError) as wrong:
        decode(plain[:at] + typed + plain[at + 1 :])
    assert wrong.value.groups == (at // 8 + 1,)


def test_every_wrong_character_of_one_code_is_found() -> None:
    plain = encode(KEY).replace("-", "")
    for at, typed in itertools.product(range(64), ALPHABET):
        if plain[at] != typed:
            with pytest.raises(WrongRecoveryCodeError) as wrong:
                decode(plain[:at] + typed + plain[at + 1 :])
            assert wrong.value.groups == (at // 8 + 1,)


@given(KEYS, st.integers(0, 7), st.integers(0, 7), st.integers(0, 7))
def test_two_characters_swapped_within_a_group_are_found(
    key: bytes, group: int, one: int, other: int
) -> None:
    characters = list(encode(key).replace("-", ""))
    one, other = group * 8 + one, group * 8 + other
    if characters[one] == characters[other]:
        return
    characters[one], characters[other] = characters[other], characters[one]
    with pytest.raises(WrongRecoveryCodeError) as wrong:
        decode("".join(characters))
    assert wrong.value.groups == (group + 1,)


@given(KEYS, st.integers(0, 7), st.integers(0, 7))
def test_groups_in_the_wrong_place_are_found(key: bytes, one: int, other: int) -> None:
    parts = list(groups(encode(key)))
    if one == other:
        return
    parts[one], parts[other] = parts[other], parts[one]
    with pytest.raises(WrongRecoveryCodeError) as wrong:
        decode("-".join(parts))
    assert wrong.value.groups == tuple(sorted((one + 1, other + 1)))


@given(KEYS, st.sampled_from(["", " ", "\n", " - ", "–", "\u00a0", ". "]))
def test_how_it_is_written_does_not_matter(key: bytes, between: str) -> None:
    code = encode(key).replace("-", between).replace("O", "0").replace("I", "1").replace("B", "8")
    assert decode(f"  {code.lower()}\n") == key


def test_a_group_of_the_wrong_length_is_named() -> None:
    parts = list(groups(encode(KEY)))
    parts[2] = parts[2][:-1]
    parts[6] += "A"
    parts[7] += "A"
    with pytest.raises(WrongRecoveryCodeError) as wrong:
        decode(" ".join(parts))
    assert wrong.value.groups == (3, 7, 8)


@pytest.mark.parametrize("text", ["", "ABC", "A" * 63, "A" * 65, "-".join(["ABCDEFGH"] * 7)])
def test_too_little_or_too_much_is_told_by_length(text: str) -> None:
    with pytest.raises(RecoveryCodeLengthError) as wrong:
        decode(text)
    assert (wrong.value.expected, wrong.value.found) == (64, len(text.replace("-", "")))


@given(st.text(max_size=200))
def test_nothing_typed_ever_crashes(text: str) -> None:
    with pytest.raises((RecoveryCodeLengthError, WrongRecoveryCodeError)):
        decode(text)


def test_a_key_of_another_length_is_refused() -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        encode(b"short")


@pytest.mark.parametrize("typed", ["A7EHQR4L", " a7ehqr4l ", "a7eh qr4l", "A7EH\u2013QR4L"])
def test_a_group_is_the_same_however_it_is_typed(typed: str) -> None:
    assert plain(typed) == "A7EHQR4L"
    assert plain(typed.replace("4", "5")) != "A7EHQR4L"


def test_what_is_far_too_long_is_not_even_tidied_up() -> None:
    with pytest.raises(RecoveryCodeLengthError) as wrong:
        decode("A" + "\u0301\u0316" * 500_000)  # takes minutes to put in order
    assert wrong.value.found == 1_000_001

"""A box opens to its phrase, in its conversation and its vault, and to nothing else."""

import json
from dataclasses import replace

import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from hypothesis import given
from hypothesis import strategies as st

from app.domain.assessment import Answer, OwnRecord, View
from app.domain.errors import WrongPhraseError
from app.storage.keys import KdfParameters
from app.storage.seals import PADDED_TO, Seal, SealKey, new_seal, opened, seal_from_json, shut
from app.storage.strict_json import canonical
from tests.storage.made import KDF

PHRASE = "Åsa’s six owls"
HERE = ("5f" * 16, 7)
RECORD = OwnRecord({"a-b": View(Answer.NOT_YET, "Å, ß, 漢字, 🌱\n"), "c": View()}, "Only mine.")
SEAL = new_seal(KDF)
KEY = SEAL.key_for(PHRASE)


def test_a_record_comes_back_whole() -> None:
    assert opened(*shut(RECORD, SEAL, KEY, HERE), SEAL, KEY, HERE) == RECORD


@pytest.mark.parametrize("wrong", ["", "Åsa’s six owl", "åsa’s six owls", f"{PHRASE} ", "Asa’s six owls"])
def test_no_other_phrase_opens_it(wrong: str) -> None:
    nonce, box = shut(RECORD, SEAL, KEY, HERE)
    with pytest.raises(WrongPhraseError) as raised:
        opened(nonce, box, SEAL, SEAL.key_for(wrong), HERE)
    assert raised.value.__cause__ is None
    assert str(raised.value) == ""


@pytest.mark.parametrize(
    "typed",
    [
        "A\N{COMBINING RING ABOVE}sa’s six owls",
        "\N{ANGSTROM SIGN}sa’s six owls",
        "Åsa’s\N{NO-BREAK SPACE}six\N{IDEOGRAPHIC SPACE}owls",
    ],
)
def test_the_same_phrase_from_another_keyboard_opens_it(typed: str) -> None:
    assert SEAL.key_for(typed) == KEY


@pytest.mark.parametrize("place", range(12))
def test_a_changed_nonce_is_refused(place: int) -> None:
    nonce, box = shut(RECORD, SEAL, KEY, HERE)
    changed = bytes(byte ^ (index == place) for index, byte in enumerate(nonce))
    with pytest.raises(WrongPhraseError):
        opened(changed, box, SEAL, KEY, HERE)


@pytest.mark.parametrize("place", [0, 1, 4095, 4096, PADDED_TO - 1, PADDED_TO, -1])
def test_a_changed_box_is_refused(place: int) -> None:
    nonce, box = shut(RECORD, SEAL, KEY, HERE)
    changed = bytearray(box)
    changed[place] ^= 1
    with pytest.raises(WrongPhraseError):
        opened(nonce, bytes(changed), SEAL, KEY, HERE)


@pytest.mark.parametrize("length", [0, 1, 15, 16, 17, PADDED_TO])
def test_a_cut_box_is_refused(length: int) -> None:
    nonce, box = shut(RECORD, SEAL, KEY, HERE)
    with pytest.raises(WrongPhraseError):
        opened(nonce, box[:length], SEAL, KEY, HERE)


@pytest.mark.parametrize(
    "seal",
    [
        replace(SEAL, salt=bytes(16)),
        replace(SEAL, kdf=replace(KDF, memory_kib=128)),
        replace(SEAL, kdf=replace(KDF, passes=2)),
        replace(SEAL, kdf=KdfParameters(memory_kib=64, passes=1, lanes=2)),
    ],
)
def test_what_a_phrase_costs_is_bound_to_the_box(seal: Seal) -> None:
    nonce, box = shut(RECORD, SEAL, KEY, HERE)
    for key in (KEY, seal.key_for(PHRASE)):
        with pytest.raises(WrongPhraseError):
            opened(nonce, box, seal, key, HERE)


@pytest.mark.parametrize("elsewhere", [(HERE[0], 8), ("60" * 16, 7), ("", 0)])
def test_a_box_put_elsewhere_is_refused(elsewhere: tuple[str, int]) -> None:
    nonce, box = shut(RECORD, SEAL, KEY, HERE)
    with pytest.raises(WrongPhraseError):
        opened(nonce, box, SEAL, KEY, elsewhere)


def test_each_box_is_new() -> None:
    made = [shut(RECORD, SEAL, KEY, HERE) for _time in range(50)]
    assert len({nonce for nonce, _box in made}) == 50
    assert len({box[:16] for _nonce, box in made}) == 50


def test_each_seal_is_new() -> None:
    assert len({new_seal(KDF).salt for _time in range(50)}) == 50
    assert new_seal(KDF).key_for(PHRASE) != KEY


FULL = {f"behaviour-{number}-that-has-a-long-name": View(Answer.CONSISTENTLY) for number in range(150)}


@pytest.mark.parametrize(
    "record",
    [
        OwnRecord({}),
        OwnRecord({}, "x" * 4000),
        OwnRecord({"a": View(Answer.NO_CHANCE, "some words")}),
        OwnRecord(FULL, "and a page of notes " * 100),
        OwnRecord({name: View(Answer.NOT_YET, "Ä fair deal.") for name in list(FULL)[:110]}),
    ],
)
def test_the_size_of_a_box_does_not_tell_what_was_said(record: OwnRecord) -> None:
    _nonce, box = shut(record, SEAL, KEY, HERE)
    assert len(box) == PADDED_TO + 16


def test_who_says_more_than_one_box_holds_gets_a_larger_one() -> None:
    much = OwnRecord({}, "x" * PADDED_TO)
    nonce, box = shut(much, SEAL, KEY, HERE)
    assert len(box) == 2 * PADDED_TO + 16
    assert opened(nonce, box, SEAL, KEY, HERE) == much


def test_half_a_character_is_kept_as_a_sign_that_one_is_missing() -> None:
    halves = OwnRecord({"a": View(None, "so \ud83c it is")}, "\ud83c\udf31 \udf31")
    whole = OwnRecord({"a": View(None, "so \ufffd it is")}, "🌱 \ufffd")
    assert opened(*shut(halves, SEAL, KEY, HERE), SEAL, KEY, HERE) == whole


def test_the_format_is_what_security_md_says() -> None:
    nonce, box = shut(OwnRecord({"a": View(Answer.SOMETIMES, "n")}, "p"), SEAL, KEY, HERE)
    associated = canonical(
        {
            "format": "fika-seal",
            "version": 1,
            "vault": HERE[0],
            "conversation": HERE[1],
            "kdf": json.loads(SEAL.to_json()),
        }
    )
    content = AESGCM(KEY.secret).decrypt(nonce, box, associated)
    assert content.rstrip(b" ") == b'{"private_notes":"p","views":{"a":["sometimes","n"]}}'
    assert (len(nonce), len(KEY.secret)) == (12, 32)


def test_a_key_never_shows_itself() -> None:
    assert repr(KEY) == "SealKey()"
    assert KEY.secret.hex() not in f"{KEY} {(SEAL, KEY)}"
    assert SealKey(bytes(32)) == SealKey(bytes(32))


def test_a_seal_comes_back_as_it_was_kept() -> None:
    assert seal_from_json(SEAL.to_json()) == SEAL


def _without(name: str) -> str:
    spelled = json.loads(SEAL.to_json())
    del spelled[name]
    return canonical(spelled).decode()


def _with(**changes: object) -> str:
    return canonical(json.loads(SEAL.to_json()) | changes).decode()


@pytest.mark.parametrize(
    "kept",
    [
        "",
        "{}",
        "[]",
        "null",
        "Å",
        SEAL.to_json() + " ",
        *map(_without, json.loads(SEAL.to_json())),
        _with(more=1),
        _with(name="argon2i"),
        _with(version=16),
        _with(memory_kib=1024 * 1024 + 1),
        _with(memory_kib=10**30),
        _with(memory_kib=True),
        _with(passes=17),
        _with(lanes=0),
        _with(lanes="4"),
        _with(salt="AAAA"),
        _with(salt="A" * 200),
        _with(salt="*" * 24),
        _with(salt=None),
    ],
)
def test_a_forged_seal_is_refused_before_any_work(kept: str) -> None:
    with pytest.raises((ValueError, TypeError, KeyError)):
        seal_from_json(kept)


texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=300)
records = st.builds(
    OwnRecord,
    st.dictionaries(texts, st.builds(View, st.none() | st.sampled_from(Answer), texts), max_size=8),
    texts,
)


@given(record=records, conversation=st.integers(1, 2**63 - 1))
def test_any_record_comes_back_and_fills_its_box(record: OwnRecord, conversation: int) -> None:
    nonce, box = shut(record, SEAL, KEY, (HERE[0], conversation))
    assert (len(box) - 16) % PADDED_TO == 0
    assert opened(nonce, box, SEAL, KEY, (HERE[0], conversation)) == record

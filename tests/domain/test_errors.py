"""Known errors carry fields, so that a face can find the words."""

from pathlib import Path

from app.domain import errors


def test_every_known_error_is_a_fika_error_and_keeps_its_fields() -> None:
    error = errors.RecoveryCodeLengthError(expected=64, found=63)
    assert isinstance(error, errors.VaultError)
    assert isinstance(error, errors.FikaError)
    assert (error.expected, error.found) == (64, 63)
    assert errors.KeysDamagedError(Path("keys.json")).missing is False
    assert errors.WrongRecoveryCodeError().groups == ()


def test_two_errors_of_one_kind_are_two_errors() -> None:
    one, other = errors.NotAVaultError(Path("x")), errors.NotAVaultError(Path("x"))
    assert one != other
    assert {one, other} == {other, one}

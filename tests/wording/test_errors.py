"""Every known error has words: what happened, what it means, what to do next."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import get_type_hints

import pytest

from app.domain import errors
from app.domain.errors import DiskFullError, FikaError, FrameworkMistake
from app.domain.holder import Holder
from app.wording.errors import explain

_EXAMPLES: dict[object, object] = {
    Path: Path("/home/jonas/Team.fika/notes-1.db"),
    str: "Amira",
    int: 7,
    bool: True,
    date: date(2026, 11, 28),
    FikaError: DiskFullError(Path("/home/jonas/Team.fika/backups")),
    tuple[int, ...]: (2, 5),
    tuple[str, ...]: ("Amira Haddad", "Amira Berg"),
    Holder | None: Holder("lindqvist-laptop", "jonas", 4711, datetime(2026, 11, 28, 14, 2, tzinfo=UTC)),
    Holder: Holder("lindqvist-laptop", "jonas", 4711, datetime(2026, 11, 28, 14, 2, tzinfo=UTC)),
    tuple[FrameworkMistake, ...]: (FrameworkMistake("line 3", "It is wrong.", "Mend it."),),
}


def _kinds(root: type[FikaError] = FikaError) -> Iterator[type[FikaError]]:
    for kind in root.__subclasses__():
        yield from _kinds(kind)
        if not kind.__subclasses__():
            yield kind


def made(kind: type[FikaError]) -> FikaError:
    """Return an error of this kind with something in every field."""
    if not is_dataclass(kind):
        return kind()
    hints = get_type_hints(kind)
    return kind(**{one.name: _EXAMPLES[hints[one.name]] for one in fields(kind)})


KINDS = sorted(set(_kinds()), key=lambda kind: kind.__name__)


@pytest.mark.parametrize("kind", KINDS)
def test_every_known_error_has_words(kind: type[FikaError]) -> None:
    words = explain(made(kind))
    assert words.happened
    assert words.next
    assert "!" not in words.one_line
    assert "{" not in words.one_line
    assert words.one_line.startswith(words.happened)


@pytest.mark.parametrize("kind", [kind for kind in KINDS if issubclass(kind, errors.VaultError)])
def test_whoever_fears_for_a_vault_is_told_what_became_of_it(kind: type[FikaError]) -> None:
    words = explain(made(kind))
    assert words.means or kind is errors.NotAVaultError


def test_a_code_with_one_mistyped_group_and_with_several() -> None:
    assert "group 3 of" in explain(errors.WrongRecoveryCodeError((3,))).happened
    assert "groups 2, 5 of" in explain(errors.WrongRecoveryCodeError((2, 5))).happened
    assert "does not open this vault" in explain(errors.WrongRecoveryCodeError()).happened


def test_missing_keys_and_damaged_ones_are_told_apart() -> None:
    path = Path("keys.json")
    assert "missing" in explain(errors.KeysDamagedError(path, missing=True)).happened
    assert "damaged" in explain(errors.KeysDamagedError(path)).happened


def test_damage_without_a_detail_is_still_a_sentence() -> None:
    assert explain(errors.VaultDamagedError(Path("notes-1.db"))).happened.endswith("should be.")


@pytest.mark.parametrize("what", ["person", "conversation", "framework", "behaviour", "growth area"])
def test_what_is_not_found_is_called_what_it_is(what: str) -> None:
    words = explain(errors.NotFoundError(what, "Zoë"))
    assert what in words.happened
    assert "Zoë" in words.happened


def test_each_mistake_of_a_file_has_a_line() -> None:
    mistakes = tuple(FrameworkMistake(f"line {number}", "Wrong.", "Mend it.") for number in (3, 9))
    lines = explain(errors.FrameworkFileError(mistakes)).happened.splitlines()
    assert lines[1:] == ["  line 3: Wrong. Mend it.", "  line 9: Wrong. Mend it."]


def test_an_error_nobody_has_words_for_is_not_passed_over() -> None:
    class NewError(FikaError):
        pass

    with pytest.raises(KeyError):
        explain(NewError())


def test_a_path_without_end_is_told_by_its_beginning_and_its_end() -> None:
    words = explain(errors.NotAVaultError(Path("/home/" + "x" * 100_000 + "/Team.fika")))
    assert len(words.one_line) < 800
    assert "/home/xxx" in words.happened
    assert words.happened.endswith("/Team.fika.")

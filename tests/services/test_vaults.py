"""Vaults as a person meets them: create, find, unlock, and come back in with the code."""

from pathlib import Path

import pytest

from app.domain.errors import (
    RecoveryCodeLengthError,
    VaultInUseError,
    WriteFailedError,
    WrongPassphraseError,
    WrongRecoveryCodeError,
)
from app.services import vaults
from app.services.session import Session
from tests.made import MANAGER, QUICK, WORDS, make_session, open_again


def test_a_new_vault_knows_its_manager_and_the_built_in_framework(vault_folder: Path) -> None:
    created = vaults.create(vault_folder, WORDS, "  Jonas   Berg ", QUICK)
    try:
        assert created.session.manager_name == MANAGER
        assert [one.key for one in created.session.frameworks.listed()] == ["career-steps"]
        assert created.session.folder == vault_folder
    finally:
        created.session.close()
    assert vaults.is_vault(vault_folder)


def test_it_opens_by_its_passphrase_alone(vault_folder: Path) -> None:
    make_session(vault_folder).close()
    with pytest.raises(WrongPassphraseError):
        vaults.key_from_passphrase(vault_folder, "not this one")
    open_again(vault_folder).close()


def test_while_it_is_open_nobody_else_opens_it(vault_folder: Path) -> None:
    session = make_session(vault_folder)
    try:
        with pytest.raises(VaultInUseError):
            open_again(vault_folder)
    finally:
        session.close()


def test_the_code_opens_it_when_keys_json_is_gone_and_a_new_one_can_be_written(vault_folder: Path) -> None:
    created = vaults.create(vault_folder, WORDS, MANAGER, QUICK)
    created.session.close()
    code = "-".join(created.code_groups)
    vaults.check_typing(code.lower().replace("-", " "))
    assert not vaults.passphrase_opens_nothing(vault_folder)
    (vault_folder / "keys.json").unlink()
    assert vaults.passphrase_opens_nothing(vault_folder)
    key = vaults.key_from_recovery_code(vault_folder, code)
    vaults.open_session(vault_folder, key).close()
    vaults.write_new_keys(vault_folder, key, "another passphrase", QUICK)
    open_again(vault_folder, "another passphrase").close()


def test_a_mistyped_code_is_told_before_any_vault_is_touched() -> None:
    with pytest.raises(RecoveryCodeLengthError):
        vaults.check_typing("ABC")
    with pytest.raises(WrongRecoveryCodeError) as refused:
        vaults.check_typing("A" * 64)
    assert refused.value.groups


def test_known_vaults_are_those_in_the_usual_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = tmp_path / "usual"
    monkeypatch.setattr("app.services.vault_places.default_place", lambda: place)
    assert vaults.known_vaults() == ()
    for name in ("B", "a.fika"):
        make_session(vaults.vault_folder(place, name)).close()
    (place / "notes.txt").write_text("no vault", encoding="utf-8")
    assert sorted(one.name for one in vaults.known_vaults()) == ["B.fika", "a.fika"]


def test_the_usual_place_is_a_folder_of_the_persons_own() -> None:
    assert vaults.default_place().is_absolute()
    assert "Fika" in vaults.default_place().parts


def test_a_folder_gets_its_ending_once() -> None:
    place = Path("place")
    assert (
        vaults.vault_folder(place, " Team ") == vaults.vault_folder(place, "Team.fika") == place / "Team.fika"
    )


def test_a_file_is_saved_whole_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "summary.pdf"
    vaults.save_file(path, b"one")
    vaults.save_file(path, b"two")
    assert path.read_bytes() == b"two"
    with pytest.raises(WriteFailedError):
        vaults.save_file(tmp_path / "no such folder" / "summary.pdf", b"three")
    assert [one.name for one in tmp_path.iterdir()] == ["summary.pdf"]


def test_what_is_done_at_once_is_kept_whole_or_not_at_all(vault_folder: Path) -> None:
    session = make_session(vault_folder)
    try:
        with session.all_at_once():
            session.rename_manager("Dina Okafor")
        with pytest.raises(VaultInUseError):
            _rename_and_fail(session)
        assert session.manager_name == "Dina Okafor"
    finally:
        session.close()


def _rename_and_fail(session: Session) -> None:
    with session.all_at_once():
        session.rename_manager("Chen Wei")
        raise VaultInUseError(session.folder)

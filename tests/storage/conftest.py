"""What tests of the vault begin with."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.storage.vault import NewVault, Vault, open_vault
from tests.storage.made import add_framework, key_of, make, make_closed


@pytest.fixture(scope="session")
def _as_it_begins(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """Return a vault just created, locked, and its recovery code; it is copied, never opened."""
    folder = tmp_path_factory.mktemp("new") / "Team.fika"
    return folder, make_closed(folder)


@pytest.fixture
def new(tmp_path: Path, _as_it_begins: tuple[Path, str]) -> Iterator[NewVault]:
    """Return a vault just created, open."""
    folder, code = _as_it_begins
    copied = Path(shutil.copytree(folder, tmp_path / "Team.fika"))
    made = NewVault(open_vault(copied, key_of(code)), code)
    yield made
    made.vault.close()


@pytest.fixture
def vault(new: NewVault) -> Vault:
    """Return an open, empty vault."""
    return new.vault


@pytest.fixture
def goal(tmp_path: Path) -> Path:
    """Return where a backup may go, in a folder of its own."""
    return tmp_path / "elsewhere" / "Team.fikabackup"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return where a vault may go."""
    return tmp_path / "Team.fika"


@pytest.fixture
def code(folder: Path) -> str:
    """Return the recovery code of a closed vault that holds one framework."""
    new = make(folder)
    with new.vault.transaction() as transaction:
        add_framework(transaction)
    new.vault.close()
    return new.recovery_code

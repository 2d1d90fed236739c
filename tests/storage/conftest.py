"""What tests of the vault begin with."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.storage.vault import NewVault, Vault
from tests.storage.made import add_framework, make


@pytest.fixture
def new(tmp_path: Path) -> Iterator[NewVault]:
    """Return a vault just created, open."""
    made = make(tmp_path / "Team.fika")
    yield made
    made.vault.close()


@pytest.fixture
def vault(new: NewVault) -> Vault:
    """Return an open, empty vault."""
    return new.vault


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

"""What tests of the vault begin with."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.storage.vault import NewVault, Vault
from tests.storage.made import make


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

"""A box of an employee's own, where there is none any more."""

import pytest

from app.domain.errors import WrongPhraseError
from app.storage import own_agendas
from app.storage.seals import new_seal
from app.storage.vault import Vault
from tests.storage.made import KDF


def test_where_nothing_is_sealed_any_more_no_key_opens_anything(vault: Vault) -> None:
    seal = new_seal(KDF)
    with pytest.raises(WrongPhraseError):
        own_agendas.read(vault, 1, seal, seal.key_for("velvet harbour orbit"))

"""What a manager chooses for the vault."""

import pytest

from app.domain.settings import IDLE_CHOICES, VaultSettings


@pytest.mark.parametrize("minutes", IDLE_CHOICES)
def test_every_time_on_offer_can_be_chosen(minutes: int) -> None:
    assert VaultSettings(idle_minutes=minutes).idle_minutes == minutes


def test_no_other_time_can_be_chosen() -> None:
    with pytest.raises(ValueError, match="IDLE_CHOICES"):
        VaultSettings(idle_minutes=max(IDLE_CHOICES) + 1)

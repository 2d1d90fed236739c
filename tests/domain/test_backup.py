"""How the file of a backup is called."""

import os
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.backup import Occasion, file_name, occasion_of, vault_name_of

MOMENT = datetime.fromisoformat("2026-11-28T22:31:07")


def test_it_tells_the_vault_the_moment_and_the_occasion() -> None:
    assert file_name("Team Å", MOMENT, Occasion.ORDINARY) == "Team Å 2026-11-28 22.31.07.fikabackup"
    assert (
        file_name("Team", MOMENT, Occasion.BEFORE_KEY_CHANGE, 2)
        == "Team 2026-11-28 22.31.07 before key change 2.fikabackup"
    )


@pytest.mark.parametrize(
    ("vault", "safe"),
    [('a/b\\c:d*e?f"g<h>i|j\n', "a_b_c_d_e_f_g_h_i_j_"), ("..", "_"), ("", "_"), ("\udcff", "_")],
)
def test_no_system_chokes_on_it(vault: str, safe: str) -> None:
    assert file_name(vault, MOMENT, Occasion.ORDINARY).startswith(f"{safe} 2026")


@given(st.text(max_size=300), st.sampled_from(Occasion), st.integers(1, 9))
def test_it_is_read_back_and_never_too_long(vault: str, occasion: Occasion, again: int) -> None:
    name = file_name(vault, MOMENT, occasion, again)
    assert occasion_of(name) is occasion
    assert len(os.fsencode(name)) <= 255
    assert Path(name).name == name


@given(st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=30), st.sampled_from(Occasion))
def test_the_vaults_name_is_read_back(vault: str, occasion: Occasion) -> None:
    assert vault_name_of(file_name(vault, MOMENT, occasion)) == vault


@pytest.mark.parametrize(
    "name",
    [
        "Team.fikabackup",
        "Team 2026-11-28.fikabackup",
        "Team 2026-11-28 22.31.07 before dinner.fikabackup",
        "Team 2026-11-28 22.31.07.fikabackup.tmp",
        "Team 2026-11-28 22.31.07 10.fikabackup",
        " 2026-11-28 22.31.07.fikabackup",
    ],
)
def test_another_name_is_somebodys_own(name: str) -> None:
    assert occasion_of(name) is None


def test_a_renamed_one_is_called_what_it_is_called() -> None:
    assert vault_name_of("Before the summer.fikabackup") == "Before the summer"

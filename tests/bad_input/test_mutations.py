"""Whatever is done to sound input, it is read, or refused in words; the vault beside it stays as it is."""

from pathlib import Path

import pytest

from tests.bad_input.mutated_kinds import NAMES, Mutated, mutated_kinds
from tests.bad_input.mutations import play
from tests.bad_input.place import look

EXAMPLES = 120


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with a vault."""
    return tmp_path_factory.mktemp("mutations")


@pytest.fixture(scope="module")
def kinds(room: Path) -> dict[str, Mutated]:
    """Return what is mutated."""
    return {kind.name: kind for kind in mutated_kinds(room)}


@pytest.mark.parametrize("name", NAMES)
def test_whatever_is_done_to_it_a_known_error_tells(room: Path, kinds: dict[str, Mutated], name: str) -> None:
    kind = kinds[name]
    before = look(room / "Team.fika")
    told = play(kind.content, kind.foreign, kind.meet, round(EXAMPLES * kind.share))
    after = look(room / "Team.fika")
    assert len(told) > 1, told  # else nothing was tried
    assert {name for name in before | after if before.get(name) != after.get(name)} <= {"keys.json"}

"""Each case of the corpus: a known error in few words, nothing changed, soon and with little memory."""

from collections.abc import Iterator

import pytest

from tests.bad_input.asking import Asking, asking
from tests.bad_input.corpus import named

CASES = named()
SOME = list(CASES)[::3]
"""Cases of each kind, evenly drawn; 'make faults' tries all of them, which takes a minute more."""


@pytest.fixture(scope="module")
def ask(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Asking]:
    """Return whom to ask about a case."""
    with asking(tmp_path_factory.mktemp("bad input")) as one:
        yield one


@pytest.mark.parametrize("name", SOME)
def test_bad_input_is_told_and_changes_nothing(ask: Asking, name: str) -> None:
    case, _act = CASES[name]
    assert ask.about(name).faults(case.said) == []

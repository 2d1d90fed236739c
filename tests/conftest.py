"""What every test may begin with."""

import gc
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from app.services.session import Session
from app.storage.keys import KdfParameters
from tests.made import QUICK, make_session, open_again

# No time limits: a slow machine is no mistake. Each run draws the same, so that a failure stays.
settings.register_profile(
    "fika", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow], print_blob=True
)
settings.load_profile("fika")


class _Loaded:
    """How many modules there were when memory was looked through last."""

    modules = 0


def pytest_collection_finish() -> None:
    """Leave out of every collection what was loaded for all tests: walking it took half of their time."""
    _leave_out_what_was_loaded()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown() -> Iterator[None]:
    """Leave out, after each test, what it was the first to load: it is there for good, as a library is."""
    yield
    if len(sys.modules) > _Loaded.modules:
        _leave_out_what_was_loaded()


def _leave_out_what_was_loaded() -> None:
    gc.collect()
    gc.freeze()
    _Loaded.modules = len(sys.modules)


@pytest.fixture
def quick_derivation(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a key derivation that nobody chose the cost of take milliseconds and 64 KiB, not 256 MiB."""
    monkeypatch.setattr(KdfParameters.__init__, "__defaults__", (QUICK.memory_kib, QUICK.passes, QUICK.lanes))


@pytest.fixture
def vault_folder(tmp_path: Path) -> Path:
    """Return where a new vault may go."""
    return tmp_path / "Team.fika"


@pytest.fixture(scope="session")
def _vault_as_it_begins(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a new vault, locked, to be copied and never opened: reading the framework takes a while."""
    folder = tmp_path_factory.mktemp("new") / "Team.fika"
    make_session(folder).close()
    return folder


@pytest.fixture
def session(vault_folder: Path, _vault_as_it_begins: Path) -> Iterator[Session]:
    """Return an open vault with the built-in framework and nobody in it."""
    made = open_again(Path(shutil.copytree(_vault_as_it_begins, vault_folder)))
    yield made
    made.close()

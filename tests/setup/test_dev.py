"""dev.py makes .venv once, mends it, makes it anew when the lock changes, and refuses in one line."""

import ast
import re
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

import dev
from tests.setup.clone import ROOT, Clone, run

WITHOUT_PIP = """
import importlib.machinery, sys
class Finder(importlib.machinery.PathFinder):
    @classmethod
    def find_spec(cls, name, path=None, target=None):
        return None if name in ("pip", "ensurepip") else super().find_spec(name, path, target)
sys.meta_path[sys.meta_path.index(importlib.machinery.PathFinder)] = Finder
"""


@pytest.fixture
def clone(tmp_path: Path) -> Clone:
    return Clone(tmp_path)


def test_the_first_start_sets_up_and_the_second_goes_straight_through(clone: Clone) -> None:
    first = clone.dev("run", "--", "people")
    second = clone.dev("run", "--", "people", "--json")
    assert (first.code, "Setting up .venv" in first.text) == (0, True)
    assert second.text == "asked for people --json\n"
    assert clone.has("first")


def test_a_changed_lock_makes_venv_anew_since_pip_does_not_prune(clone: Clone) -> None:
    clone.dev("run", "people")
    clone.lock("second")
    assert clone.dev("run", "people").code == 0
    assert clone.has("second")
    assert not clone.has("first")


def test_a_change_of_what_developers_need_makes_venv_anew_too(clone: Clone) -> None:
    clone.lock("hammer", "requirements-dev.txt")
    clone.dev("setup")
    clone.lock("spanner", "requirements-dev.txt")
    assert clone.dev("setup").code == 0
    assert clone.has("spanner")
    assert not clone.has("hammer")


def test_an_interrupted_start_is_mended_by_the_next(clone: Clone) -> None:
    clone.dev("run", "people")
    (clone.venv / "fika-stamp").unlink()  # it is written last
    (clone.venv / "bin" / "python").unlink()
    mended = clone.dev("run", "people")
    assert "Setting up .venv" in mended.text
    assert mended.text.endswith("asked for people\n")


def test_the_fika_command_works_from_another_folder(clone: Clone, tmp_path: Path) -> None:
    clone.dev("run", "people")
    ran = run([str(clone.venv / "bin" / "fika"), "compare", "Amira Haddad"], tmp_path)
    assert (ran.code, ran.text) == (0, "asked for compare Amira Haddad\n")


def test_what_developers_need_comes_on_top_of_what_running_needs(clone: Clone) -> None:
    clone.dev("run", "people")
    marker = clone.venv / "still-the-same"
    marker.touch()
    assert clone.dev("setup").code == 0
    assert clone.dev("run", "people").text == "asked for people\n"
    assert marker.exists()


def test_every_stage_of_the_tests_runs_and_all_failures_are_named(clone: Clone) -> None:
    ran = clone.dev("test")  # nothing it needs is in this lock
    assert ran.code == 1
    named = ["mypy", "floors", "ruff", *dev.all_tests(), "coverage of domain and storage"]
    assert ran.text.endswith(f"Failed: {', '.join(named)}\n")


def test_every_test_is_in_one_part_and_in_one_only() -> None:
    parts = dev.all_tests().values()
    for path in (ROOT / "tests").rglob("test_*.py"):
        name = path.relative_to(ROOT).as_posix()
        assert [takes(part, name) for part in parts].count(True) == 1, name


def takes(part: Sequence[str], path: str) -> bool:
    """Tell whether pytest, called like this, runs a file."""
    named = [one for one in part if one.startswith("tests/")]
    ignored = [one.removeprefix("--ignore=") for one in part if one.startswith("--ignore=")]
    return (not named or lies_in(path, named)) and not lies_in(path, ignored)


def lies_in(path: str, places: Sequence[str]) -> bool:
    """Tell whether a file is one of these, or in a folder that is."""
    return any(path == one or path.startswith(f"{one}/") for one in places)


def test_no_network_is_said_in_one_line(clone: Clone) -> None:
    clone.require(f"nothere==1.0 --hash=sha256:{'0' * 64}\n")
    nowhere = {"PIP_INDEX_URL": "http://127.0.0.1:9/", "PIP_EXTRA_INDEX_URL": "", "PIP_FIND_LINKS": ""}
    ran = clone.dev("run", "people", PIP_CONFIG_FILE="/dev/null", **nowhere)
    assert ran.code == 1
    assert "the package index did not answer" in ran.text.splitlines()[-1]
    assert len(ran.text.splitlines()) == 2
    assert not (clone.venv / "fika-stamp").exists()


def test_a_file_that_is_not_the_locked_one_is_refused(clone: Clone) -> None:
    requirements = clone.folder / "requirements.txt"
    requirements.write_text(re.sub("sha256:.*", f"sha256:{'0' * 64}", requirements.read_text()))
    ran = clone.dev("run", "people")
    assert ran.code == 1
    assert "DO NOT MATCH THE HASHES" in ran.text
    assert not (clone.venv / "fika-stamp").exists()


def test_no_pip_is_said_in_one_line(clone: Clone, tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text(WITHOUT_PIP)
    ran = clone.dev("run", "people", PYTHONPATH=str(tmp_path))
    assert (ran.code, len(ran.text.splitlines())) == (1, 1)
    assert "This Python has no pip" in ran.text


def test_a_venv_that_cannot_be_written_is_said_in_one_line(clone: Clone) -> None:
    clone.venv.write_text("a file in the way")
    ran = clone.dev("run", "people")
    assert (ran.code, len(ran.text.splitlines())) == (1, 1)
    assert "could not write its .venv" in ran.text


def test_an_older_python_reads_far_enough_to_be_refused() -> None:
    source = (ROOT / "dev.py").read_text("utf-8")
    ast.parse(source, feature_version=(3, 7))
    code = f"import sys; sys.version_info = (3, 9, 2); exec(compile({source!r}, 'dev.py', 'exec'))"
    ran = run([sys.executable, "-c", code], ROOT)
    assert ran.code == 1
    assert ran.text.startswith("Fika needs Python 3.11 or newer; this is 3.9.")


@pytest.mark.parametrize(
    ("arguments", "opens"),
    [
        ([], True),
        (["--vault", "here.fika"], True),
        (["--vault=here.fika"], True),
        (["people"], False),
        (["--vault", "here.fika", "people"], False),
        (["--help"], False),
    ],
)
def test_only_a_start_without_a_command_needs_a_display(arguments: list[str], *, opens: bool) -> None:
    assert dev.opens_window(arguments) is opens


def test_the_makefile_offers_every_verb_and_nothing_else() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    targets = next(line for line in makefile.splitlines() if line.startswith("run "))
    assert set(targets.rstrip(":").split()) == set(dev.VERBS)


def test_an_unknown_verb_is_answered_with_those_there_are() -> None:
    ran = run([sys.executable, str(ROOT / "dev.py"), "brew"], ROOT)
    assert ran.code == 2
    assert all(f"  {verb} " in ran.text for verb in dev.VERBS)

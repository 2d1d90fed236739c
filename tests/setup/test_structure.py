"""The rules of the house, held by tests: sizes, names, reasons beside exceptions, floors that can fail."""

import ast
import re
import shutil
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from tests.setup.clone import ROOT, Ran, run

FLOORS = "import sys; from importlinter.cli import lint_imports_command; sys.exit(lint_imports_command())"
LONGEST_FILE = 500
LONGEST_FUNCTION = 80
VAGUE = re.compile(r"(^|_)(utils?|helpers?|misc)(_|$)|_manager$")  # "manager" alone is a person
# An exception to a rule carries its reason on the same line. (Put together, so that this page is not one.)
EXCEPTION = re.compile("#" + r"\s*(?:noqa|type:\s*ignore|pragma:\s*no cover|mypy:)(?P<rest>.*)")
REASON = re.compile(r"(?::\s*[A-Z0-9, ]+|\[[a-z, -]+\])\s*[-#–].{8,}")


def sources() -> Iterator[Path]:
    """Yield every Python file of ours."""
    yield ROOT / "dev.py"
    for folder in ("app", "tests", "bench", "packaging"):
        yield from sorted((ROOT / folder).rglob("*.py"))


@cache
def parsed(path: Path) -> ast.Module:
    """Return the syntax tree of a file, made once for all tests."""
    return ast.parse(path.read_text("utf-8"))


def functions(path: Path) -> Iterator[tuple[str, int]]:
    """Yield the name and the number of lines of each function in a file."""
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node.name, (node.end_lineno or node.lineno) - node.lineno + 1


def test_no_file_is_too_long_to_read() -> None:
    lengths = {path: len(path.read_text("utf-8").splitlines()) for path in sources()}
    assert {path: length for path, length in lengths.items() if length > LONGEST_FILE} == {}


def test_no_function_is_too_long_to_see_whole() -> None:
    found = [(path, *function) for path in sources() for function in functions(path)]
    assert [function for function in found if function[2] > LONGEST_FUNCTION] == []


def test_every_name_says_what_is_inside() -> None:
    assert [path for path in sources() if VAGUE.search(path.stem.removeprefix("test_"))] == []


def test_every_exception_to_a_rule_has_its_reason_beside_it() -> None:
    bare = []
    for path in sources():
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
            found = EXCEPTION.search(line)
            if found and not REASON.match(found["rest"]):
                bare.append(f"{path}:{number}: {line.strip()}")
    assert bare == []


def test_the_search_for_reasons_sees_a_bare_exception() -> None:
    mark = "#"
    bare = EXCEPTION.search(f"import x  {mark} noqa: F401")
    reasoned = EXCEPTION.search(f"import x  {mark} noqa: F401 - the plugin registers itself on import")
    assert bare is not None
    assert reasoned is not None
    assert not REASON.match(bare["rest"])
    assert REASON.match(reasoned["rest"])


@pytest.mark.parametrize(
    "folder", ["cli", "domain", "hardening", "reports", "services", "storage", "ui", "wording"]
)
def test_every_floor_has_tests_that_mirror_it(folder: str) -> None:
    assert list((ROOT / "tests" / folder).rglob("test_*.py"))


def test_no_part_of_qt_that_reaches_the_network_is_imported() -> None:
    # import-linter sees PySide6 as one; so this looks at the names in it.
    names = "Network|Qml|Quick|Web|Http|RemoteObjects|Bluetooth|Pdf|Multimedia|Positioning"
    reaching = re.compile(rf"PySide6\.Qt({names})")
    assert [path for path in sources() if any(map(reaching.match, imported(path)))] == []


def imported(path: Path) -> Iterator[str]:
    """Yield the full names that a file imports."""
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


PLANTS = {
    "app/domain/planted.py": "import PySide6.QtCore\nimport pydantic\nimport app.storage\n",
    "app/services/planted.py": "import PySide6.QtCore\nimport cryptography\nimport socket\n",
    "app/reports/planted.py": "import app.services\n",
    "app/ui/planted.py": "import app.storage\n",
}


def floors(folder: Path) -> Ran:
    """Ask import-linter about the app in this folder."""
    return run([sys.executable, "-c", FLOORS, "--no-cache"], folder)


def test_every_floor_contract_can_fail(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "app", tmp_path / "app", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    assert floors(tmp_path).code == 0
    for place, code in PLANTS.items():
        (tmp_path / place).write_text(code)
    broken = floors(tmp_path)
    assert broken.code == 1
    assert " 0 kept" in broken.text, broken.text

"""A test that lacks a program is skipped at home and fails where every program is promised to be there."""

import sys
from pathlib import Path

import pytest

from tests.setup.clone import ROOT, run

LACKING = """
from tests.programs import require_program

def test_with_a_program() -> None:
    require_program("no-such-program")
"""


@pytest.mark.parametrize(("promised", "says"), [("", "1 skipped"), ("1", "1 failed")])
def test_a_missing_program_skips_at_home_and_fails_in_ci(tmp_path: Path, promised: str, says: str) -> None:
    (tmp_path / "test_lacking.py").write_text(LACKING)
    alone = ["-m", "pytest", "-rsf", "-p", "no:cacheprovider", f"--rootdir={tmp_path}", str(tmp_path)]
    ran = run([sys.executable, *alone], ROOT, FIKA_CI=promised)
    assert says in ran.text
    assert "missing program: no-such-program" in ran.text

"""Programs and libraries of the system that some tests drive or look through."""

import os
import shutil

import pytest

from app import system


def require_program(name: str) -> str:
    """Return the program's path. Where it is missing skip the test, and under FIKA_CI fail it."""
    path = shutil.which(name)
    if path is None:
        without(name)
    return path or name


def require_library(name: str) -> None:
    """Go on when the system's loader finds this library; else skip the test, and under FIKA_CI fail it."""
    if not system.loads(name):
        without(name)


def without(name: str) -> None:
    """Leave the test: nothing may be missed where every program is promised to be there."""
    reason = f"missing program: {name}"
    if os.environ.get("FIKA_CI"):
        pytest.fail(reason)
    pytest.skip(reason)

"""Programs of the system that some tests drive or look through."""

import os
import shutil

import pytest


def require_program(name: str) -> str:
    """Return the program's path. Where it is missing skip the test, and under FIKA_CI fail it."""
    path = shutil.which(name)
    if path is None:
        reason = f"missing program: {name}"
        if os.environ.get("FIKA_CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    return path

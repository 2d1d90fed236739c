"""From the command to a window that stands, beside the smallest window there is."""

import os
import subprocess
import sys
import tempfile

from bench.measure import Figure, in_turn


def measure() -> Figure:
    """Measure both as whole processes."""
    return in_turn(
        "Start to a painted, settled window", _Opening("fika"), _Opening("label"), "<= 1.5 x", runs=9
    )


class _Opening:
    """Runs one of the two programs to its end."""

    def __init__(self, which: str) -> None:
        # Any folder will do for the way in: nothing of a vault is read before a passphrase is typed.
        self._command = [sys.executable, "-m", f"bench.opened_{which}", tempfile.gettempdir()]

    def __call__(self) -> None:
        environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
        # As on a machine where Python keeps what it has compiled; in_turn's first call does so.
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        subprocess.run(self._command, check=True, env=environment)

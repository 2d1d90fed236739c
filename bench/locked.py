"""From locking to the way in that stands: another image of the program has taken this one's place by then."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from bench.measure import Figure

RUNS = 9


def measure() -> Figure:
    """Measure it in processes of their own, each with an open vault."""
    from app.services.example_team import create_example
    from app.storage.keys import KdfParameters

    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "Bench.fika"
        create_example(folder, "any words", KdfParameters(memory_kib=64, passes=1, lanes=1)).close()
        environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        command = [sys.executable, "-m", "bench.locked_fika", str(folder), "any words"]
        times = [
            float(subprocess.run(command, check=True, env=environment, capture_output=True).stdout)
            for _run in range(RUNS + 1)
        ][1:]
    return Figure.of("Lock to a way in that stands", times, "< 1000 ms")

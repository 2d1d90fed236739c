"""A small clone of the project to try dev.py in: a lock of its own, an app that says what it was asked."""

import hashlib
import os
import shutil
import subprocess
import sys
import zipfile
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
UNSEEN = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "PYTHONPATH", "COVERAGE_PROCESS_START")
APP = "import sys\nprint('asked for', *sys.argv[1:])\n"


@dataclass(frozen=True, slots=True)
class Ran:
    """What a command printed (both streams) and its exit code."""

    code: int
    text: str


class Clone:
    """A folder with dev.py, the app's first floor, and a lock that names one tiny wheel."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "a clone"  # a space, since people have them in their paths
        (self.folder / "app").mkdir(parents=True)
        for name in ("dev.py", "Makefile", "app/__init__.py", "app/system.py"):
            shutil.copy(ROOT / name, self.folder / name)
        (self.folder / "app" / "__main__.py").write_text(APP)
        self.lock("first")

    @property
    def venv(self) -> Path:
        """Where dev.py puts what it installs."""
        return self.folder / ".venv"

    def lock(self, name: str, *kinds: str) -> None:
        """Make these requirements files (both, if none is named) ask for a wheel of this name, alone."""
        wheel = tiny_wheel(self.folder, name)
        digest = hashlib.sha256(wheel.read_bytes()).hexdigest()
        self.require(f"{name} @ {wheel.as_uri()} --hash=sha256:{digest}\n", *kinds)

    def require(self, line: str, *kinds: str) -> None:
        """Write this line into these requirements files, or into both."""
        for kind in kinds or ("requirements.txt", "requirements-dev.txt"):
            (self.folder / kind).write_text(line)

    def dev(self, *arguments: str, **environment: str) -> Ran:
        """Run dev.py as a person without a display does."""
        return run([sys.executable, str(self.folder / "dev.py"), *arguments], self.folder, **environment)

    def has(self, module: str) -> bool:
        """Say whether this module can be imported in .venv."""
        python = str(self.venv / "bin" / "python")
        return run([python, "-P", "-c", f"import {module}"], self.folder).code == 0


def run(command: list[str], folder: Path, **environment: str) -> Ran:
    """Run a command to its end and keep what it said. No display is inherited."""
    kept = {name: value for name, value in os.environ.items() if name not in UNSEEN}
    seen = {**kept, **environment}
    with subprocess.Popen(
        command, cwd=folder, env=seen, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as running:
        text, _ = running.communicate()
    return Ran(running.returncode, text)


def tiny_wheel(folder: Path, name: str) -> Path:
    """Write a wheel that holds one empty module."""
    wheel = folder / f"{name}-1.0-py3-none-any.whl"
    record = f"{name}-1.0.dist-info"
    with zipfile.ZipFile(wheel, "w") as packed:
        packed.writestr(f"{name}.py", "")
        packed.writestr(f"{record}/METADATA", f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n")
        packed.writestr(f"{record}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        packed.writestr(f"{record}/RECORD", "")
    return wheel

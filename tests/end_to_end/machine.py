"""A machine of one's own: every folder in which a program may leave something, and what it says."""

import os
from dataclasses import dataclass
from pathlib import Path

from tests.end_to_end.traces import written

_SCREENS = ("QT_", "XDG_", "WAYLAND")


@dataclass(frozen=True, slots=True)
class Machine:
    """Folders of which nobody else knows."""

    folder: Path

    def __post_init__(self) -> None:
        for name in ("home", "temporary", "runtime"):
            (self.folder / name).mkdir(parents=True, mode=0o700, exist_ok=True)

    @property
    def home(self) -> Path:
        """The home of whoever sits here."""
        return self.folder / "home"

    def environment(self, **more: str) -> dict[str, str]:
        """Return the environment of a program that runs here."""
        kept = {name: value for name, value in os.environ.items() if not name.startswith(_SCREENS)}
        runtime, temporary = str(self.folder / "runtime"), str(self.folder / "temporary")
        places = {"HOME": str(self.home), "XDG_RUNTIME_DIR": runtime, "TMPDIR": temporary}
        # Python's own notes of what it has compiled are none of Fika's.
        return {**kept, **places, "PYTHONDONTWRITEBYTECODE": "1", **more}

    def holds(self, words: tuple[str, ...]) -> list[tuple[str, str]]:
        """Return each word that stands in a file here or in the name of one, and where."""
        return [found for path in sorted(self.folder.rglob("*")) for found in self._in_file(path, words)]

    def _in_file(self, path: Path, words: tuple[str, ...]) -> list[tuple[str, str]]:
        content = path.read_bytes() if path.is_file() and not path.is_symlink() else b""
        holds = content.lower() + str(path.relative_to(self.folder)).lower().encode()
        return [(word, str(path)) for word in words if any(form in holds for form in written(word))]

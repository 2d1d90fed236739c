"""A program that leaves a word somewhere on this machine, in the way that is asked for: `WAY WORD`."""

import logging
import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSettings, QStandardPaths, QTemporaryFile, qWarning


def _settings(word: str) -> None:
    kept = QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "Fika", "Fika")
    kept.setValue("recent", word)
    kept.sync()


def _cache(word: str) -> None:
    place = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.CacheLocation))
    place.mkdir(parents=True)
    (place / "pages").write_text(word, "utf-16-le")


def _temporary(word: str) -> None:
    number, _name = tempfile.mkstemp()
    with os.fdopen(number, "wb") as file:
        file.write(word.encode("utf-16-be"))


def _qts_temporary(word: str) -> None:
    file = QTemporaryFile()
    file.setAutoRemove(False)
    file.open()
    file.fileName()  # only a file that is asked for its name gets one
    file.write(word.encode())
    file.close()


def _name_of_a_file(word: str) -> None:
    (Path.home() / f"Summary for {word}.txt").write_text("nothing")


def _logged(word: str) -> None:
    logging.getLogger("app").warning("kept %s", word)


def _warned(word: str) -> None:
    qWarning(word)


def _printed(word: str) -> None:
    print(word)


WAYS: dict[str, Callable[[str], None]] = {
    "settings": _settings,
    "cache": _cache,
    "temporary": _temporary,
    "temporary of Qt": _qts_temporary,
    "name of a file": _name_of_a_file,
    "logged": _logged,
    "warned": _warned,
    "printed": _printed,
}

if __name__ == "__main__":
    app = QCoreApplication(["fika"])
    WAYS[sys.argv[1]](sys.argv[2])

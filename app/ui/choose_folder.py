"""Choosing folders and files: with the system's own dialogs on Windows and macOS, with Qt's on Linux.

There the desktop's dialogs note in files of their own what was chosen, and its portal serves nobody whose
memory is closed to it.
"""

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from app.wording.translate import _

Then = Callable[[Path], None]


def choose_vault(parent: QWidget, then: Then) -> QFileDialog:
    """Ask for a vault's folder."""
    return choose_folder(parent, _("Open a vault: choose the folder that ends in .fika"), then)


def choose_folder(parent: QWidget, title: str, then: Then, begin: str = "") -> QFileDialog:
    """Ask for a folder without blocking; `then` gets it, and isn't called when nothing was chosen."""
    dialog = _made(parent, title, begin)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    return _open(dialog, then)


def choose_file_to_save(
    parent: QWidget, title: str, name: str, suffix: str, then: Then, *, guest: bool = False
) -> QFileDialog:
    """Ask where to save a file, beginning with its name; an existing file is only taken after asking.

    A `guest` of this machine can't rename or delete what is there.
    """
    dialog = _made(parent, title, _documents())
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(suffix)
    dialog.selectFile(name)
    if guest:
        _change_nothing(dialog)
    return _open(dialog, then)


def choose_file_to_open(
    parent: QWidget, title: str, suffix: str, then: Then, *, begin: Path | None = None, guest: bool = False
) -> QFileDialog:
    """Ask for a file that is there, with this ending; `then` isn't called when nothing was chosen.

    It is looked for in the folder `begin` first, where that is there. A `guest` of this machine can't
    rename or delete what is there.
    """
    dialog = _made(parent, title, str(begin) if begin is not None and begin.is_dir() else _documents())
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilter(f"*.{suffix} *.{suffix.upper()}")
    if guest:
        _change_nothing(dialog)
    return _open(dialog, then)


def _made(parent: QWidget, title: str, begin: str) -> QFileDialog:
    dialog = QFileDialog(parent, title, begin)
    if sys.platform == "linux":
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)  # first of all, as Qt asks
    return dialog


def _documents() -> str:
    """Return where people keep what they write; the folder Fika was started in means little to them.

    Not every home has such a folder: Qt would take the name of one that isn't there for a file's.
    """
    from PySide6.QtCore import QStandardPaths

    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return documents if Path(documents).is_dir() else str(Path.home())


def _change_nothing(dialog: QFileDialog) -> None:
    """Let nobody rename or delete a file in a dialog. Only Qt's own dialog can be told so."""
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setOption(QFileDialog.Option.ReadOnly)


def _open(dialog: QFileDialog, then: Then) -> QFileDialog:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(partial(_tell, then))
    dialog.open()
    return dialog


def _tell(then: Then, path: str) -> None:
    then(Path(path))

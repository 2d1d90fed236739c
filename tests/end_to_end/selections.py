"""What any other program can read from a display's clipboards; prints it as JSON."""

import json
import sys

from PySide6.QtGui import QClipboard, QGuiApplication


def read(mode: QClipboard.Mode) -> dict[str, str]:
    """Return what one of the clipboards offers, by type."""
    data = QGuiApplication.clipboard().mimeData(mode)
    if not data:
        return {}
    return {kind: bytes(data.data(kind).data()).decode("utf-8", "replace") for kind in data.formats()}


def main() -> None:
    """Read both."""
    application = QGuiApplication(["selections"])
    both = {"clipboard": read(QClipboard.Mode.Clipboard), "primary": read(QClipboard.Mode.Selection)}
    json.dump(both, sys.stdout)
    del application


if __name__ == "__main__":
    main()

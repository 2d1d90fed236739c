"""The marks by which clipboard histories know what is not for them, system by system.

Windows: Microsoft's “cloud clipboard and clipboard history formats”; Qt passes a format on by its own name
when it is asked for in this way. Linux: the hint of KDE's clipboard, which others obey too. macOS: see
`mac_mark`; Qt would put a prefix before the name. No test of ours has run on Windows.
"""

import sys
from collections.abc import Mapping

_WINDOWS = 'application/x-qt-windows-mime;value="{}"'
_NO = bytes(4)
"""Zero, as Windows writes numbers."""

_MARKS: Mapping[str, Mapping[str, bytes]] = {
    "win32": {
        _WINDOWS.format("ExcludeClipboardContentFromMonitorProcessing"): b"1",
        _WINDOWS.format("CanIncludeInClipboardHistory"): _NO,
        _WINDOWS.format("CanUploadToCloudClipboard"): _NO,
    },
    "darwin": {},
}
_ELSEWHERE: Mapping[str, bytes] = {"x-kde-passwordManagerHint": b"secret"}


def marks(system: str = sys.platform) -> Mapping[str, bytes]:
    """Return what to put beside a private text on this system's clipboard: types and their data."""
    return _MARKS.get(system, _ELSEWHERE)

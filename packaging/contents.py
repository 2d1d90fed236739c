"""What the bundle may hold: one list for the recipe that builds it and for the check of the result."""

from pathlib import PurePosixPath

NETWORK_MODULES = (
    "_socket",
    "_ssl",
    "_hashlib",  # the only other user of OpenSSL's libraries; hashlib has its own digests
    "_asyncio",
    "_multiprocessing",
    "asyncio",
    "concurrent.futures.process",
    "ftplib",
    "http",
    "imaplib",
    "multiprocessing",
    "nntplib",
    "poplib",
    "smtplib",
    "socket",
    "socketserver",
    "ssl",
    "telnetlib",
    "urllib.error",
    "urllib.request",
    "urllib.response",
    "urllib.robotparser",
    "wsgiref",
    "xmlrpc",
    "PySide6.QtNetwork",
    "PySide6.QtQml",  # links the network library, as everything below it does
    "PySide6.QtQuick",
    "PySide6.QtQuickControls2",
    "PySide6.QtQuickTest",
    "PySide6.QtQuickWidgets",
)
"""Python modules that open connections. At run time `socket` is there in name only: see no_socket.py.
`urllib.parse` stays: it takes addresses apart and opens none."""

UNUSED_MODULES = (
    "PySide6.QtConcurrent",
    "PySide6.QtDesigner",
    "PySide6.QtHelp",
    "PySide6.QtOpenGL",
    "PySide6.QtOpenGLWidgets",
    "PySide6.QtSql",
    "PySide6.QtTest",
    "PySide6.QtUiTools",
    "PySide6.QtXml",
    "PIL._avif",
    "PIL._imagingcms",
    "PIL._imagingft",
    "PIL._imagingtk",
    "PIL._webp",
    "hypothesis",
    "mypy",
    "pip",
    "pydantic.mypy",
    "pytest",
    "readline",
    "setuptools",
    "tkinter",
    "unittest",
)
"""Left out because nothing of Fika's asks for them."""

KEPT_PLUGINS = {
    "iconengines": ("qsvgicon",),
    "imageformats": ("qsvg",),
    "platforminputcontexts": ("compose", "ibus"),
    "platforms": ("qxcb", "qwayland", "qoffscreen", "qcocoa", "qwindows"),
    "platformthemes": ("qxdgdesktopportal",),
    "printsupport": ("cupsprintersupport",),
    "styles": ("qmodernwindowsstyle", "qmacstyle"),
    "wayland-decoration-client": ("adwaita", "bradient"),
    "wayland-graphics-integration-client": ("qt-plugin-wayland-egl",),
    "wayland-shell-integration": ("xdg-shell",),
    "xcbglintegrations": ("qxcb-egl-integration", "qxcb-glx-integration"),
}
"""Qt's plugins that stay, by folder. Gone with the others: vnc and the touch protocol (they listen), tls,
networkinformation, the on-screen keyboard (it brings Qt Quick), gtk (it brings half a desktop)."""

NETWORK_LIBRARIES = (
    "Qt6Network",
    "Qt6Qml",
    "Qt6Quick",
    "Qt6VirtualKeyboard",
    "Qt6WebSockets",
    "QtNetwork",
    "QtQml",
    "QtQuick",
    "_asyncio",
    "_hashlib",
    "_multiprocessing",
    "_socket",
    "_ssl",
    "crypto",
    "curl",
    "gssapi",
    "krb5",
    "proxy",
    "qvnc",
    "ssl",
)
"""What the name of a library, without `lib`, may not start with. Staying on purpose: Qt6DBus and dbus (Qt
itself links them; they speak to this machine's desktop), xcb and wayland (the way to the screen), and the
OpenSSL arithmetic sealed into cryptography and sqlcipher3, which opens no connection."""


def is_network_library(path: str) -> bool:
    """Say whether this file of the bundle is a library for the network."""
    name = PurePosixPath(path).name
    library = any(mark in name for mark in (".so", ".dll", ".dylib", ".pyd"))
    return library and name.removeprefix("lib").startswith(NETWORK_LIBRARIES)


def is_pruned(path: str) -> bool:
    """Say whether the recipe leaves this file out."""
    place = PurePosixPath(path.replace("\\", "/"))
    if is_network_library(str(place)):
        return True
    if "PySide6" not in place.parts:
        return False
    if "plugins" in place.parts[:-2]:
        kept = KEPT_PLUGINS.get(place.parts[-2], ())
        return not place.name.removeprefix("lib").startswith(kept) if kept else True
    return "translations" in place.parts or "qml" in place.parts

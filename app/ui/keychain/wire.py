"""How what Secret Service speaks of is put on D-Bus and read from it, with what PySide offers for that.

`appendVariant` and not `<<`: Python's str fits two of its overloads, of which PySide takes the one for lists,
and libdbus ends the process over it. Reading, a structure is entered by `beginArray`: PySide calls only the
`beginStructure` that writes, while all of Qt's ways into something read are the same one.
"""

from PySide6.QtCore import QByteArray, QMetaType
from PySide6.QtDBus import QDBusArgument, QDBusObjectPath, QDBusVariant

NO_PATH = "/"
"""How Secret Service says that there is no such object, such as a prompt."""
_TEXT = QMetaType.Type.QString.value


def attributes(name: str) -> QDBusArgument:
    """Return by what a secret is found again, as a{ss}."""
    told = QDBusArgument()
    told.beginMap(QMetaType(_TEXT), QMetaType(_TEXT))
    for key, value in (("xdg:schema", "fika.QuickUnlock"), ("application", "fika"), ("name", name)):
        _entry(told, key, value)
    told.endMap()
    return told


def properties(name: str, label: str) -> QDBusArgument:
    """Return what a new item is told to be, as a{sv}."""
    told = QDBusArgument()
    told.beginMap(QMetaType(_TEXT), QMetaType.fromName(b"QDBusVariant"))
    _entry(told, "org.freedesktop.Secret.Item.Label", QDBusVariant(label))
    _entry(told, "org.freedesktop.Secret.Item.Attributes", QDBusVariant(attributes(name)))
    told.endMap()
    return told


def secret(session: QDBusObjectPath, value: bytes) -> QDBusArgument:
    """Return a secret as (oayays); a plain session has no parameters."""
    told = QDBusArgument()
    told.beginStructure()
    for part in (session, QByteArray(), QByteArray(value), "application/octet-stream"):
        told.appendVariant(part)
    told.endStructure()
    return told


def paths(items: list[QDBusObjectPath]) -> QDBusArgument:
    """Return paths as ao."""
    told = QDBusArgument()
    told.beginArray(QMetaType.fromName(b"QDBusObjectPath"))
    for item in items:
        told.appendVariant(item)
    told.endArray()
    return told


def read_paths(answer: object) -> list[QDBusObjectPath]:
    """Return the paths in ao. Raises ValueError for anything else."""
    return [path for path in _parts(answer, "ao") if isinstance(path, QDBusObjectPath)]


def read_secret(answer: object) -> bytes:
    """Return the secret in (oayays). Raises ValueError for anything else."""
    value = _parts(answer, "(oayays)")[2]
    if not isinstance(value, QByteArray):
        raise ValueError("no bytes")  # noqa: TRY004 - what a keychain says is a value, however it is typed
    return bytes(value.data())


def _parts(answer: object, signature: str) -> list[object]:
    if not isinstance(answer, QDBusArgument) or answer.currentSignature() != signature:
        raise ValueError(f"not {signature}")
    answer.beginArray()
    found: list[object] = []
    while not answer.atEnd():
        found.append(answer.asVariant())
    return found


def _entry(told: QDBusArgument, key: str, value: object) -> None:
    told.beginMapEntry()
    told.appendVariant(key)
    told.appendVariant(value)
    told.endMapEntry()

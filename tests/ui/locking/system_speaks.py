"""A process that owns the name of logind, or of a screensaver, on a bus of a test's own: `ADDRESS`.

It does what its lines say: `emit INTERFACE PATH MEMBER [true|false]`, `held` (prints whether sleep waits),
`quit`; and it prints each method that is called.
"""

import os
import select
import sys

from PySide6.QtCore import QCoreApplication, QSocketNotifier
from PySide6.QtDBus import (
    QDBusConnection,
    QDBusMessage,
    QDBusObjectPath,
    QDBusUnixFileDescriptor,
    QDBusVirtualObject,
)

SESSION = "/org/freedesktop/login1/session/_31"
LOGIND = "org.freedesktop.login1"
SAVER = "org.freedesktop.ScreenSaver"


class System(QDBusVirtualObject):
    """Answers as logind does."""

    def __init__(self) -> None:
        super().__init__()
        self.held: list[int] = []

    def introspect(self, path: str) -> str:
        """Tell nothing."""
        del path
        return ""

    def handleMessage(self, message: QDBusMessage, connection: QDBusConnection) -> bool:  # noqa: N802 - Qt's name
        """Hand out a descriptor, or the path of the session."""
        answer = message.createReply()
        said = [str(one) for one in message.arguments()]
        if message.member() == "Inhibit":
            ours, theirs = os.pipe()
            self.held.append(ours)
            answer.setArguments([QDBusUnixFileDescriptor(theirs)])
            os.close(theirs)
        elif message.member() == "GetSessionByPID":
            answer = message.createErrorReply(f"{LOGIND}.NoSessionForPID", "none")
        elif message.member() == "GetSession":
            answer.setArguments([QDBusObjectPath(SESSION)])
        else:
            return False
        connection.send(answer)
        say(message.member(), *said)
        return True

    def is_held(self) -> bool:
        """Tell whether anybody holds sleep off."""
        return any(not select.select([one], [], [], 0)[0] for one in self.held)


def say(*words: str) -> None:
    """Print a line at once."""
    print(*words, flush=True)


def obey(system: System, bus: QDBusConnection) -> None:
    """Do what the next line says."""
    words = sys.stdin.readline().split()
    if not words or words[0] == "quit":
        QCoreApplication.quit()
    elif words[0] == "held":
        say("held" if system.is_held() else "free")
    else:
        interface, path, member, *arguments = words[1:]
        signal = QDBusMessage.createSignal(path, interface, member)
        signal.setArguments([one == "true" for one in arguments])
        bus.send(signal)
        say("emitted", member)


def main(address: str) -> None:
    """Own the names, and obey until told to go."""
    app = QCoreApplication([])
    bus = QDBusConnection.connectToBus(address, "system")
    system = System()
    for name, path in ((LOGIND, "/org/freedesktop/login1"), (SAVER, "/org/freedesktop/ScreenSaver")):
        bus.registerVirtualObject(path, system, QDBusConnection.VirtualObjectRegisterOption.SubPath)
        if not bus.registerService(name):
            raise SystemExit(f"not owned: {name}")
    notifier = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
    notifier.activated.connect(lambda _number: obey(system, bus))
    say("there")
    app.exec()


if __name__ == "__main__":
    main(sys.argv[1])

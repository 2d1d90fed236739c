"""The one call that a process of Fika begins with."""

import sys
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class InForce:
    """What this system granted. Everything that is False has simply not been done."""

    no_network: bool = False
    """No socket can be made but those between the processes of this machine; for our children too."""
    closed_memory: bool = False
    """Other processes of the same person can't read or stop this one (administrators can)."""
    no_core: bool = False
    """A crash leaves no picture of the memory in a file."""


def begin() -> InForce:
    """Give up the network and close the memory, for good; call it first, and in the main program only.

    There is no way back in this process. Calling it again changes nothing. Raises nothing: where a system
    can't do something, Fika runs without it.
    """
    if sys.platform == "win32":
        from app.hardening import windows_memory

        return InForce(closed_memory=windows_memory.close(), no_core=windows_memory.report_no_crash())
    from app.hardening import core_file

    no_core = core_file.leave_none()
    if sys.platform == "linux":
        from app.hardening import linux_memory, no_network

        return InForce(no_network.refuse(), linux_memory.close(), no_core)
    if sys.platform == "darwin":
        from app.hardening import mac_memory

        return InForce(closed_memory=mac_memory.close(), no_core=no_core)
    return InForce(no_core=no_core)

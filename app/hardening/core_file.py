"""No core file: a crash must not write the memory to the disk."""

import resource


def leave_none() -> bool:
    """Set the limit of a core file to nothing, for good and for every child; False where that is refused."""
    try:
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    except (OSError, ValueError):
        return False
    return True

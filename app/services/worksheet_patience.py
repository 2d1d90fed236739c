"""How long a file may keep us busy. pypdf reads byte by byte, in Python: each byte is a chance to stop."""

from io import BytesIO
from time import thread_time

_LOOK_EVERY = 50  # bytes, or whatever is read at once


class PatienceLostError(BaseException):
    """The time is over. No Exception, since pypdf takes many of those for damage that it can mend."""


class Patience:
    """A span of this thread's work; time spent waiting for others does not count."""

    def __init__(self, seconds: float) -> None:
        self._until = thread_time() + seconds
        self._read = 0

    def look(self) -> None:
        """Raise PatienceLostError when the time is over."""
        if thread_time() > self._until:
            raise PatienceLostError

    def count(self) -> None:
        """Take note that something was read, and look at the clock every now and then."""
        self._read += 1
        if self._read % _LOOK_EVERY == 0:
            self.look()


class WatchedFile(BytesIO):
    """A file in memory that can be read only as long as the patience lasts."""

    def __init__(self, data: bytes, patience: Patience) -> None:
        super().__init__(data)
        self._patience = patience

    def read(self, size: int | None = -1, /) -> bytes:
        """Read as any file does. Raises PatienceLostError."""
        self._patience.count()
        return super().read(size)

    def getbuffer(self) -> memoryview:
        """Return the whole file, which pypdf then copies and searches. Raises PatienceLostError."""
        self._patience.look()
        return super().getbuffer()

"""The data key: 256 random bits from which everything that locks a vault is derived."""

import os
from dataclasses import dataclass, field

DATA_KEY_BYTES = 32


@dataclass(frozen=True, slots=True)
class DataKey:
    """The one secret of a vault. Its representation never shows it."""

    secret: bytes = field(repr=False)

    def __post_init__(self) -> None:
        if len(self.secret) != DATA_KEY_BYTES:
            raise ValueError("a data key is 32 bytes long")

    @classmethod
    def new(cls) -> "DataKey":
        """Return a data key nobody has seen before."""
        return cls(os.urandom(DATA_KEY_BYTES))

    def derived(self, purpose: str, length: int = 32) -> bytes:
        """Return `length` bytes for one purpose (HKDF-SHA256 without salt; the purpose is its info)."""
        from cryptography.hazmat.primitives.hashes import SHA256
        from cryptography.hazmat.primitives.kdf.hkdf import HKDF

        return HKDF(algorithm=SHA256(), length=length, salt=None, info=purpose.encode()).derive(self.secret)

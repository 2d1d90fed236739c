"""The employee's own seal: a phrase, slow to try, and one box for all that they say.

The key comes from the phrase alone. Neither the passphrase nor the data key of the vault helps to open it.
"""

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, field

from app.domain.assessment import Answer, OwnRecord, View
from app.domain.errors import WrongPhraseError
from app.storage.passphrase import SALT_BYTES, KdfParameters, read_spelled, spelled, wrapping_key
from app.storage.strict_json import canonical, read_canonical

FORMAT, VERSION = "fika-seal", 1
NONCE_BYTES = 12
PADDED_TO = 32 * 1024
"""A box is filled up to a multiple of this many bytes. What most people say fits into one, so that the size
of a box doesn't tell how much was said."""


@dataclass(frozen=True, slots=True)
class SealKey:
    """What opens one seal. Its representation never shows it."""

    secret: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Seal:
    """How a phrase becomes a key: what Argon2id is asked to spend, and the salt."""

    kdf: KdfParameters
    salt: bytes

    def key_for(self, phrase: str) -> SealKey:
        """Return the key a phrase gives. Slow on purpose, and safe in any thread."""
        return SealKey(wrapping_key(phrase, self.salt, self.kdf))

    def to_json(self) -> str:
        """Return how it is kept."""
        return canonical(spelled(self.kdf, self.salt)).decode()


def new_seal(kdf: KdfParameters) -> Seal:
    """Return a seal nobody has used before."""
    return Seal(kdf, os.urandom(SALT_BYTES))


def seal_from_json(kept: str) -> Seal:
    """Return a seal as it was kept. Raises ValueError where it asks for too much, or is none."""
    return Seal(*read_spelled(read_canonical(kept.encode(), 1)))


def shut(record: OwnRecord, seal: Seal, key: SealKey, bound_to: tuple[str, int]) -> tuple[bytes, bytes]:
    """Return a nonce and the box that holds a record; `bound_to` is the vault's id and the conversation's."""
    views = {
        behaviour: [view.answer.value if view.answer else None, whole(view.note)]
        for behaviour, view in record.views.items()
    }
    content = {"views": views, "private_notes": whole(record.private_notes)}
    return shut_box(content, seal, key, _of_conversation(bound_to))


def opened(nonce: bytes, box: bytes, seal: Seal, key: SealKey, bound_to: tuple[str, int]) -> OwnRecord:
    """Return what a box holds. Raises WrongPhraseError where the key is another's or the box was changed."""
    return _record(opened_box(nonce, box, seal, key, _of_conversation(bound_to)))


def shut_box(
    content: object, seal: Seal, key: SealKey, bound_to: Mapping[str, object]
) -> tuple[bytes, bytes]:
    """Return a nonce and the box that holds what JSON can say; it opens only where it is `bound_to`."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    nonce, plain = os.urandom(NONCE_BYTES), canonical(content)
    plain += b" " * (-len(plain) % PADDED_TO)  # spaces after JSON mean nothing
    return nonce, AESGCM(key.secret).encrypt(nonce, plain, _associated(seal, bound_to))


def opened_box(nonce: bytes, box: bytes, seal: Seal, key: SealKey, bound_to: Mapping[str, object]) -> bytes:
    """Return the JSON that a box holds.

    Raises WrongPhraseError where the key is another's, the box was changed, or it belongs elsewhere.
    """
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    try:
        return AESGCM(key.secret).decrypt(nonce, box, _associated(seal, bound_to))
    except InvalidTag:
        raise WrongPhraseError from None


def _of_conversation(bound_to: tuple[str, int]) -> Mapping[str, object]:
    vault, conversation = bound_to
    return {"format": FORMAT, "version": VERSION, "vault": vault, "conversation": conversation}


def _associated(seal: Seal, bound_to: Mapping[str, object]) -> bytes:
    return canonical({**bound_to, "kdf": spelled(seal.kdf, seal.salt)})


def whole(text: str) -> str:
    """Return a text with a mark for each half of a surrogate pair.

    Half a pair is no character: a table would refuse it on the day the box is opened, for good.
    """
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _record(content: bytes) -> OwnRecord:
    found = json.loads(content)
    views = {
        behaviour: View(Answer(answer) if answer is not None else None, note)
        for behaviour, (answer, note) in found["views"].items()
    }
    return OwnRecord(views, found["private_notes"])

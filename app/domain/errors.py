"""What can go wrong in a way that is known. Errors carry fields; the faces find the words."""

from dataclasses import dataclass
from pathlib import Path

from app.domain.holder import Holder


class FikaError(Exception):
    """A known error: nothing unexpected happened, and a person can be told what to do next."""


class VaultError(FikaError):
    """Something about a vault as a whole."""


class WrongPassphraseError(VaultError):
    """The passphrase does not open this vault."""


@dataclass(eq=False)
class MemoryShortError(VaultError):
    """Trying a passphrase needs more memory than there is: that many MiB."""

    needed: int


@dataclass(eq=False)
class WrongRecoveryCodeError(VaultError):
    """The recovery code is mistyped (`groups`, counted from 1) or, with no group named, another vault's."""

    groups: tuple[int, ...] = ()


@dataclass(eq=False)
class RecoveryCodeLengthError(VaultError):
    """The recovery code has too few or too many characters, so that no group can be named."""

    expected: int
    found: int


@dataclass(eq=False)
class VaultDamagedError(VaultError):
    """A file of the vault can't be read as what it should be."""

    path: Path
    detail: str = ""


class KeychainSecretError(VaultError):
    """What the system's keychain keeps does not open this vault; another computer's may, or none any more."""


class KeychainMissingError(VaultError):
    """No keychain answers on this system, so that none can keep or tell anything."""


class KeychainRefusedError(VaultError):
    """The keychain is locked and stays so, or refuses what it was asked for."""


class KeychainRestsError(VaultError):
    """Others were before the screen, so that the passphrase has to open the vault before a keychain may."""


@dataclass(eq=False)
class KeysDamagedError(VaultError):
    """keys.json is missing or damaged; the notes may be well, and the recovery code opens them."""

    path: Path
    missing: bool = False
    reason: str = ""
    """The system's own word for it, where it doesn't let the file be read."""


@dataclass(eq=False)
class VaultGoneError(VaultError):
    """The vault is not where it was opened any more: a disk was taken out, or the folder moved or deleted."""

    path: Path


@dataclass(eq=False)
class VaultReplacedError(VaultError):
    """Other notes were put in the place of the open ones, as by a service that keeps a folder in step."""

    path: Path


@dataclass(eq=False)
class VaultInUseError(VaultError):
    """Another Fika holds this vault; `holder` is who says so there, if anybody does."""

    path: Path
    holder: Holder | None = None


@dataclass(eq=False)
class VaultOpenElsewhereError(VaultError):
    """Another computer says to have this vault open, and nobody here can tell whether it still does."""

    path: Path
    holder: Holder


@dataclass(eq=False)
class VaultReadOnlyError(VaultError):
    """The vault can't be written to."""

    path: Path


@dataclass(eq=False)
class DiskFullError(VaultError):
    """There is no room left where the vault lies. What was saved before is still there."""

    path: Path


@dataclass(eq=False)
class NewNotesDifferError(VaultError):
    """Notes that were encrypted anew under another key failed their check, so the old key stays.

    `findings` says how, in technical words.
    """

    findings: tuple[str, ...]


@dataclass(eq=False)
class NewerVaultError(VaultError):
    """The vault was made by a newer Fika. `found` and `known` are schema or format versions."""

    path: Path
    found: int
    known: int


@dataclass(eq=False)
class NotAVaultError(VaultError):
    """There is no vault at this place."""

    path: Path


@dataclass(eq=False)
class VaultUnreadableError(VaultError):
    """The system does not let this folder be looked into. `reason` is its own word for it."""

    path: Path
    reason: str


@dataclass(eq=False)
class VaultExistsError(VaultError):
    """Something already lies where a new vault should go."""

    path: Path


@dataclass(eq=False)
class WriteFailedError(FikaError):
    """A file could not be written. `reason` is the operating system's own word for it."""

    path: Path
    reason: str


@dataclass(frozen=True, slots=True)
class FrameworkMistake:
    """One mistake in a framework file: where it stands, what is wrong, and what to do about it."""

    place: str
    problem: str
    advice: str


@dataclass(eq=False)
class FrameworkFileError(FikaError):
    """A framework file with at least one mistake; all of them at once."""

    mistakes: tuple[FrameworkMistake, ...]


@dataclass(eq=False)
class FrameworkExistsError(FikaError):
    """This version of this framework is kept already with another content; a published one never changes."""

    framework_id: str
    version: str


class SealedError(FikaError):
    """An assessment was asked for by the other side before both had finished."""


class FrozenError(FikaError):
    """An assessment was to be changed after its side had said 'finished'."""


class NotRevealedError(FikaError):
    """Something of the time together was asked for before both had finished."""


class PhraseNeededError(FikaError):
    """What the employee said is sealed, or is to be sealed, and their own phrase was not given."""


class WrongPhraseError(FikaError):
    """The phrase does not open what the employee sealed."""


class StillSealedError(FikaError):
    """What the employee said can't be revealed before they have opened it with their own phrase."""


class ConcludedError(FikaError):
    """Something was to be changed after both had agreed to the end; only an amendment can be added."""


class PassphraseNeededError(FikaError):
    """Leaving the employee's turn, or the time together, needs the manager's passphrase."""


@dataclass(eq=False)
class NamesInRemarkError(FikaError):
    """A remark for the wording list names one of the two; `names` are the words found."""

    names: tuple[str, ...]


class RemarkMissingError(FikaError):
    """A remark for the wording list, or an amendment, has no words."""


@dataclass(eq=False)
class NotFoundError(FikaError):
    """What was asked for is not in the vault. `name` is what was typed, or an id.

    `what` is 'person', 'conversation', 'behaviour', 'framework' or 'growth area'.
    """

    what: str
    name: str


@dataclass(eq=False)
class AmbiguousNameError(FikaError):
    """What was typed fits more than one person; `found` are their names."""

    name: str
    found: tuple[str, ...]


@dataclass(eq=False)
class NothingToShowError(FikaError):
    """A person has no revealed conversation yet."""

    name: str


@dataclass(eq=False)
class NameMismatchError(FikaError):
    """The name typed to delete someone for good is not their name."""

    expected: str


class NameMissingError(FikaError):
    """A person needs a name."""


class HeadlineMissingError(FikaError):
    """A growth area needs a headline."""


class WorksheetError(FikaError):
    """A file that was to be read as a worksheet is refused whole; nothing was taken in."""


@dataclass(eq=False)
class WorksheetUnreadableError(WorksheetError):
    """The system does not let this file be read. `reason` is its own word for it."""

    path: Path
    reason: str


class WorksheetTooLargeError(WorksheetError):
    """The file is far larger, or far more tangled, than a worksheet ever gets."""


class NotAPdfError(WorksheetError):
    """The file is no PDF."""


class WorksheetLockedError(WorksheetError):
    """The PDF is encrypted."""


class WorksheetDamagedError(WorksheetError):
    """The file begins as a PDF does, but can't be read as one."""


class NotAWorksheetError(WorksheetError):
    """The PDF holds no fields of a worksheet."""


class NewerWorksheetError(WorksheetError):
    """The worksheet was made by a newer Fika."""


@dataclass(eq=False)
class OtherFrameworkError(WorksheetError):
    """The worksheet was made from another framework, or another version, than is talked about here.

    With the same id and version on both sides, the behaviours are worded differently.
    """

    framework_id: str
    version: str
    expected_id: str
    expected_version: str
    expected_name: str

"""What is mutated, by its kind: sound content, what its format makes something of, and who reads it."""

import json
import shutil
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from app.services import restoring, vaults
from app.services.framework_file import read_framework
from app.services.worksheets import read_worksheet
from app.storage.keys import read_keys
from tests.bad_input.keys_cases import with_checksum
from tests.bad_input.worksheet_cases import framework, valid
from tests.made import SMALL, WORDS, make_session

_JSON = (
    b"[",
    b"{",
    b"]",
    b"}",
    b",",
    b'"',
    b"\\ud800",
    b"NaN",
    b"null",
    b"true",
    b"-1",
    b"1e999",
    b"0",
    b'"a":1,',
)
_TOML = (
    *(
        b"[[steps]]\n",
        b"[steps]\n",
        b"[a.b]\n",
        b'"""',
        b"'''",
        b"[",
        b"]",
        b"{",
        b"}",
        b"\n",
        b"=",
        b".",
        b"#",
    ),
    *(
        b"nan",
        b"0x" + b"f" * 499,
        b"2026-11-28",
        b"true",
        b"\\ud800",
        b"\\u0000",
        b"\0",
        b"\xff",
        b"\xed\xa0\x80",
    ),
    *(b"[" * 19, b"a." * 18, b'id = "near"\n', b"behaviours", b"characteristics = 1\n", b"\xef\xbb\xbf"),
)
_PDF = (
    *(
        b"1 0 R",
        b"4 0 R",
        b"99 0 R",
        b"<<",
        b">>",
        b"[",
        b"]",
        b"(",
        b")",
        b"/V",
        b"/T",
        b"/Kids",
        b"/Parent",
    ),
    *(b"/Prev 9", b"/Encrypt 4 0 R", b"/Type /ObjStm", b"stream\n", b"endstream", b"endobj", b"null", b"-1"),
    *(
        b"999999999999",
        b"/Filter /FlateDecode",
        b"/Length 99999",
        b"<FEFFD83D>",
        b"%%EOF\n",
        b"startxref\n0\n",
    ),
)
_ZIP = (
    b"PK\x03\x04",
    b"PK\x01\x02",
    b"PK\x05\x06",
    b"\0\0\0\0",
    b"\xff\xff\xff\xff",
    b"../",
    b"notes-1.db",
    b"\x08\0",
)
_CHEAP = 16 * 1024  # KiB; what asks for more within the limits is allowed to take its time


@dataclass(frozen=True, slots=True)
class Mutated:
    """A kind of input, and how it is met; `share` of the examples that others have, since some are slow."""

    name: str
    content: bytes
    foreign: Sequence[bytes]
    meet: Callable[[bytes], object]
    share: float = 1


NAMES = ("keys.json", "forged keys.json", "framework", "worksheet", "backup")


def mutated_kinds(room: Path) -> tuple[Mutated, ...]:
    """Return all kinds; what is read from a folder is read from this one."""
    session = make_session(room / "Team.fika")
    backup = session.backups.make(folder=room).path.read_bytes()
    session.close()
    keys = room / "Team.fika" / "keys.json"
    sound = keys.read_bytes()

    def unlock(content: bytes) -> None:
        keys.write_bytes(content)
        kdf = read_keys(keys).passphrase_slot["kdf"]
        if kdf["memory_kib"] * kdf["passes"] <= _CHEAP:
            vaults.key_from_passphrase(room / "Team.fika", WORDS)

    def unlock_forged(content: bytes) -> None:
        with suppress(ValueError):
            found = json.loads(content)
            content = with_checksum(found) if isinstance(found, dict) else content
        unlock(content)

    def restore(content: bytes) -> None:
        (room / "given").write_bytes(content)
        restoring.made_at(room / "given")
        into = room / "Anew.fika"
        restoring.restore(room / "given", restoring.key_from_passphrase(room / "given", WORDS), into)
        shutil.rmtree(into)

    return (
        Mutated("keys.json", sound, _JSON, unlock),
        Mutated("forged keys.json", sound, _JSON, unlock_forged),
        Mutated("framework", SMALL.encode(), _TOML, read_framework),
        Mutated(
            "worksheet", valid(), _PDF, lambda content: read_worksheet(content, framework(), "baking"), 0.5
        ),
        Mutated("backup", backup, _ZIP, restore, 0.5),
    )
